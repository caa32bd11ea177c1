/** The kinds of record that developers have given to this page, by name. */
import type { OwnRecordKind } from '@aftersale/core';
import type { Stop } from '../context/service-port.ts';

const kinds = new Map<string, OwnRecordKind>();
const listeners = new Set<(kind: OwnRecordKind) => void>();

/** The kind of this name; nothing while nobody has given one. */
export const kindNamed = (name: string): OwnRecordKind | undefined => kinds.get(name);

/** Makes these kinds known, and tells who waits for them. Their names are free: `takePlugin` sees to that. */
export function addKinds(added: readonly OwnRecordKind[]): void {
  for (const kind of added) kinds.set(kind.definition.name, kind);
  for (const kind of added) for (const tell of [...listeners]) tell(kind);
}

/** Calls the listener at each kind that comes to be known. */
export function onKind(listener: (kind: OwnRecordKind) => void): Stop {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Calls the listener at each kind that is known, and at each that comes to be. */
export function eachKind(listener: (kind: OwnRecordKind) => void): Stop {
  for (const kind of kinds.values()) listener(kind);
  return onKind(listener);
}
