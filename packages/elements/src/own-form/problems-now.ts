/** What keeps the commands of a form of one's own from being carried out now. */
import {
  decideBy,
  defectsOf,
  readinessFor,
  recordFields,
  recordText,
  type OwnRecord,
  type OwnRecordKind,
  type PolicyDecision,
  type PolicyReason,
  type RecordCommand,
} from '@aftersale/core';
import type { AftersaleForm } from './own-form.ts';
import type { FormRecordProblem } from './problem-text.ts';

/** Everything that this command needs and does not find, in the order of the definition. */
export function problemsBefore(
  form: AftersaleForm,
  kind: OwnRecordKind,
  command: RecordCommand,
): readonly FormRecordProblem[] {
  const policy = kind.policyOf(command.name);
  const company = policy && form.currentPolicy.own?.[policy.name];
  const { problems } = readinessFor(command, form.entry, kind.definition, policy, company);
  return command.requires ? [...problems, ...objections(form, kind)] : problems;
}

/** Of the command that was asked for; until one is, whatever cannot be read, and every rule that would refuse. */
export function problemsNow(
  form: AftersaleForm,
  kind: OwnRecordKind,
  commands: readonly RecordCommand[],
): readonly FormRecordProblem[] {
  const { entry, phase } = form;
  const asked = phase ? commands.filter(({ name }) => name === phase) : commands;
  const found = asked.flatMap((command) => problemsBefore(form, kind, command));
  const typed = phase ? [] : [...defectsOf(entry, kind.definition), ...objections(form, kind)];
  return distinct([...typed, ...found]);
}

/** What the rules of these commands only warn of; of a record that is closed, what they warned of when it was decided. */
export function warningsNow(
  form: AftersaleForm,
  kind: OwnRecordKind,
  commands: readonly RecordCommand[],
): readonly PolicyReason[] {
  if (form.takesNoText) return (decisionOf(form.kept)?.reasons ?? []).filter(isWarning);
  const policies = new Set(commands.flatMap(({ name }) => kind.policyOf(name) ?? []));
  return [...policies].flatMap((policy) => {
    const decided = decideBy(policy, form.entry.texts, form.currentPolicy.own?.[policy.name]);
    const reasons = decided.ok ? decided.value.reasons : [];
    return reasons.filter(isWarning);
  });
}

const isWarning = ({ outcome, breach }: PolicyReason): boolean =>
  outcome === 'breached' && breach === 'warns';

const decisionOf = (record: OwnRecord | undefined): PolicyDecision | undefined =>
  record?.content.steps.findLast(({ decision }) => decision)?.decision;

const objections = (
  { controls, entry }: AftersaleForm,
  { definition }: OwnRecordKind,
): FormRecordProblem[] =>
  recordFields(definition).flatMap((field) => {
    const text = controls.objectionTo(field, recordText(entry, field.name));
    return text ? [{ path: field.name, type: 'Refused' as const, text }] : [];
  });

const distinct = (problems: readonly FormRecordProblem[]): FormRecordProblem[] => [
  ...new Map(problems.map((each) => [`${each.path} ${each.type}`, each])).values(),
];
