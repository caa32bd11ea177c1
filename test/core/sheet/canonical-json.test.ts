import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { canonicalJson } from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';

describe('the canonical text', () => {
  test('[SHT-1] is that of RFC 8785 for its sample, within integers', () => {
    const value = {
      numbers: [333333333, 0, -0, 1, -7, 9007199254740991],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    assert.equal(
      canonicalJson(value),
      '{"literals":[null,true,false],"numbers":[333333333,0,0,1,-7,9007199254740991],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('[SHT-1] sorts keys by UTF-16 code unit, also beyond the basic plane', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    // By code point the emoji would come last; by code unit it comes before U+FB33.
    assert.deepEqual(Object.keys(JSON.parse(canonicalJson(value)) as object).slice(1), [
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb33',
    ]);
    assert.ok(canonicalJson(value).startsWith('{"\\r":"Carriage Return","1":"One",'));
  });

  test('[SHT-1] escapes what JSON must escape and nothing else', () => {
    assert.equal(
      canonicalJson('\u0000\b\t\n\f\r"\\/\u007f\u2028中'),
      '"\\u0000\\b\\t\\n\\f\\r\\"\\\\/\u007f\u2028中"',
    );
  });

  test('[SHT-1] sorts figures as texts, in every depth', () => {
    assert.equal(canonicalJson({ b: [{ 10: 1, 9: 2 }], a: {} }), '{"a":{},"b":[{"10":1,"9":2}]}');
  });

  const refused: readonly (readonly [string, unknown])[] = [
    ['a fraction', 0.5],
    ['a fraction inside', { a: [1, { b: 1.5 }] }],
    ['an unsafe integer', 2 ** 53],
    ['not a number', NaN],
    ['infinity', -Infinity],
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['an undefined item', [undefined]],
    ['a hole in a list', new Array<number>(2)],
    ['a function', { a: () => 1 }],
    ['a bigint', 1n],
    ['a symbol', Symbol('a')],
    ['a high surrogate alone', '\ud800'],
    ['a low surrogate alone', 'x\udc00y'],
    ['surrogates the wrong way round', '\udc00\ud800'],
    ['a key with an unpaired surrogate', { '\ud800': 1 }],
    ['a date', { at: new Date(0) }],
    ['a map', new Map([['a', 1]])],
    ['bytes', new Uint8Array([1])],
  ];
  for (const [what, value] of refused)
    test(`[SHT-1] is refused for ${what}`, () => {
      assert.throws(() => canonicalJson(value), TypeError);
    });

  const aText = fc.string({ unit: 'binary', maxLength: 6 });
  const { value: aValue } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constant(null),
      fc.boolean(),
      fc.maxSafeInteger(),
      aText,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(aText, tie('value'), { maxKeys: 5 }),
    ),
  }));
  // `__proto__` as a member is possible in JSON; assigning it here would set a prototype instead.
  const aMember = fc.tuple(
    aText.filter((key) => key !== '__proto__'),
    aValue,
  );

  test('[SHT-1] is one and the same for any order of the keys', () => {
    const shuffled = fc
      .uniqueArray(aMember, { selector: ([key]) => key, maxLength: 8 })
      .chain((members) =>
        fc.tuple(
          fc.constant(members),
          fc.shuffledSubarray(members, { minLength: members.length, maxLength: members.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([members, others]) => {
        assert.equal(
          canonicalJson(Object.fromEntries(members)),
          canonicalJson(Object.fromEntries(others)),
        );
      }),
    );
  });

  test('[SHT-1] is read back as the same value, and written again as the same text', () => {
    fc.assert(
      fc.property(aValue, (value) => {
        const text = canonicalJson(value);
        const back: unknown = JSON.parse(text);
        assert.equal(canonicalJson(back), text);
        assert.deepEqual(back, JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('[SHT-1] differs for different values', () => {
    fc.assert(
      fc.property(aValue, aValue, (a, b) => {
        if (canonicalJson(a) === canonicalJson(b))
          assert.deepEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
      }),
    );
  });
});
