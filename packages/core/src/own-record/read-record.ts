/** Reading the definition of a record from untrusted data (REC-1). */
import { readOwnField, type OwnField } from '../own-field/index.ts';
import { readBy, under, type DefinitionProblem, type OwnPolicy } from '../own-policy/index.ts';
import { ok, refuse, type Result } from '../result/index.ts';
import { definitionSchema } from './definition-schema.ts';
import { strangeNames } from './names-within.ts';
import { kindOfRecord, type OwnRecordKind } from './record-kind.ts';
import type { RecordDefinition, RecordSection } from './record-definition.ts';

/** What a definition may name beside itself. */
export interface RecordSurroundings {
  readonly policies?: readonly OwnPolicy[];
}

/** Which kind of record does this untrusted data define? Refuses with every problem and its place, and takes no part of it. */
export function readRecord(
  data: unknown,
  { policies = [] }: RecordSurroundings = {},
): Result<OwnRecordKind, readonly DefinitionProblem[]> {
  const shape = readBy(definitionSchema, data);
  if (!shape.ok) return shape;
  const sections: RecordSection[] = [];
  const problems: DefinitionProblem[] = [];
  for (const [place, { title, fields, each = {} }] of shape.value.sections.entries()) {
    const read = fields.map((field) => readOwnField(withCommon(field, each)));
    for (const [at, field] of read.entries())
      if (!field.ok) problems.push(...under(`sections.${place}.fields.${at}`, [field.error]));
    sections.push({ title, fields: read.flatMap((field) => (field.ok ? [field.value] : [])) });
  }
  if (problems.length > 0) return refuse(problems);
  const definition: RecordDefinition = { ...shape.value, sections };
  const strange = strangeNames(definition, policies);
  if (strange.length > 0) return refuse(strange);
  return ok(kindOfRecord(definition, policies));
}

/** A field says itself what it has otherwise than its section. */
const withCommon = (field: unknown, each: Readonly<Record<string, unknown>>): unknown =>
  typeof field === 'object' && field !== null
    ? { ...each, ...(field as Partial<OwnField>) }
    : field;
