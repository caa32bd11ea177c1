import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import {
  canonicalJson,
  emptyChain,
  erasedParts,
  exportText,
  headAfter,
  sealHolds,
  sealSheet,
  sealsLink,
  verifyExport,
  withoutParts,
  type Path,
  type Seal,
} from '@aftersale/core';
import { deepFreeze } from '../../support/deep-freeze.ts';
import { fc } from '../../support/fast-check.ts';
import { firstSeal } from '../../support/first-seal.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Ids in a row, from this one on. */
function idsFrom(first: number): () => string {
  let last = first - 1;
  return () => `id-${(last += 1)}`;
}

const sheet = deepFreeze({
  job: 'D-1',
  customer: { name: '王芳', phone: '138', city: '' },
  marks: [{ by: '王芳', at: 7, strokes: { hash: 'aa', mime: 'image/png' } }],
  photos: ['b'],
});
const parts: readonly Path[] = [
  ['customer', '*'],
  ['marks', '0', 'by'],
  ['marks', '0', 'strokes'],
  ['photos'],
  ['nowhere'],
];
const sealed = deepFreeze(sealSheet(sheet, emptyChain, { parts, newId: idsFrom(1) }));

/** The seal with some of its parts blank and without salt, written down without the code under test. */
function without(seal: Seal, isGone: (place: number) => boolean): Seal {
  const parts = seal.parts!.map((part, place) => (isGone(place) ? { ...part, salt: null } : part));
  const gone = seal.parts!.filter((_, place) => isGone(place)).map(({ path }) => path);
  const blank = (value: unknown, at: Path): unknown => {
    if (gone.some((path) => canonicalJson(path) === canonicalJson(at)))
      return typeof value === 'string' ? '' : Array.isArray(value) ? [] : null;
    if (Array.isArray(value)) return value.map((item, index) => blank(item, [...at, `${index}`]));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, blank(inner, [...at, name])]),
    );
  };
  return { ...seal, sheet: blank(seal.sheet, []), parts };
}

describe('the parts of a sealed sheet', () => {
  test('[SHT-6] are those that are named and there, blank ones left out; the sheet stays readable', () => {
    assert.deepEqual(
      sealed.parts!.map(({ path }) => path.join('.')),
      ['customer.name', 'customer.phone', 'marks.0.by', 'marks.0.strokes', 'photos'],
    );
    assert.deepEqual(sealed.sheet, sheet);
    assert.deepEqual(erasedParts(sealed), []);
    assert.ok(sealHolds(sealed));
  });

  test('[SHT-6] enter the hash as salted digests, as any other tool computes them', () => {
    const seal = sealSheet({ a: '单', n: 1 }, emptyChain, { parts: [['a']], newId: idsFrom(1) });
    const salt = sha256('aftersale-salt-v1\0' + '0\0id-1,id-2,id-3,id-4');
    const digest = sha256(`aftersale-part-v1\0${salt}\0"单"`);
    assert.deepEqual(seal.parts, [{ path: ['a'], digest, salt }]);
    assert.equal(
      seal.hash,
      sha256(
        `aftersale-sheet-v2\0{"parts":[{"digest":"${digest}","path":["a"]}],` +
          '"previous":null,"sequence":1,"sheet":{"a":"","n":1}}',
      ),
    );
  });

  test('[SHT-7] of the same content have different salts and digests, in one sheet and in two', () => {
    const [name, , by] = sealed.parts!;
    const other = sealSheet(sheet, emptyChain, { parts, newId: idsFrom(2) });
    assert.equal(new Set([name!.digest, by!.digest, other.parts![0]!.digest]).size, 3);
    assert.equal(new Set(sealed.parts!.map(({ salt }) => salt)).size, 5);
  });

  test('[SHT-7] take their salts from four ids, of which each is enough to change them all', () => {
    const saltsOf = (ids: readonly string[]) => {
      const left = [...ids];
      const seal = sealSheet(sheet, emptyChain, { parts, newId: () => left.shift()! });
      assert.deepEqual(left, []);
      return seal.parts!.map(({ salt }) => salt!);
    };
    const ids = ['a', 'b', 'c', 'd'];
    const all = [ids, ...ids.map((_, place) => ids.with(place, 'x'))].flatMap(saltsOf);
    assert.equal(new Set(all).size, 5 * 5);
    assert.ok(all.every((salt) => /^[0-9a-f]{64}$/.test(salt)));
  });

  test('[SHT-7] ask for no id where there is none', () => {
    const newId = (): string => assert.fail('asked for an id');
    assert.deepEqual(sealSheet(sheet, emptyChain, { parts: [['nowhere']], newId }).parts, []);
  });

  test('[SHT-6] are blank when erased, without their salts, and the seal holds', () => {
    const erased = withoutParts(sealed);
    assert.deepEqual(erased.sheet, {
      job: 'D-1',
      customer: { name: '', phone: '', city: '' },
      marks: [{ by: '', at: 7, strokes: null }],
      photos: [],
    });
    assert.deepEqual([erased.hash, erased.sequence, erased.previous], [sealed.hash, 1, null]);
    assert.ok(sealHolds(erased));
    assert.deepEqual(
      erasedParts(erased),
      sealed.parts!.map(({ path }) => path),
    );
    assert.deepEqual(withoutParts(erased), erased);
    assert.ok(sealed.parts!.every(({ salt }) => !JSON.stringify(erased).includes(salt!)));
  });

  test('[SHT-6] are refused where one would lie within another, or stand twice', () => {
    for (const nested of [
      [['customer'], ['customer', 'name']],
      [['marks', '*', 'by'], ['marks']],
      [['photos'], ['photos']],
    ])
      assert.throws(
        () => sealSheet(sheet, emptyChain, { parts: nested, newId: idsFrom(1) }),
        TypeError,
      );
  });

  test('[SHT-6] that were changed, emptied or filled again are found', () => {
    const erased = withoutParts(sealed);
    const [first, ...rest] = sealed.parts!;
    const gone = { ...first!, salt: null };
    const named = (name: unknown) => ({ ...sheet, customer: { ...sheet.customer, name } });
    const changed: readonly Seal[] = [
      { ...sealed, sheet: named('王芬') },
      { ...sealed, sheet: named('') },
      { ...sealed, parts: [gone, ...rest] },
      { ...sealed, sheet: named(null), parts: [gone, ...rest] },
      { ...sealed, sheet: named([]), parts: [gone, ...rest] },
      { ...sealed, sheet: { ...sheet, customer: {} } },
      { ...sealed, parts: rest },
      { ...sealed, parts: [...rest, first!] },
      { ...sealed, parts: [...sealed.parts!, first!] },
      { ...sealed, parts: [{ ...first!, salt: `${first!.salt}0` }, ...rest] },
      { ...erased, parts: sealed.parts! },
      { ...erased, sheet },
      { ...erased, parts: [{ ...gone, salt: '' }, ...erased.parts!.slice(1)] },
      { ...erased, parts: [{ ...gone, digest: rest[0]!.digest }, ...erased.parts!.slice(1)] },
      { ...erased, parts: [{ ...gone, path: ['job'] }, ...erased.parts!.slice(1)] },
    ];
    for (const [place, seal] of changed.entries()) assert.equal(sealHolds(seal), false, `${place}`);
  });

  test('[SHT-6] a salt cannot be moved into the part, nor out of it', () => {
    const seal = sealSheet({ n: 123 }, emptyChain, { parts: [['n']], newId: idsFrom(1) });
    const [part] = seal.parts!;
    const moved = { ...part!, salt: `${part!.salt}1` };
    assert.equal(sealHolds({ ...seal, sheet: { n: 23 }, parts: [moved] }), false);
  });

  const aLeaf = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.integer(),
    fc.array(fc.string(), { minLength: 1, maxLength: 2 }),
    fc.record({ hash: fc.string(), mime: fc.string() }),
  );
  const aName = fc.string().filter((name) => name !== '*');
  const aSheet = fc.dictionary(aName, fc.dictionary(aName, aLeaf, { maxKeys: 3 }), { maxKeys: 3 });
  /** Sheets in one chain, with any of their places for parts, and whether each is erased. */
  const someSheets = fc.array(
    aSheet.chain((sheet) => {
      const places = Object.entries(sheet).flatMap(([name, inner]) =>
        Object.keys(inner).map((member) => [name, member]),
      );
      return fc.record({
        sheet: fc.constant(sheet),
        parts: fc.subarray(places),
        gone: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
      });
    }),
    { maxLength: 3 },
  );

  function chained(sheets: readonly { sheet: unknown; parts: readonly Path[] }[]): Seal[] {
    let chain = emptyChain;
    const newId = idsFrom(1);
    return sheets.map(({ sheet, parts }) => {
      const seal = sealSheet(sheet, chain, { parts, newId });
      chain = headAfter(seal);
      return seal;
    });
  }

  test('[SHT-6] may be any, and any of them erased: the chain is whole, and nothing erased is left', () => {
    fc.assert(
      fc.property(someSheets, (sheets) => {
        const seals = chained(sheets);
        const left = seals.map((seal, at) => without(seal, (place) => sheets[at]!.gone[place]!));
        const { findings, erased } = verifyExport(
          exportText({ seals: left, attachments: [], history: [] }),
        );
        // What is left may name attachments, which are not in the file.
        assert.ok(findings.every(({ type }) => type === 'AttachmentMissing'));
        assert.ok(left.every((seal, at) => at === 0 || sealsLink(left[at - 1]!, seal)));
        for (const [at, seal] of seals.entries())
          for (const [place, part] of seal.parts!.entries()) {
            const isGone = sheets[at]!.gone[place]!;
            const isTold = erased.some(
              ({ sequence, path }) =>
                sequence === seal.sequence && canonicalJson(path) === canonicalJson(part.path),
            );
            assert.equal(isTold, isGone);
            assert.equal(JSON.stringify(left[at]).includes(part.salt!), !isGone);
          }
        assert.equal(
          canonicalJson(seals.map(withoutParts)),
          canonicalJson(seals.map((seal) => without(seal, () => true))),
        );
      }),
    );
  });

  test('[SHT-6] leave no text behind: what is erased is not in the JSON', () => {
    const aSecret = fc.uuid().map((id) => `secret-${id}`);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), aSecret), fc.string(), (secrets, open) => {
        const whole = { open, secrets };
        const options = { parts: [['secrets', '*']], newId: idsFrom(1) };
        const erased = withoutParts(sealSheet(whole, emptyChain, options));
        assert.ok(sealHolds(erased));
        assert.ok(!JSON.stringify(erased).includes('secret-'));
        assert.equal(erased.sheet.open, open);
      }),
    );
  });

  test('[SHT-4] [SHT-6] any changed byte of a seal is found, although the file was written anew around it', () => {
    const partly = without(sealed, (place) => place % 2 === 0);
    for (const seal of [sealed, partly, withoutParts(sealed), firstSeal(sheet, emptyChain)]) {
      const text = canonicalJson(seal);
      const bytes = new TextEncoder().encode(text);
      let read = 0;
      for (let at = 0; at < bytes.length; at++)
        for (const bit of [1, 8, 64]) {
          const changed = bytes.slice();
          changed[at]! ^= bit;
          const around = written(changed);
          if (around === undefined) continue;
          read += 1;
          const { findings } = verifyExport(around);
          const isFound = findings.some(({ type }) => type !== 'AttachmentMissing');
          assert.ok(isFound, `byte ${at}, bit ${bit}: ${text.slice(at - 10, at + 10)}`);
        }
      assert.ok(read > bytes.length, 'most changes can be read as a seal');
    }
  });

  /** A file around this seal; nothing where the bytes are no JSON any more. */
  function written(seal: Uint8Array): string | undefined {
    try {
      const read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(seal)) as Seal;
      return exportText({ seals: [read], attachments: [], history: [] });
    } catch {
      return undefined;
    }
  }
});

describe('an export with parts', () => {
  const whole = { seals: [sealed], attachments: [], history: [] };

  test('[SHT-4] that has something else where parts should be is none', () => {
    const [part] = sealed.parts!;
    for (const wrong of [null, {}, [null], [{ ...part, salt: 7 }], [{ ...part, path: 'job' }]]) {
      const seals = [{ ...sealed, parts: wrong as never }];
      const { findings } = verifyExport(exportText({ ...whole, seals }));
      assert.deepEqual(findings, [{ type: 'NotAnExport' }]);
    }
  });

  test('[SHT-4] of the first kind is read as before', () => {
    const body = {
      format: 'aftersale-export/1',
      seals: [firstSeal({ n: 1 }, emptyChain)],
      attachments: [],
      history: [],
    };
    const text = canonicalJson({ ...body, digest: sha256(canonicalJson(body)) });
    assert.deepEqual(verifyExport(text).findings, []);
    assert.deepEqual(verifyExport(text.replace('"n":1', '"n":2')).intact, false);
  });

  test('[SHT-5] [SHT-6] has the hash that is on paper, also after erasing', () => {
    const photoless = sealSheet({ a: 'x' }, emptyChain, { parts: [['a']], newId: idsFrom(1) });
    const text = exportText({ ...whole, seals: [withoutParts(photoless)] });
    assert.deepEqual(verifyExport(text, { expectedHash: photoless.hash }), {
      intact: true,
      findings: [],
      seals: [withoutParts(photoless)],
      erased: [{ sequence: 1, path: ['a'] }],
    });
  });
});
