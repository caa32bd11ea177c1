/** What a definition makes: a model like the kit's own, its drafts, and its commands (REC-2). */
import { saveDraft, type DraftKind } from '../draft/index.ts';
import type { Command } from '../model/index.ts';
import type { OwnPolicy } from '../own-policy/index.ts';
import { moveRecord, type RecordRefusal } from './commands.ts';
import { emptyRecordEntry, type OwnRecordEntry } from './entry.ts';
import { afterRecordEvent, type WhyNotRecord } from './life-cycle.ts';
import { modelOfRecord, type OwnRecordModel } from './model.ts';
import { isOpen, type RecordDefinition } from './record-definition.ts';
import type { OwnRecord } from './record.ts';

export interface OwnRecordKind {
  readonly definition: RecordDefinition;
  readonly model: OwnRecordModel;
  readonly drafts: DraftKind<OwnRecordEntry, OwnRecord>;
  /** The policy that this command names; nothing where it names none. */
  policyOf(command: string): OwnPolicy | undefined;
  /** The command of this name; it refuses `NoSuchCommand` where there is none. */
  command(name: string): Command<{ readonly id: string }, RecordRefusal>;
}

/** The kind of a definition whose names are all known: `readRecord` sees to that. */
export function kindOfRecord(
  definition: RecordDefinition,
  policies: readonly OwnPolicy[],
): OwnRecordKind {
  const model = modelOfRecord(definition);
  const closedBecause = (status: string): WhyNotRecord | undefined => {
    const outcome = afterRecordEvent(definition, status, 'fill');
    return 'refused' in outcome ? outcome.refused : undefined;
  };
  const policyOf = (name: string): OwnPolicy | undefined => {
    const wanted = definition.commands.find((command) => command.name === name)?.policy;
    return policies.find((policy) => policy.name === wanted);
  };
  return {
    definition,
    model,
    drafts: {
      model: model.name,
      emptyEntry: emptyRecordEntry(definition),
      unfinished: model.statuses.filter((status) => isOpen(definition, status)),
      closedBecause,
      save: saveDraft({
        model,
        closedBecause,
        begin: (entry: OwnRecordEntry) => ({
          status: model.statuses[0]!,
          content: { entry, steps: [] },
        }),
      }),
    },
    policyOf,
    command: (name) => moveRecord(definition, name, policyOf(name)),
  };
}
