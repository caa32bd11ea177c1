import { DefinitionError } from '../own-policy/index.ts';
import { readRecord, type RecordSurroundings } from './read-record.ts';
import type { RecordDefinition } from './record-definition.ts';
import type { OwnRecordKind } from './record-kind.ts';

/** Declares a kind of record. Throws a `DefinitionError` that names every problem; data from elsewhere is for `readRecord`. */
export function defineRecord(
  definition: RecordDefinition,
  surroundings: RecordSurroundings = {},
): OwnRecordKind {
  const read = readRecord(definition, surroundings);
  if (!read.ok)
    throw new DefinitionError('definition-wrong', `record ${definition?.name}`, read.error);
  return read.value;
}
