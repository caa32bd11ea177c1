import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  emptyPartRow,
  mergeEntries,
  textFields,
  withPartText,
  withText,
  type PartRow,
  type SlipEntry,
  type TextField,
} from '@aftersale/core';
import { anEntry } from '../../support/an-entry.ts';
import { deepFreeze } from '../../support/deep-freeze.ts';
import { fc } from '../../support/fast-check.ts';

const partFields = ['model', 'quantity', 'unitPrice', 'oldSerial', 'newSerial'] as const;

/** Objects as JSON.parse makes them, with the usual prototype. */
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true });

const aText = fc.constantFrom('', 'a', 'b', '甲', ' 1 ');
const aKey = fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5');
const aRow: fc.Arbitrary<PartRow> = record({
  key: aKey,
  model: aText,
  quantity: aText,
  unitPrice: aText,
  oldSerial: aText,
  newSerial: aText,
});
const aPhoto = record({
  hash: fc.constantFrom('h1', 'h2', 'h3'),
  mime: fc.constant('image/jpeg'),
  taken: fc.constantFrom('before' as const, 'after' as const),
  width: fc.constant(8),
  height: fc.constant(6),
});
const anySlip: fc.Arbitrary<SlipEntry> = record({
  texts: record(
    Object.fromEntries(textFields.map((field) => [field, aText])) as Record<
      TextField,
      fc.Arbitrary<string>
    >,
  ),
  serviceNeeds: fc.subarray(['installation', 'repair'] as const),
  parts: fc.uniqueArray(aRow, { selector: ({ key }) => key, maxLength: 4 }),
  photos: fc.uniqueArray(aPhoto, { selector: ({ hash, taken }) => hash + taken, maxLength: 3 }),
  seal: fc.option(record({ hash: fc.constantFrom('s1', 's2'), mime: fc.constant('image/png') })),
  feeAcceptance: fc.constant(null),
}).map(deepFreeze);

describe('merging what two windows typed', () => {
  test('[SLP-8] with one who changed nothing gives the other, whole', () => {
    fc.assert(
      fc.property(anySlip, anySlip, (base, other) => {
        assert.deepEqual(mergeEntries(base, other, base), { entry: other, conflicts: [] });
        assert.deepEqual(mergeEntries(base, base, other), { entry: other, conflicts: [] });
      }),
    );
  });

  test('[SLP-8] of two who typed the same gives that', () => {
    fc.assert(
      fc.property(anySlip, anySlip, (base, both) => {
        assert.deepEqual(mergeEntries(base, both, both), { entry: both, conflicts: [] });
      }),
    );
  });

  test('[SLP-8] changes to different fields both survive', () => {
    const twoFields = fc.subarray([...textFields], { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(anySlip, twoFields, (base, [here, there]) => {
        const mine = withText(base, here!, 'typed here');
        const theirs = withText(base, there!, 'typed there');
        assert.deepEqual(mergeEntries(base, mine, theirs), {
          entry: withText(mine, there!, 'typed there'),
          conflicts: [],
        });
      }),
    );
  });

  test('[SLP-8] exactly the fields that both changed differently are conflicts, and mine stands', () => {
    fc.assert(
      fc.property(anySlip, anySlip, anySlip, (base, mine, theirs) => {
        const { entry, conflicts } = mergeEntries(base, mine, theirs);
        for (const field of textFields) {
          const [was, here, there] = [base, mine, theirs].map(({ texts }) => texts[field]);
          const isConflict = here !== was && there !== was && here !== there;
          const found = conflicts.filter((conflict) => conflict.field === field);
          assert.deepEqual(found, isConflict ? [{ field, theirs: there }] : []);
          assert.equal(entry.texts[field], here === was ? there : here);
        }
      }),
    );
  });

  test('[SLP-8] nothing that either side typed is lost: it is in the result or in the conflicts', () => {
    fc.assert(
      fc.property(anySlip, anySlip, anySlip, (base, mine, theirs) => {
        const { entry, conflicts } = mergeEntries(base, mine, theirs);
        const baseRows = new Map(base.parts.map((row) => [row.key, row]));
        for (const side of [mine, theirs]) {
          for (const field of textFields)
            if (side.texts[field] !== base.texts[field])
              assert.ok(
                entry.texts[field] === side.texts[field] ||
                  conflicts.some(
                    (conflict) => conflict.field === field && conflict.theirs === side.texts[field],
                  ),
              );
          for (const row of side.parts)
            for (const text of partFields) {
              if (row[text] === baseRows.get(row.key)?.[text] || row[text] === '') continue;
              const kept = entry.parts.find(({ key }) => key === row.key)?.[text] === row[text];
              const shown = conflicts.some(
                (conflict) =>
                  conflict.field === `parts.${row.key}` && conflict.theirs.includes(row[text]),
              );
              assert.ok(kept || shown, `${row.key}.${text}`);
            }
          for (const photo of side.photos)
            if (!base.photos.some(({ hash }) => hash === photo.hash))
              assert.ok(entry.photos.some(({ hash }) => hash === photo.hash));
        }
      }),
    );
  });

  const base = deepFreeze(
    anEntry({ parts: [{ ...emptyPartRow('p'), model: 'A' }, emptyPartRow('q')] }),
  );

  test('[SLP-8] rows added on either side both stay', () => {
    const mine = { ...base, parts: [...base.parts, emptyPartRow('mine')] };
    const theirs = { ...base, parts: [...base.parts, emptyPartRow('theirs')] };
    const { entry, conflicts } = mergeEntries(base, mine, theirs);
    assert.deepEqual(
      entry.parts.map(({ key }) => key),
      ['p', 'q', 'mine', 'theirs'],
    );
    assert.deepEqual(conflicts, []);
  });

  test('[SLP-8] a row removed on one side goes, unless the other side changed it', () => {
    const without = { ...base, parts: base.parts.slice(1) };
    const edited = withPartText(base, 'p', 'model', 'B');
    const elsewhere = withText(base, 'rating', '1');
    const keysOf = ({ parts }: SlipEntry): string[] => parts.map(({ key }) => key).sort();
    assert.deepEqual(keysOf(mergeEntries(base, without, elsewhere).entry), ['q']);
    assert.deepEqual(keysOf(mergeEntries(base, elsewhere, without).entry), ['q']);
    for (const [mine, theirs] of [
      [without, edited],
      [edited, without],
    ] as const) {
      const { entry } = mergeEntries(base, mine, theirs);
      assert.equal(entry.parts.find(({ key }) => key === 'p')?.model, 'B');
    }
  });

  test('[SLP-8] a row changed on both sides keeps mine and shows theirs', () => {
    const mine = withPartText(base, 'p', 'model', 'mine');
    const theirs = withPartText(base, 'p', 'unitPrice', '12');
    const { entry, conflicts } = mergeEntries(base, mine, theirs);
    assert.equal(entry.parts[0]!.model, 'mine');
    assert.deepEqual(conflicts, [{ field: 'parts.p', theirs: 'A · 1 · 12 ·  · ' }]);
  });
});
