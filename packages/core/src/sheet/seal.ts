/** Sealing a sheet into the device's chain, and finding out whether a seal still holds. */
import { canonicalJson } from './canonical-json.ts';
import { sha256Hex } from './sha256.ts';

/** Where the device's chain stands: how many sheets it has, and the hash of the last. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string | null;
}

export const emptyChain: ChainHead = { sequence: 0, hash: null };

/** A sheet that cannot be changed unnoticed (SHT-3). */
export interface Seal<Sheet = unknown> {
  readonly sheet: Sheet;
  /** The place in the device's chain, from 1. */
  readonly sequence: number;
  /** The hash of the sheet sealed before on this device; null for the first. */
  readonly previous: string | null;
  readonly hash: string;
}

/** What is this sheet's seal as the next of the chain? Throws a TypeError on what cannot be sealed (SHT-1). */
export function sealSheet<Sheet>(sheet: Sheet, chain: ChainHead): Seal<Sheet> {
  const place = { sequence: chain.sequence + 1, previous: chain.hash };
  return { sheet, ...place, hash: hashOf(sheet, place) };
}

export const headAfter = ({ sequence, hash }: Seal): ChainHead => ({ sequence, hash });

/** Does the seal's hash belong to its sheet and its place? */
export function sealHolds({ sheet, sequence, previous, hash }: Seal): boolean {
  return hashOf(sheet, { sequence, previous }) === hash;
}

/** Does `later` follow directly on `earlier` in one chain? */
export function sealsLink(earlier: Seal, later: Seal): boolean {
  return later.sequence === earlier.sequence + 1 && later.previous === earlier.hash;
}

const hashOf = (sheet: unknown, place: Pick<Seal, 'sequence' | 'previous'>): string =>
  sha256Hex(`aftersale-sheet-v1\0${canonicalJson({ sheet, ...place })}`);
