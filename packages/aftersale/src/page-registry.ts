/** What every copy of the kit on one page shares, whoever bundled it. */
import type { Client } from '@aftersale/sdk';
import { version } from './version.ts';

// The one global of the kit, so that two copies on a page share their clients instead of competing.
const registryKey = Symbol.for('aftersale.v1');

interface PageRegistry {
  /** By what was wished for. */
  readonly clients: Map<string, Client>;
  /** The versions of the kit that were loaded here, in that order. */
  readonly versions: string[];
}

export function pageRegistry(): PageRegistry {
  const holder = globalThis as { [registryKey]?: PageRegistry };
  return (holder[registryKey] ??= { clients: new Map(), versions: [] });
}

/**
 * Which versions of the kit has this page loaded, in that order? The first one runs: its elements and its clients serve
 * all, and a later one adds only elements that the first did not bring.
 */
export const pageVersions = (): readonly string[] => [...pageRegistry().versions];

/** Enters this copy of the kit; where another version was there before it, the page's console is told which runs. */
export function enterVersion(): void {
  if (typeof document === 'undefined') return;
  const { versions } = pageRegistry();
  if (versions.includes(version)) return;
  versions.push(version);
  if (versions.length > 1)
    console.warn(`two-versions: aftersale ${versions[0]} runs here, ${version} came later`);
}
