/** What the slip's views are to show now, derived from what is typed, kept and known of the storage. */
import {
  problemsBeforeCompletion,
  problemsBeforeSigning,
  readEntry,
  requiredFields,
  type Problem,
  type Reading,
  type SlipEntry,
} from '@aftersale/core';
import type { StandingConflict } from '../form/draft-keeper.ts';
import type { Standing } from '../form/kept-form.ts';
import { shownMoney } from '../form/form.strings.ts';
import { shownStanding } from '../form/shown-standing.ts';
import { textsIn } from '../locale/strings.ts';
import type { AftersaleConfirmation } from './confirmation.ts';
import { confirmationTexts, sectionNames, type SectionName } from './confirmation.strings.ts';
import { nameOfPlace } from './name-of-place.ts';
import { problemText, reasonText } from './problem-text.ts';
import type { SlipActions, SlipView } from './slip-view.ts';

export function viewOf(
  slip: AftersaleConfirmation,
  standing: Standing,
  act: SlipActions,
): SlipView {
  const policy = slip.currentPolicy;
  const { language } = standing;
  const texts = textsIn(confirmationTexts, language, slip.strings);
  const { entry, kept, phase, attachments } = slip;
  const reading = readEntry(entry, policy);
  const now = slip.now();
  const sealed = slip.takesNoText;
  const problems = sealed ? [] : problemsNow(slip, reading, now);
  const isShown = ({ type, path }: Problem): boolean =>
    path !== slip.typingIn &&
    (phase !== undefined || (type !== 'Missing' && slip.leftFields.has(path)));
  const shown = shownStanding(slip, standing, texts);
  const view: SlipView = {
    ...shown,
    texts,
    language,
    policy,
    entry,
    reading,
    record: kept,
    amended: slip.amended,
    amendmentNote: slip.amendmentNote,
    quoted: slip.quoted,
    signed: slip.signed,
    strings: slip.strings,
    required: new Set(requiredFields(entry, reading, policy)),
    textAt: (field) => (sealed ? settledText(field, reading) : undefined) ?? entry.texts[field],
    errorAt: (path) => {
      const problem = problems.find((each) => each.path === path && isShown(each));
      return problem && problemText(problem, texts, policy);
    },
    problems,
    sections: sectionNames.map((name) => ({
      name,
      title: texts.sections[name],
      holds: held[name],
    })),
    own: undefined,
    showSummary: phase !== undefined && slip.dialog === undefined && !slip.hidesSummary,
    canSign: slip.service !== undefined && !slip.readonly,
    failure: slip.dialog === undefined ? slip.failure : undefined,
    partRemoved: slip.partRemoved,
    acceptanceOpen: slip.acceptanceOpen,
    acceptanceMark: slip.acceptanceMark,
    pictureNote: slip.pictureNote,
    signing: slip.dialog === 'signing',
    markOf: (mark) => attachments.markOf(mark),
    nameOf: (path) => nameOfPlace(path, texts),
    theirWord: (conflict) =>
      slip.theirWord?.(conflict as StandingConflict<SlipEntry>, view) ?? conflict.theirs,
    reasonText: (error) => reasonText(error, texts),
    act,
  };
  return slip.own.fields?.join(view, phase !== undefined) ?? view;
}

/** The texts and other items of each block, for the list of blocks. */
const held: Readonly<Record<SectionName, readonly string[]>> = {
  head: ['dispatchNumber', 'serviceNeeds'],
  customer: ['customer.'],
  product: ['product.'],
  repair: ['arrivedAt', 'fault.', 'repairNature', 'parts.', 'completedAt'],
  fee: ['fees.', 'feeAcceptance', 'extraConsent', 'extraConsent.', 'payment.'],
  staff: ['staff.'],
  confirm: ['rating', 'confirmedBy.', 'seal'],
};

/** All that stands in the way once a signature was asked for; before that, only what cannot be read. */
function problemsNow(
  slip: AftersaleConfirmation,
  reading: Reading,
  now: string,
): readonly Problem[] {
  const { entry, phase, currentPolicy } = slip;
  if (phase === 'completion') return problemsBeforeCompletion(entry, currentPolicy, now);
  if (phase === 'signature') return problemsBeforeSigning(entry, currentPolicy, now);
  return reading.problems;
}

/** A sum of a sealed sheet reads as what was agreed, in whatever way it was typed. */
function settledText(field: string, { fee }: Reading): string | undefined {
  const line = fee?.lines.find(
    ({ part, source }) => source === 'typed' && field === `fees.${part}`,
  );
  return line && shownMoney(line.amount);
}
