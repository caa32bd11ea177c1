/** Giving a plug-in to the page (PLG-1, PLG-2). */
import { DefinitionError, readPlugin, type Plugin } from '@aftersale/core';
import { defineField, fieldKind, type FieldKind } from '../own-field/field-kinds.ts';
import { addKinds, kindNamed } from './known-kinds.ts';

const taken = new Map<string, Plugin>();

/**
 * Takes a plug-in, as data or as an object of code: from now on every list and form of the page knows its records.
 * The same one again changes nothing. Throws a `DefinitionError`, and takes nothing, where it is wrong
 * (`definition-wrong`, `definition-api`) or one of its names is given already (`definition-name-taken`).
 */
export function takePlugin(data: unknown): Plugin {
  const read = readPlugin(data);
  if (!read.ok) throw read.error;
  const plugin = read.value;
  const same = taken.get(plugin.name);
  if (same?.written === plugin.written) return same;
  const names = [
    ...(same ? [`plug-in ${plugin.name}`] : []),
    ...plugin.records
      .map(({ definition }) => definition.name)
      .filter(kindNamed)
      .map((name) => `record ${name}`),
    ...plugin.policies
      .map(({ name }) => name)
      .filter(isTaken)
      .map((name) => `policy ${name}`),
  ];
  for (const { type, element } of plugin.fields) {
    const other = fieldKind(type);
    if (other && other.element !== element) names.push(`field ${type}`);
  }
  if (names.length > 0) throw new DefinitionError('definition-name-taken', names.join(', '));
  taken.set(plugin.name, plugin);
  for (const field of plugin.fields) defineField(field as FieldKind);
  addKinds(plugin.records);
  return plugin;
}

/** Settings of two policies of one name could not be told apart in a company's rules. */
const isTaken = (name: string): boolean =>
  [...taken.values()].some(({ policies }) => policies.some((policy) => policy.name === name));
