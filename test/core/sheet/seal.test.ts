import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import {
  canonicalJson,
  emptyChain,
  headAfter,
  sealHolds,
  sealSheet,
  sealsLink,
  sha256Hex,
  type Seal,
} from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';

describe('a seal', () => {
  test('[SHT-2] its hash is SHA-256 in lower-case hexadecimal, as any other tool computes it', () => {
    const seal = sealSheet({ b: 1, a: '单' }, emptyChain);
    const text =
      'aftersale-sheet-v2\0{"parts":[],"previous":null,"sequence":1,"sheet":{"a":"单","b":1}}';
    assert.equal(seal.hash, createHash('sha256').update(text, 'utf8').digest('hex'));
    assert.match(seal.hash, /^[0-9a-f]{64}$/);
  });

  test('[SHT-6] of the first kind holds as it did, and passes for no other', () => {
    const text = 'aftersale-sheet-v1\0{"previous":null,"sequence":1,"sheet":{"a":"单","b":1}}';
    const hash = createHash('sha256').update(text, 'utf8').digest('hex');
    const first: Seal = { sheet: { b: 1, a: '单' }, sequence: 1, previous: null, hash };
    assert.ok(sealHolds(first));
    assert.ok(sealsLink(first, sealSheet({ n: 2 }, headAfter(first))));
    assert.equal(sealHolds({ ...first, parts: [] }), false);
    const { sheet, sequence, previous, hash: other } = sealSheet({ b: 1, a: '单' }, emptyChain);
    assert.equal(sealHolds({ sheet, sequence, previous, hash: other }), false);
  });

  test('[SHT-2] agrees with the standard on texts and bytes', () => {
    assert.equal(
      sha256Hex('abc'),
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.equal(sha256Hex(bytes), createHash('sha256').update(bytes).digest('hex'));
      }),
    );
  });

  test('[SHT-3] counts up by one and holds the hash of the one before, inside what is hashed', () => {
    const first = sealSheet({ n: 1 }, emptyChain);
    const second = sealSheet({ n: 2 }, headAfter(first));
    assert.deepEqual([first.sequence, first.previous], [1, null]);
    assert.deepEqual([second.sequence, second.previous], [2, first.hash]);
    assert.ok(sealHolds(first) && sealHolds(second));
    assert.ok(sealsLink(first, second));
    assert.equal(sealsLink(second, first), false);
    assert.equal(sealHolds({ ...second, sequence: 3 }), false);
    assert.equal(sealHolds({ ...second, previous: null }), false);
    assert.equal(sealHolds({ ...second, sheet: { n: 3 } }), false);
    assert.equal(sealHolds({ ...second, hash: first.hash }), false);
  });

  test('[SHT-3] is another one for the same sheet in another place', () => {
    const first = sealSheet({ n: 1 }, emptyChain);
    assert.notEqual(sealSheet({ n: 1 }, headAfter(first)).hash, first.hash);
  });

  test('[SHT-1] is refused for a sheet that has no one text', () => {
    assert.throws(() => sealSheet({ price: 0.1 }, emptyChain), TypeError);
  });

  test('[SHT-2] holds for exactly the sheet that was sealed', () => {
    const aSheet = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.maxSafeInteger()));
    fc.assert(
      fc.property(aSheet, aSheet, (sheet, other) => {
        const seal = sealSheet(sheet, emptyChain);
        const isSame = canonicalJson(sheet) === canonicalJson(other);
        assert.equal(sealHolds({ ...seal, sheet: other }), isSame);
      }),
    );
  });
});
