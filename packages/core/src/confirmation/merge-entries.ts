/** Bringing together what two windows typed into one slip (SLP-8). */
import { textFields, type PartRow, type SlipEntry, type TextField } from './entry.ts';

/** A field that both windows changed, differently: what the other one says. */
export interface FieldConflict {
  readonly field: TextField | 'serviceNeeds' | 'seal' | 'feeAcceptance' | `parts.${string}`;
  readonly theirs: string;
}

export interface MergedEntry {
  readonly entry: SlipEntry;
  readonly conflicts: readonly FieldConflict[];
}

/**
 * What do two entries say together, given what both started from?
 * A field changed by one side takes that side's text. A field changed by both keeps mine, and theirs comes back as
 * a conflict, so that neither text is lost. Rows and photos added on either side stay; a row removed on one side and
 * changed on the other stays.
 */
export function mergeEntries(base: SlipEntry, mine: SlipEntry, theirs: SlipEntry): MergedEntry {
  const conflicts: FieldConflict[] = [];
  const texts = { ...mine.texts };
  for (const field of textFields) {
    const side = changedSide(base.texts[field], mine.texts[field], theirs.texts[field]);
    if (side === 'theirs') texts[field] = theirs.texts[field];
    if (side === 'both') conflicts.push({ field, theirs: theirs.texts[field] });
  }
  const pick = <Field extends 'serviceNeeds' | 'seal' | 'feeAcceptance'>(
    field: Field,
  ): SlipEntry[Field] => {
    const side = changedSide(base[field], mine[field], theirs[field]);
    if (side === 'both') conflicts.push({ field, theirs: JSON.stringify(theirs[field]) });
    return side === 'theirs' ? theirs[field] : mine[field];
  };
  const entry: SlipEntry = {
    texts,
    serviceNeeds: pick('serviceNeeds'),
    seal: pick('seal'),
    feeAcceptance: pick('feeAcceptance'),
    parts: mergeRows(
      base.parts,
      mine.parts,
      theirs.parts,
      ({ key }) => key,
      (row) => conflicts.push({ field: `parts.${row.key}`, theirs: rowText(row) }),
    ),
    photos: mergeRows(
      base.photos,
      mine.photos,
      theirs.photos,
      ({ hash, taken }) => hash + taken,
      () => 0,
    ),
  };
  return { entry, conflicts };
}

type Side = 'neither' | 'mine' | 'theirs' | 'both';

function changedSide(base: unknown, mine: unknown, theirs: unknown): Side {
  if (same(mine, theirs)) return 'neither';
  if (same(base, mine)) return 'theirs';
  return same(base, theirs) ? 'mine' : 'both';
}

function mergeRows<Row>(
  base: readonly Row[],
  mine: readonly Row[],
  theirs: readonly Row[],
  keyOf: (row: Row) => string,
  onConflict: (theirs: Row) => void,
): Row[] {
  // Wholes first: a new order of the rows is a change that a comparison row by row does not see.
  if (same(base, mine)) return [...theirs];
  if (same(base, theirs)) return [...mine];
  const by = (rows: readonly Row[]): Map<string, Row> =>
    new Map(rows.map((row) => [keyOf(row), row]));
  const [bases, mines, others] = [by(base), by(mine), by(theirs)];
  const merged: Row[] = [];
  for (const [key, row] of mines) {
    const other = others.get(key);
    if (!other) {
      const removedThere = bases.has(key) && same(bases.get(key), row);
      if (!removedThere) merged.push(row);
      continue;
    }
    const side = changedSide(bases.get(key), row, other);
    if (side === 'both') onConflict(other);
    merged.push(side === 'theirs' ? other : row);
  }
  for (const [key, row] of others) {
    const removedHere = bases.has(key) && same(bases.get(key), row);
    if (!mines.has(key) && !removedHere) merged.push(row);
  }
  return merged;
}

const rowText = ({ model, quantity, unitPrice, oldSerial, newSerial }: PartRow): string =>
  [model, quantity, unitPrice, oldSerial, newSerial].join(' · ');

// Entries are plain JSON built by spreading, so that their members keep their order.
const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
