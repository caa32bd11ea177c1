/** The seals within a document, and what is left of it when what is personal goes and they must hold. */
import {
  changedAt,
  partAt,
  personalTexts,
  sealHolds,
  textsIn,
  withoutParts,
  withoutPersonal,
  type Path,
  type PersonalData,
  type Seal,
} from '@aftersale/core';

interface PlacedSeal {
  readonly path: Path;
  readonly seal: Seal;
}

/** Every text that stands in a part of a seal that can be erased (SHT-6). */
export const sealedTexts = (content: unknown): string[] =>
  sealsIn(content).flatMap(({ seal: { sheet, parts = [] } }) =>
    parts.flatMap(({ path }) => textsIn(partAt(sheet, path))),
  );

/** Is something in it sealed of which nothing can be erased? So it is in the seals of older kits (SHT-6). */
export const holdsWholeSeal = (content: unknown): boolean =>
  sealsIn(content).some(({ seal }) => !seal.parts);

/**
 * What is left of the content without its personal parts and without the parts of its seals? Nothing where a seal would
 * not hold then: it is of an older kit, or was broken before, or what is personal in it is no part that can be erased.
 */
export function withoutParticulars<Content>(
  personal: PersonalData,
  content: Content,
): Content | undefined {
  const before = sealsIn(content);
  const left = before.reduce<unknown>(
    (left, { path, seal }) => changedAt(left, path, () => withoutParts(seal)),
    withoutPersonal(personal, content),
  );
  const after = sealsIn(left);
  const isWhole =
    !holdsWholeSeal(content) &&
    personalTexts(personal, left).length === 0 &&
    after.length === before.length &&
    after.every(({ seal }, place) => seal.hash === before[place]!.seal.hash && holds(seal));
  return isWhole ? (left as Content) : undefined;
}

function sealsIn(value: unknown, path: Path = []): PlacedSeal[] {
  if (typeof value !== 'object' || value === null) return [];
  const isSeal = ['sheet', 'sequence', 'previous', 'hash'].every((name) =>
    Object.hasOwn(value, name),
  );
  if (isSeal) return [{ path, seal: value as Seal }];
  return Object.entries(value).flatMap(([name, inner]) => sealsIn(inner, [...path, name]));
}

/** What only looks like a seal may hold what none can. */
function holds(seal: Seal): boolean {
  try {
    return sealHolds(seal);
  } catch {
    return false;
  }
}
