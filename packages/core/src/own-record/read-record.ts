/** Reading the definition of a record from untrusted data (REC-1). */
import { readOwnField } from '../own-field/index.ts';
import { inFull, type OwnPolicy } from '../own-policy/index.ts';
import { ok, refuse, type Result } from '../result/index.ts';
import { readBy, under, type DataProblem } from '../untrusted/index.ts';
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
): Result<OwnRecordKind, readonly DataProblem[]> {
  const shape = readBy(definitionSchema, data);
  if (!shape.ok) return shape;
  const sections: RecordSection[] = [];
  const problems: DataProblem[] = [];
  for (const [place, { title, fields, each = {} }] of shape.value.sections.entries()) {
    const read = fields.map((field) => readOwnField(fieldInFull(field, each)));
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

type Members = Readonly<Record<string, unknown>>;

/** A field says itself what it has otherwise than its section; its words may be written for short. */
function fieldInFull(field: unknown, each: Members): unknown {
  if (!isMembers(field)) return field;
  const whole: Members = { ...each, ...field };
  const options = optionsInFull(whole.options);
  return {
    ...whole,
    ...withWords(whole, ['label', 'hint', 'unit']),
    ...(options === undefined ? {} : { options }),
  };
}

/** A list of values with their labels, or for short an object of labels by value. */
function optionsInFull(options: unknown): unknown {
  if (Array.isArray(options)) return options.map((option: unknown) => optionInFull(option));
  if (!isMembers(options)) return options;
  return Object.entries(options).map(([value, label]) => ({ value, label: inFull(label) }));
}

const optionInFull = (option: unknown): unknown =>
  isMembers(option) ? { ...option, ...withWords(option, ['label']) } : option;

const withWords = (whole: Members, names: readonly string[]): Members =>
  Object.fromEntries(
    names.filter((name) => Object.hasOwn(whole, name)).map((name) => [name, inFull(whole[name])]),
  );

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
