/** Sealing a sheet into the device's chain, and finding out whether a seal still holds. */
import { isBlankPart, partAt, placesOf, withBlanks, type Path } from '../model/index.ts';
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
  /** The whole sheet, as it is read, shown and printed; blank where a part of it was erased. */
  readonly sheet: Sheet;
  /** The place in the device's chain, from 1. */
  readonly sequence: number;
  /** The hash of the sheet sealed before on this device; null for the first. */
  readonly previous: string | null;
  readonly hash: string;
  /** Which parts of the sheet can be erased (SHT-6). Absent in a seal of the first kind, of which nothing can. */
  readonly parts?: readonly SealedPart[];
}

/** A part of a sealed sheet that can be erased while the seal holds (SHT-6). */
export interface SealedPart {
  /** Where it stands in the sheet. */
  readonly path: Path;
  /** What is sealed of it: the hash of its salt and its content. */
  readonly digest: string;
  /** What makes the digest unguessable while the part is there; null once it is erased. */
  readonly salt: string | null;
}

/** Which parts of a sheet are about a person, and where the salts for them come from. */
export interface Detachable {
  /** Places of the sheet; `*` stands for every member of a list or an object. */
  readonly parts: readonly Path[];
  /** Makes ids that nobody can guess, as `CommandContext` has it. Called only where there is a part. */
  readonly newId: () => string;
}

/**
 * What is this sheet's seal as the next of the chain (SHT-3)? Its parts that `detachable` names can be erased later, but
 * for those that are blank already (SHT-6). Throws a TypeError on what cannot be sealed (SHT-1), and where one part
 * would lie within another.
 */
export function sealSheet<Sheet>(
  sheet: Sheet,
  chain: ChainHead,
  detachable?: Detachable,
): Seal<Sheet> {
  const paths = (detachable?.parts ?? [])
    .flatMap((pattern) => placesOf(sheet, pattern))
    .filter((path) => !isBlankPart(partAt(sheet, path)));
  if (paths.some((path, place) => paths.some((other, at) => at !== place && isWithin(path, other))))
    throw new TypeError('cannot be sealed: a part within a part');
  const saltFor = paths.length > 0 ? saltsFrom(detachable!.newId) : () => '';
  const parts = paths.map((path, place): SealedPart => {
    const salt = saltFor(place);
    return { path, digest: digestOf(salt, partAt(sheet, path)), salt };
  });
  const seal = { sheet, sequence: chain.sequence + 1, previous: chain.hash, parts };
  return { ...seal, hash: hashOf(seal) };
}

export const headAfter = ({ sequence, hash }: Seal): ChainHead => ({ sequence, hash });

/**
 * Does the seal's hash belong to its sheet and its place, and is each part what was sealed of it, or erased and blank
 * (SHT-6)? Throws a TypeError on a sheet that cannot have been sealed (SHT-1).
 */
export function sealHolds(seal: Seal): boolean {
  const { sheet, parts = [], hash } = seal;
  const partsHold = parts.every(({ path, digest, salt }) => {
    const part = partAt(sheet, path);
    if (part === undefined) return false;
    return salt === null ? isBlankPart(part) : digestOf(salt, part) === digest;
  });
  return partsHold && hashOf(seal) === hash;
}

/** Does `later` follow directly on `earlier` in one chain? */
export function sealsLink(earlier: Seal, later: Seal): boolean {
  return later.sequence === earlier.sequence + 1 && later.previous === earlier.hash;
}

/** The seal with its parts erased: they are blank, their salts are gone, and it holds as before (SHT-6). */
export function withoutParts<Sheet>(seal: Seal<Sheet>): Seal<Sheet> {
  const { sheet, parts } = seal;
  if (!parts) return seal;
  return {
    ...seal,
    sheet: withBlanks(sheet, pathsOf(parts)),
    parts: parts.map((part) => ({ ...part, salt: null })),
  };
}

/** Which parts of the sheet were erased? */
export const erasedParts = ({ parts = [] }: Seal): Path[] =>
  pathsOf(parts.filter(({ salt }) => salt === null));

function hashOf({ sheet, sequence, previous, parts }: Omit<Seal, 'hash'>): string {
  const place = { sequence, previous };
  if (!parts) return sha256Hex(`aftersale-sheet-v1\0${canonicalJson({ sheet, ...place })}`);
  // Their blanks are hashed with the sheet, so that a part can become nothing but the blank of its own kind.
  const bare = withBlanks(sheet, pathsOf(parts));
  const digests = parts.map(({ path, digest }) => ({ path, digest }));
  return sha256Hex(
    `aftersale-sheet-v2\0${canonicalJson({ sheet: bare, parts: digests, ...place })}`,
  );
}

// Canonical JSON holds no zero character, so that salt and part can be told apart in one way only.
const digestOf = (salt: string, part: unknown): string =>
  sha256Hex(`aftersale-part-v1\0${salt}\0${canonicalJson(part)}`);

/**
 * A salt for each part, of which none tells another. UUIDs of version 7 that are made within one millisecond have no
 * more than 42 random bits each of their own; four have 168.
 */
function saltsFrom(newId: () => string): (place: number) => string {
  const seed = [newId(), newId(), newId(), newId()].join();
  return (place) => sha256Hex(`aftersale-salt-v1\0${place}\0${seed}`);
}

const pathsOf = (parts: readonly SealedPart[]): Path[] => parts.map(({ path }) => path);

const isWithin = (path: Path, other: Path): boolean =>
  other.every((member, place) => path[place] === member);
