/** What keeps a command of a record from being carried out (REC-4, REC-5). */
import { ownFieldDefects, type OwnFieldDefect } from '../own-field/index.ts';
import {
  decideBy,
  refuses,
  type OwnPolicy,
  type PolicyDecision,
  type Reason,
  type SettingValues,
} from '../own-policy/index.ts';
import { digestOfTexts, recordText, signatureIn, type OwnRecordEntry } from './entry.ts';
import {
  fieldsOf,
  isSignature,
  type RecordCommand,
  type RecordDefinition,
} from './record-definition.ts';

export type RecordProblem =
  | { readonly path: string; readonly type: OwnFieldDefect }
  /** A mark is asked for and not there. */
  | { readonly path: string; readonly type: 'SignatureMissing' }
  /** What stands there is not what the person signed. */
  | { readonly path: string; readonly type: 'ChangedSinceSigned' }
  /** A rule of the policy is breached; its message is in both languages. */
  | { readonly path: string; readonly type: 'AgainstRule'; readonly reason: Reason }
  /** The company's own value for a setting cannot be used, and so no record can be decided on. */
  | { readonly path: string; readonly type: 'WrongSetting'; readonly message: string };

export interface Readiness {
  readonly problems: readonly RecordProblem[];
  /** Of a command that names a policy, where it could be decided. */
  readonly decision: PolicyDecision | undefined;
}

/** Is everything there that this command asks for? Every problem stands at its field, in the order of the definition. */
export function readinessFor(
  command: Pick<RecordCommand, 'requires' | 'signs'>,
  entry: OwnRecordEntry,
  definition: RecordDefinition,
  policy: OwnPolicy | undefined,
  company: SettingValues | undefined,
): Readiness {
  const decided = policy && decideBy(policy, entry.texts, company);
  const decision = decided?.ok ? decided.value : undefined;
  const wrong = decided && !decided.ok ? decided.error : [];
  const problems: RecordProblem[] = [
    ...(command.requires ? defectsOf(entry, definition) : []),
    ...signatureProblems(command, entry, definition),
    ...(decision?.reasons.filter(refuses) ?? []).map((reason) => ({
      path: reason.field ?? '',
      type: 'AgainstRule' as const,
      reason,
    })),
    ...wrong.map(({ path, message }) => ({ path, type: 'WrongSetting' as const, message })),
  ];
  const names = fieldsOf(definition).map(({ name }) => name);
  const placeOf = ({ path }: RecordProblem): number =>
    names.includes(path) ? names.indexOf(path) : names.length;
  return { decision, problems: problems.sort((one, other) => placeOf(one) - placeOf(other)) };
}

/** What is missing or cannot be read, at most one thing at each field, in the order of the definition? */
export const defectsOf = (
  entry: OwnRecordEntry,
  definition: RecordDefinition,
): readonly (RecordProblem & { readonly type: OwnFieldDefect })[] =>
  fieldsOf(definition)
    .filter((field) => !isSignature(field))
    .flatMap((field) =>
      ownFieldDefects(field, recordText(entry, field.name))
        .slice(0, 1)
        .map((type) => ({ path: field.name, type })),
    );

/** A complete record has every required mark, and one that is signed has that one; each under what stands there now. */
function signatureProblems(
  { requires, signs }: Pick<RecordCommand, 'requires' | 'signs'>,
  entry: OwnRecordEntry,
  definition: RecordDefinition,
): RecordProblem[] {
  const digest = digestOfTexts(entry);
  return fieldsOf(definition)
    .filter(isSignature)
    .flatMap(({ name: path, required }): RecordProblem[] => {
      const isAsked = signs === path || (requires !== undefined && required === true);
      const signed = signatureIn(entry, path);
      if (!signed) return isAsked ? [{ path, type: 'SignatureMissing' }] : [];
      const isChecked = isAsked || requires !== undefined;
      return isChecked && signed.digest !== digest ? [{ path, type: 'ChangedSinceSigned' }] : [];
    });
}
