/** What the views of a form of one's own are to show now, derived from its kind, what is typed and what is kept. */
import {
  isOpenStatus,
  isSignature,
  nextCommands,
  ownFieldText,
  recordFields,
  recordNumber,
  recordText,
  signatureIn,
  statusLabel,
  type OwnRecordKind,
  type RecordCommand,
} from '@aftersale/core';
import type { Standing } from '../form/kept-form.ts';
import { shownStanding } from '../form/shown-standing.ts';
import { textsIn } from '../locale/strings.ts';
import type { OwnFormActions, OwnFormView } from './own-form-view.ts';
import type { AftersaleForm } from './own-form.ts';
import { ownFormTexts } from './own-form.strings.ts';
import { problemText, reasonText, ruleText, type FormRecordProblem } from './problem-text.ts';
import { warningNote } from './record-field.view.ts';
import { problemsNow, warningsNow } from './problems-now.ts';

export function viewOf(
  form: AftersaleForm,
  kind: OwnRecordKind | undefined,
  standing: Standing,
  act: OwnFormActions,
): OwnFormView {
  const { language } = standing;
  const { entry, kept, phase } = form;
  const fields = kind ? recordFields(kind.definition) : [];
  const status = kept?.status ?? kind?.model.statuses[0] ?? '';
  const commands = kind ? nextCommands(kind.definition, status) : [];
  const mend = kind && commands.find(({ to }) => isOpenStatus(kind.definition, to));
  const texts = {
    ...textsIn(ownFormTexts, language, form.strings),
    fields: Object.fromEntries(fields.map(({ name, label }) => [name, label[language]])),
    actions: mend ? { mend: mend.label[language] } : {},
  };
  const shown = shownStanding(form, standing, texts);
  const problems = kind && !shown.fixed ? problemsNow(form, kind, commands) : [];
  const warnings = kind ? warningsNow(form, kind, commands) : [];
  const isShown = ({ type, path }: FormRecordProblem): boolean =>
    path !== form.typingIn &&
    (phase !== undefined || (!/Missing$/.test(type) && form.leftFields.has(path)));
  return {
    ...shown,
    texts,
    language,
    kind,
    wanted: form.of,
    entry,
    number: kind ? recordNumber(kind.definition, form.shownRecord) : '',
    status: kind ? statusLabel(kind.definition, status, language) : '',
    commands: form.service && !form.readonly ? commands : [],
    problems,
    required: new Set(kind ? requiredIn(kind, commands) : []),
    textAt: (field) => recordText(entry, field),
    errorAt(path) {
      const problem = problems.find((each) => each.path === path && isShown(each));
      return problem && kind && problemText(problem, kind.definition, texts, language);
    },
    showSummary: phase !== undefined && !form.hidesSummary,
    nameOf: (path) => texts.fields[path] ?? path,
    noteBelow: (path) =>
      warnings
        .filter(({ field }) => field === path)
        .map((reason) => warningNote(ruleText(reason, texts, language))),
    theirWord({ field, theirs }) {
      if (field.startsWith('signatures.')) return texts.otherSignature;
      const own = fields.find(({ name }) => name === field);
      return own ? ownFieldText(own, theirs, language) : theirs;
    },
    signatureAt: (field) => {
      const signed = signatureIn(entry, field);
      const drawn = form.drawn.get(field);
      const isShown = drawn && (!drawn.mark || isSame(drawn.mark, signed?.mark));
      if (isShown) return { value: drawn.value, signed };
      return { value: signed ? form.attachments.markOf(signed.mark) : null, signed };
    },
    controlFor: (field) => form.controls.for(field),
    reasonText: (error) => reasonText(error, texts),
    failure: form.failure,
    busy: form.busy,
    act,
  };
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Fields that a complete record needs, and marks that a command asks for. */
const requiredIn = ({ definition }: OwnRecordKind, commands: readonly RecordCommand[]): string[] =>
  recordFields(definition)
    .filter((field) =>
      isSignature(field)
        ? field.required === true || commands.some(({ signs }) => signs === field.name)
        : field.required === true,
    )
    .map(({ name }) => name);
