import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  columnsInOrder,
  createPartReader,
  guessColumns,
  readItem,
  readPage,
  writePage,
  type ItemTexts,
} from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';
import { aPart } from './parts.ts';

const initialsOf = (name: string): string => name.slice(0, 1);
const read = (texts: ItemTexts) => readItem(texts, { currency: 'CNY', initialsOf });

describe('a row of a price list', () => {
  test('[CTG-5] is a part with its price, stock and substitutes', () => {
    assert.deepEqual(
      read({
        number: ' LP-100 ',
        name: '机械\n密封',
        model: 'IS 80',
        unit: '件',
        supplyPrice: '￥1,280.50 元',
        stock: '12.5',
        substitutes: 'LP-300，LP-400; LP-300;LP-100',
      }),
      {
        ok: true,
        value: {
          number: 'LP-100',
          name: '机械 密封',
          model: 'IS 80',
          unit: '件',
          supplyPrice: { amount: 128050, currency: 'CNY' },
          stock: { amount: 125, scale: 1 },
          initials: '机',
          substitutes: ['LP-300', 'LP-400'],
        },
      },
    );
  });

  test('[CTG-5] without a price has none, and one of zero costs nothing', () => {
    const none = read({ number: '1', name: 'a' });
    assert.ok(none.ok && !('supplyPrice' in none.value));
    const free = read({ number: '1', name: 'a', supplyPrice: '0' });
    assert.deepEqual(free.ok && free.value.supplyPrice, { amount: 0, currency: 'CNY' });
  });

  test('[CTG-5] is refused with every reason and the cell as it was written', () => {
    const refused = read({
      number: ' ',
      name: 'x'.repeat(201),
      supplyPrice: '12.345',
      stock: 'viel',
    });
    assert.deepEqual(refused, {
      ok: false,
      error: [
        { field: 'number', cause: 'Missing', text: ' ' },
        { field: 'name', cause: 'TooLong', text: 'x'.repeat(201) },
        { field: 'supplyPrice', cause: 'TooManyDecimals', text: '12.345' },
        { field: 'stock', cause: 'NotANumber', text: 'viel' },
      ],
    });
    const negative = read({ number: '1', name: 'a', supplyPrice: '-3' });
    assert.equal(!negative.ok && negative.error[0]!.cause, 'NegativeSum');
  });

  test('[CTG-5] with the number of an earlier row is refused, and blank rows are none', () => {
    const reader = createPartReader({
      columns: { number: 1, name: 0 },
      currency: 'CNY',
      initialsOf,
    });
    assert.equal(reader.read(2, ['密封', 'LP-1']).ok, true);
    assert.deepEqual(reader.read(3, [' ', '']), { ok: true, value: undefined });
    assert.deepEqual(reader.read(4, ['密封圈', 'lp1']), {
      ok: false,
      error: {
        row: 4,
        cells: ['密封圈', 'lp1'],
        problems: [{ field: 'number', cause: 'Repeated', text: 'lp1', earlierRow: 2 }],
      },
    });
    assert.equal(reader.read(5, ['密封圈']).ok, false);
  });
});

describe('the columns of a price list', () => {
  const guessed: readonly (readonly [string, readonly string[], unknown])[] = [
    [
      'Chinese headings',
      ['序号', '配件编号', '配件名称', '规格型号', '单位', '供应价（元）', '库存数量', '替代件号'],
      { number: 1, name: 2, model: 3, unit: 4, supplyPrice: 5, stock: 6, substitutes: 7 },
    ],
    [
      'English headings',
      ['Part No.', 'Description', 'Model', 'Unit', 'Supply price (CNY)', 'On hand', 'Replaced by'],
      { number: 0, name: 1, model: 2, unit: 3, supplyPrice: 4, stock: 5, substitutes: 6 },
    ],
    ['a number alone', ['x', '料号'], { number: 1 }],
    ['two other columns', ['品名', '单价'], { name: 0, supplyPrice: 1 }],
    ['the first of two that fit', ['单价', '批发价', '编号'], { supplyPrice: 0, number: 2 }],
    ['no headings', ['LP-100', '机械密封', 'IS80', '件', '1280.50'], undefined],
    ['one heading by chance', ['单位', 'x'], undefined],
  ];
  for (const [what, cells, columns] of guessed)
    test(`[CTG-8] are guessed from ${what}`, () => {
      assert.deepEqual(guessColumns(cells), columns);
    });

  test('[CTG-8] without headings stand in the usual order', () => {
    assert.deepEqual(columnsInOrder(3), { number: 0, name: 1, model: 2 });
    assert.equal(Object.keys(columnsInOrder(99)).length, 7);
  });
});

describe('a stored page', () => {
  const part = fc.record({
    number: fc.string({ minLength: 1 }),
    name: fc.string(),
    model: fc.string(),
    unit: fc.string(),
    initials: fc.string(),
    substitutes: fc.array(fc.string()),
    supplyPrice: fc.option(fc.record({ amount: fc.nat(), currency: fc.constant('CNY' as const) }), {
      nil: undefined,
    }),
    stock: fc.option(fc.record({ amount: fc.nat(), scale: fc.nat(3) }), { nil: undefined }),
  });

  test('[CTG-9] holds what was stored', () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const page = readPage(writePage(parts));
        assert.ok(page.ok);
        assert.deepEqual(JSON.parse(JSON.stringify(page.value)), JSON.parse(JSON.stringify(parts)));
      }),
    );
  });

  test('[CTG-9] that is damaged is refused whole', () => {
    const good = writePage([aPart({ number: 'LP-1', supplyPrice: '3', stock: '2' })]);
    const refused = { ok: false, error: { type: 'NotACataloguePage' } };
    const damaged = [
      '',
      'null',
      '[]',
      '{}',
      good.slice(0, -3),
      good.replace('catalogue-1', 'catalogue-2'),
      good.replace('"LP-1"', '7'),
      good.replace('"CNY"', '"XAU"'),
      good.replace('[300,', '[3.5,'),
      good.replace('[2,0]', '[2]'),
      good.replace('[]', '[1]'),
      good.replace('[]', 'null'),
      '{"format":"aftersale-catalogue-1","items":[{}]}',
    ];
    for (const text of damaged) assert.deepEqual(readPage(text), refused, text);
  });
});
