/** Bringing together what two windows typed into one record (DRF-2). */

/** What was typed into a form: plain JSON, whose `texts` hold one text for each field. */
export interface TypedEntry {
  readonly texts: Readonly<Record<string, string>>;
}

/** A field that both windows changed, differently: what the other one says. */
export interface TypedConflict {
  /** A text's own name; of a row, `member.key`; of anything else, the member. */
  readonly field: string;
  readonly theirs: string;
}

export interface Merged<Entry> {
  readonly entry: Entry;
  readonly conflicts: readonly TypedConflict[];
}

/**
 * What do two entries say together, given what both started from?
 * A field changed by one side takes that side's text. A field changed by both keeps mine, and theirs comes back as
 * a conflict, so that neither text is lost. Rows added on either side stay, by their `key` (or a picture's `hash`, or a `name`);
 * a row removed on one side and changed on the other stays. Any other member is one field.
 */
export function mergeTyped<Entry extends TypedEntry>(
  base: Entry,
  mine: Entry,
  theirs: Entry,
): Merged<Entry> {
  const conflicts: TypedConflict[] = [];
  const pick = (field: string, [was, is, other]: Three): unknown => {
    const side = changedSide(was, is, other);
    if (side === 'both') conflicts.push({ field, theirs: asText(other) });
    return side === 'theirs' ? other : is;
  };
  const fields = Object.keys({ ...theirs.texts, ...mine.texts });
  const texts = fields.map((field) => {
    const was = base.texts[field] ?? '';
    const is = mine.texts[field] ?? was;
    return [field, pick(field, [was, is, theirs.texts[field] ?? is])];
  });
  // Theirs too: a record written before a member was added lacks it on one side.
  const members = Object.keys({ ...theirs, ...mine })
    .filter((name) => name !== 'texts')
    .map((name) => {
      const [was, is, other] = [base, mine, theirs].map((entry) => memberOf(entry, name));
      // Rows that a record did not have yet are no rows.
      const isTable = [was, is, other].some(Array.isArray);
      const three: Three = isTable ? [was ?? [], is ?? [], other ?? []] : [was, is, other];
      if (!three.every(areRows)) return [name, pick(name, three)];
      const rows = mergeRows(...(three as readonly [Rows, Rows, Rows]), (row) =>
        conflicts.push({ field: `${name}.${keyOf(row)}`, theirs: rowText(row) }),
      );
      return [name, rows];
    });
  const entry = { ...mine, texts: Object.fromEntries(texts), ...Object.fromEntries(members) };
  return { entry, conflicts };
}

type Three = readonly [was: unknown, is: unknown, other: unknown];
type Row = Readonly<Record<string, unknown>>;
type Rows = readonly Row[];
type Side = 'neither' | 'mine' | 'theirs' | 'both';

const memberOf = (entry: TypedEntry, name: string): unknown =>
  (entry as unknown as Record<string, unknown>)[name];

const areRows = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null);

const keyOf = ({ key, hash, taken, name }: Row): string =>
  String(key ?? (hash === undefined ? name : `${hash}${taken ?? ''}`));

function changedSide(base: unknown, mine: unknown, theirs: unknown): Side {
  if (same(mine, theirs)) return 'neither';
  if (same(base, mine)) return 'theirs';
  return same(base, theirs) ? 'mine' : 'both';
}

function mergeRows(base: Rows, mine: Rows, theirs: Rows, onConflict: (theirs: Row) => void): Rows {
  // Wholes first: a new order of the rows is a change that a comparison row by row does not see.
  if (same(base, mine)) return [...theirs];
  if (same(base, theirs)) return [...mine];
  const by = (rows: Rows): Map<string, Row> => new Map(rows.map((row) => [keyOf(row), row]));
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

const rowText = (row: Row): string =>
  Object.entries(row)
    .filter(([name]) => name !== 'key')
    .map(([, value]) => asText(value))
    .join(' · ');

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

// Entries are plain JSON built by spreading, so that their members keep their order.
const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
