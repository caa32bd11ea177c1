/** What the parts of a definition say of one another: whatever one names must be there (REC-1). */
import { fieldsOf as fieldsOfCheck } from '../own-policy/index.ts';
import type { OwnPolicy } from '../own-policy/index.ts';
import { under, type DataProblem } from '../untrusted/index.ts';
import {
  fieldsOf,
  isOpen,
  isSignature,
  type RecordCommand,
  type RecordDefinition,
} from './record-definition.ts';

type Problems = DataProblem[];

export function strangeNames(
  definition: RecordDefinition,
  policies: readonly OwnPolicy[],
): Problems {
  const { statuses, commands, indexes = {}, list = [], number, personal } = definition;
  const texts = textNames(definition);
  const field = (path: string, name: string | undefined): Problems =>
    name === undefined || texts.includes(name) ? [] : [{ path, message: noField(name) }];
  const every = (path: string, names: readonly string[]): Problems =>
    names.flatMap((name, place) => field(`${path}.${place}`, name));
  return [
    ...twice('sections', 'a field', fieldsOf(definition)),
    ...twice('statuses', 'a state', statuses),
    ...twice('commands', 'a command', commands),
    ...(isOpen(definition, statuses[0]!.name)
      ? []
      : [{ path: 'statuses.0.open', message: 'is false, so that no record could be filled in' }]),
    ...commands.flatMap((command, place) =>
      under(`commands.${place}`, strangeInCommand(command, definition, policies)),
    ),
    ...field('number.field', number?.field),
    ...(number && number.prefix === undefined && number.field === undefined
      ? [{ path: 'number', message: 'must have a prefix, a field, or both' }]
      : []),
    ...Object.entries(indexes).flatMap(([name, of]) => every(`indexes.${name}`, of)),
    ...every('list', list),
    ...strangePersonal(definition, personal),
    ...strangeRenames(definition, texts),
  ];
}

function strangeInCommand(
  { from, to, signs, policy }: RecordCommand,
  definition: RecordDefinition,
  policies: readonly OwnPolicy[],
): Problems {
  const isState = (name: string): boolean => definition.statuses.some((each) => each.name === name);
  const isMark = fieldsOf(definition).some((each) => each.name === signs && isSignature(each));
  return [
    ...from.flatMap((name, place) =>
      isState(name) ? [] : [{ path: `from.${place}`, message: `"${name}" is no state here` }],
    ),
    ...(isState(to) ? [] : [{ path: 'to', message: `"${to}" is no state here` }]),
    ...(signs === undefined || isMark
      ? []
      : [{ path: 'signs', message: `"${signs}" is no field of type "signature" here` }]),
    ...(policy === undefined ? [] : strangePolicy(policy, definition, policies)),
  ];
}

function strangePolicy(
  name: string,
  definition: RecordDefinition,
  policies: readonly OwnPolicy[],
): Problems {
  const policy = policies.find((each) => each.name === name);
  if (!policy) return [{ path: 'policy', message: `"${name}" is no policy that is known here` }];
  const texts = textNames(definition);
  return [...new Set(policy.checks.flatMap(fieldsOfCheck))]
    .filter((field) => !texts.includes(field))
    .map((field) => ({
      path: 'policy',
      message: `"${name}" looks at "${field}", which is no field here`,
    }));
}

function strangePersonal(
  definition: RecordDefinition,
  personal: RecordDefinition['personal'],
): Problems {
  if (!personal) return [];
  const fields = fieldsOf(definition);
  const isDate = fields.some(({ name, type }) => name === personal.from && type === 'date');
  const isKnown = isDate || [undefined, 'createdAt', 'updatedAt'].includes(personal.from);
  return [
    ...personal.fields.flatMap((name, place) =>
      fields.some((each) => each.name === name)
        ? []
        : [{ path: `personal.fields.${place}`, message: noField(name) }],
    ),
    ...(isKnown
      ? []
      : [{ path: 'personal.from', message: 'must be a date field, "createdAt" or "updatedAt"' }]),
  ];
}

function strangeRenames(
  { version, renamed = {} }: RecordDefinition,
  texts: readonly string[],
): Problems {
  return Object.entries(renamed).flatMap(([from, names]) => {
    const path = `renamed.${from}`;
    const isVersion = /^[1-9]\d*$/.test(from) && Number(from) > 1 && Number(from) <= version;
    if (!isVersion) return [{ path, message: `must be a version from 2 to ${version}` }];
    const isLast = (name: string): boolean =>
      !Object.entries(renamed).some(
        ([later, others]) => Number(later) > Number(from) && Object.hasOwn(others, name),
      );
    return Object.entries(names)
      .filter(([, name]) => isLast(name) && !texts.includes(name))
      .map(([old, name]) => ({ path: `${path}.${old}`, message: noField(name) }));
  });
}

const textNames = (definition: RecordDefinition): string[] =>
  fieldsOf(definition).flatMap((field) => (isSignature(field) ? [] : [field.name]));

const noField = (name: string): string => `"${name}" is no field here that holds a text`;

function twice(path: string, what: string, named: readonly { readonly name: string }[]): Problems {
  const names = named.map(({ name }) => name);
  const repeated = names.filter((name, place) => names.indexOf(name) !== place);
  return [...new Set(repeated)].map((name) => ({
    path,
    message: `names ${what} twice: "${name}"`,
  }));
}
