/** Reading plug-ins from untrusted data (PLG-1). */
import * as v from 'valibot';
import { DefinitionError, readOwnPolicy, type OwnPolicy } from '../own-policy/index.ts';
import { ownFieldTypes } from '../own-field/index.ts';
import { readRecord, signatureType, type OwnRecordKind } from '../own-record/index.ts';
import { refuse, ok, type Result } from '../result/index.ts';
import { readBy, under, type DataProblem } from '../untrusted/index.ts';
import { pluginApi, type Plugin, type PluginField, type PluginWritten } from './plugin.ts';

const list = v.optional(v.array(v.unknown(), 'must be a list'));
const shell = v.strictObject(
  {
    name: v.pipe(
      v.string('must be a text'),
      v.regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, figures and hyphens'),
    ),
    apiVersion: v.literal(pluginApi),
    fields: list,
    policies: list,
    records: list,
  },
  'must be an object',
);

/**
 * Which plug-in is this untrusted data? Refuses with a `DefinitionError`: `definition-api` where it was written for
 * another version of what plug-ins are, else `definition-wrong` with every problem and its place.
 */
export function readPlugin(data: unknown): Result<Plugin, DefinitionError> {
  const { name = '', apiVersion } = (data ?? {}) as Partial<Record<string, unknown>>;
  const what = `plug-in ${String(name)}`;
  if (apiVersion !== undefined && apiVersion !== pluginApi)
    return refuse(
      new DefinitionError('definition-api', `${what} is of version ${String(apiVersion)}`),
    );
  const read = readBy(shell, data);
  const parts = read.ok ? readParts(read.value) : read;
  if (!parts.ok) return refuse(new DefinitionError('definition-wrong', what, parts.error));
  return ok({ name: String(name), ...parts.value, written: writtenAs(data) });
}

/** Declares a plug-in in code. Throws the `DefinitionError` that `readPlugin` refuses with. */
export function definePlugin(written: PluginWritten): PluginWritten {
  const read = readPlugin(written);
  if (!read.ok) throw read.error;
  return written;
}

const called = 'must be a function';
const fieldSchema = v.strictObject(
  {
    type: v.pipe(
      v.string('must be a text'),
      v.regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, figures and hyphens'),
      v.check((type) => !isOfTheKit(type), 'is a type of the kit'),
    ),
    element: v.pipe(
      v.string('must be a text'),
      v.regex(/^[a-z][\w.]*-[\w.-]*$/, 'must be the name of a custom element'),
    ),
    check: v.optional(v.function(called)),
    print: v.optional(v.function(called)),
  },
  'must be an object',
);

const isOfTheKit = (type: string): boolean =>
  type === signatureType || (ownFieldTypes as readonly string[]).includes(type);

const readField = (data: unknown): Result<PluginField, readonly DataProblem[]> =>
  readBy(fieldSchema, data) as Result<PluginField, readonly DataProblem[]>;

interface Parts {
  readonly fields: readonly PluginField[];
  readonly policies: readonly OwnPolicy[];
  readonly records: readonly OwnRecordKind[];
}

function readParts({
  fields = [],
  policies = [],
  records = [],
}: v.InferOutput<typeof shell>): Result<Parts, readonly DataProblem[]> {
  const types = readEach('fields', fields, readField);
  if (!types.ok) return types;
  const rules = readEach('policies', policies, readOwnPolicy);
  if (!rules.ok) return rules;
  const kinds = readEach('records', records, (each) => readRecord(each, { policies: rules.value }));
  if (!kinds.ok) return kinds;
  const twice = [
    ...repeated(
      'fields',
      types.value.map(({ type }) => type),
    ),
    ...repeated(
      'policies',
      rules.value.map(({ name }) => name),
    ),
    ...repeated(
      'records',
      kinds.value.map(({ definition }) => definition.name),
    ),
  ];
  return twice.length > 0
    ? refuse(twice)
    : ok({ fields: types.value, policies: rules.value, records: kinds.value });
}

function readEach<Part>(
  path: string,
  parts: readonly unknown[],
  read: (part: unknown) => Result<Part, readonly DataProblem[]>,
): Result<readonly Part[], readonly DataProblem[]> {
  const problems: DataProblem[] = [];
  const found: Part[] = [];
  for (const [place, part] of parts.entries()) {
    const one = read(part);
    if (one.ok) found.push(one.value);
    else problems.push(...under(`${path}.${place}`, one.error));
  }
  return problems.length > 0 ? refuse(problems) : ok(found);
}

const repeated = (path: string, names: readonly string[]): DataProblem[] =>
  [...new Set(names.filter((name, place) => names.indexOf(name) !== place))].map((name) => ({
    path,
    message: `names "${name}" twice`,
  }));

/** Functions by their own text: two that say the same are the same. */
const writtenAs = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'function' ? String(value) : value,
  );
