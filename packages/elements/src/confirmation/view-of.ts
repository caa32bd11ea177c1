/** What the slip's views are to show now, derived from what is typed, kept and known of the storage. */
import {
  problemsBeforeCompletion,
  problemsBeforeSigning,
  readEntry,
  requiredFields,
  type Language,
  type Problem,
  type Reading,
  type SlipDocument,
} from '@aftersale/core';
import type { StorageState } from '../context/service-port.ts';
import { textsIn } from '../locale/strings.ts';
import type { AftersaleConfirmation } from './confirmation.ts';
import { confirmationTexts, shownMoney, type ConfirmationTexts } from './confirmation.strings.ts';
import type { SavingState } from './draft-keeper.ts';
import { spokenTime } from './local-time.ts';
import { problemText, storageText } from './problem-text.ts';
import type { SlipActions, SlipView } from './slip-view.ts';

export interface Standing {
  readonly language: Language;
  readonly saving: SavingState;
  readonly storage: StorageState | undefined;
  readonly storageIsSlow: boolean;
  readonly restoredAt: string | undefined;
}

export function viewOf(
  slip: AftersaleConfirmation,
  standing: Standing,
  act: SlipActions,
): SlipView {
  const policy = slip.currentPolicy;
  const { language, storage, restoredAt } = standing;
  const texts = textsIn(confirmationTexts, language, slip.strings);
  const { entry, kept, phase, attachments } = slip;
  const reading = readEntry(entry, policy);
  const now = slip.now();
  const sealed = takesNoText(kept);
  const problems = sealed ? [] : problemsNow(slip, reading, now);
  const isShown = ({ type, path }: Problem): boolean =>
    path !== slip.typingIn &&
    (phase !== undefined || (type !== 'Missing' && slip.leftFields.has(path)));
  return {
    texts,
    language,
    policy,
    entry,
    reading,
    record: kept,
    amended: slip.amended,
    fixed: sealed || slip.readonly,
    disabled: slip.disabled,
    required: new Set(requiredFields(entry, reading, policy)),
    textAt: (field) => (sealed ? settledText(field, reading) : undefined) ?? entry.texts[field],
    errorAt: (path) => {
      const problem = problems.find((each) => each.path === path && isShown(each));
      return problem && problemText(problem, texts, policy);
    },
    problems,
    showSummary: phase !== undefined && slip.dialog === undefined && !slip.hidesSummary,
    conflicts: slip.conflicts,
    saving: standing.saving,
    canSign: slip.service !== undefined && !slip.readonly,
    stored: storage?.kind === 'indexeddb',
    storageProblem: storageProblem(standing, texts),
    failure: slip.dialog === undefined ? slip.failure : undefined,
    restoredAt: restoredAt && spokenTime(restoredAt, language, now),
    partRemoved: slip.partRemoved,
    acceptanceOpen: slip.acceptanceOpen,
    acceptanceMark: slip.acceptanceMark,
    pictureNote: slip.pictureNote,
    signing: slip.dialog === 'signing',
    timeOf: (instant) => spokenTime(instant, language, now),
    markOf: (mark) => attachments.markOf(mark),
    thumbnail: (canvas, hash) => attachments.thumbnail(canvas, hash),
    act,
  };
}

/** Is this slip signed or void, so that nothing typed can join it? */
export const takesNoText = (kept: SlipDocument | undefined): boolean =>
  kept !== undefined && kept.status !== 'draft' && kept.status !== 'completed';

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

function storageProblem(
  { storage, storageIsSlow }: Standing,
  texts: ConfirmationTexts,
): string | undefined {
  if (storageIsSlow) return texts.saving.slow;
  if (storage?.state !== 'memory' && storage?.state !== 'failed') return undefined;
  // Memory by choice is no fault; what that means is said all the same.
  if (storage.state === 'memory' && !storage.problem) return '';
  return storageText({ code: storage.problem }, texts);
}
