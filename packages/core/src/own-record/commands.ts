/** The commands that move a record along its life cycle (REC-3, REC-4, REC-5). */
import { changed } from '../draft/index.ts';
import type { Command } from '../model/index.ts';
import type { OwnPolicy } from '../own-policy/index.ts';
import { ok, refuse } from '../result/index.ts';
import { afterRecordEvent, type WhyNotRecord } from './life-cycle.ts';
import { readinessFor, type RecordProblem } from './readiness.ts';
import type { RecordDefinition } from './record-definition.ts';
import type { OwnRecord, RecordStep } from './record.ts';

/** Why a command of a record would not be carried out, with its facts. */
export type RecordRefusal =
  | { readonly type: 'NoSuchRecord'; readonly id: string }
  | { readonly type: 'NotInThisState'; readonly status: string; readonly why: WhyNotRecord }
  | { readonly type: 'NotReady'; readonly problems: readonly RecordProblem[] };

/**
 * Moves a record by a command of its definition, and keeps the step with what the policy said.
 * The company's values for the policy's settings are those of the context (OPL-2).
 */
export function moveRecord(
  definition: RecordDefinition,
  name: string,
  policy: OwnPolicy | undefined,
): Command<{ readonly id: string }, RecordRefusal> {
  return {
    name: `${definition.name}.${name}`,
    reads: ({ id }) => [id],
    apply(documents, { id }, context) {
      const record = documents.get(id) as OwnRecord | undefined;
      if (record?.model !== definition.name) return refuse({ type: 'NoSuchRecord', id });
      const { status: from, content } = record;
      const outcome = afterRecordEvent(definition, from, name);
      if ('refused' in outcome)
        return refuse({ type: 'NotInThisState', status: from, why: outcome.refused });
      const command = definition.commands.find((each) => each.name === name)!;
      const company = policy && context.policy.own?.[policy.name];
      const { problems, decision } = readinessFor(
        command,
        content.entry,
        definition,
        policy,
        company,
      );
      if (problems.length > 0) return refuse({ type: 'NotReady', problems });
      const { to } = outcome;
      const step: RecordStep = {
        ...{ command: name, from, to, by: context.actor, at: context.now },
        ...(decision ? { decision } : {}),
      };
      const steps = [...content.steps, step];
      return ok([changed(record, context, { status: to, content: { ...content, steps } })]);
    },
  };
}
