import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createCatalogueIndex, parsePastedRows } from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';
import { aPart } from './parts.ts';

const index = createCatalogueIndex();
index.add([aPart({ number: 'LP-1' }), aPart({ number: 'LP-2' }), aPart({ number: 'LP-3' })]);
const pasted = (text: string) => parsePastedRows(text, index.byNumber);
const taken = (text: string) =>
  pasted(text).rows.map(({ line, item, texts }) => [
    line,
    item.number,
    texts.quantity,
    texts.stock,
    texts.usage,
  ]);

describe('rows pasted from a spreadsheet', () => {
  test('[CTG-7] are number, quantity, stock and usage without headings', () => {
    assert.deepEqual(taken('LP-1\t2\t5\t3\r\nlp2\t1.5\r\n\r\n'), [
      [1, 'LP-1', '2', '5', '3'],
      [2, 'LP-2', '1.5', '', ''],
    ]);
  });

  test('[CTG-7] follow their headings, Chinese or English', () => {
    assert.deepEqual(taken('序号\t配件名称\t申请数量\t配件编号\t上月用量\n1\t密封\t２\tLP-1\t4'), [
      [2, 'LP-1', '２', '', '4'],
    ]);
    assert.deepEqual(taken('Quantity\tPart No.\n2\tLP-1'), [[2, 'LP-1', '2', '', '']]);
  });

  test('[CTG-7] are kept where good, and come back with line, text and reason where not', () => {
    const { rows, refused } = pasted(
      [
        'LP-1\t2',
        'LP-9\t1',
        '\t3',
        'LP-2',
        'LP-2\tzwei',
        'LP-2\t0',
        'lp 1\t5',
        'LP-3\t1\t1\tx',
      ].join('\n'),
    );
    assert.deepEqual(
      rows.map(({ line, quantity }) => [line, quantity]),
      [[1, { amount: 2, scale: 0 }]],
    );
    assert.deepEqual(refused, [
      { line: 2, text: 'LP-9\t1', field: 'number', cause: 'UnknownPart' },
      { line: 3, text: '\t3', field: 'number', cause: 'Missing' },
      { line: 4, text: 'LP-2', field: 'quantity', cause: 'Missing' },
      { line: 5, text: 'LP-2\tzwei', field: 'quantity', cause: 'NotANumber' },
      { line: 6, text: 'LP-2\t0', field: 'quantity', cause: 'NotPositive' },
      { line: 7, text: 'lp 1\t5', field: 'number', cause: 'RepeatedPart', earlierLine: 1 },
      { line: 8, text: 'LP-3\t1\t1\tx', field: 'usage', cause: 'NotANumber' },
    ]);
  });

  test('[CTG-7] may hold cells with line breaks, which a spreadsheet puts between quotation marks', () => {
    assert.deepEqual(taken('编号\t备注\t数量\n"LP-1"\t"两\n行 ""急"""\t2\nLP-2\t5" 管\t1'), [
      [2, 'LP-1', '2', '', ''],
      [4, 'LP-2', '1', '', ''],
    ]);
  });

  test('[CTG-7] are each taken or refused, none lost and none twice', () => {
    const cell = fc.constantFrom('LP-1', 'LP-2', 'LP-3', 'LP-9', '1', '0', 'x', '', '2.5');
    const row = fc.array(cell, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (table) => {
        const text = table.map((cells) => cells.join('\t')).join('\n');
        const { rows, refused } = pasted(text);
        const lines = [...rows, ...refused].map(({ line }) => line).sort((a, b) => a - b);
        const filled = table.flatMap((cells, place) =>
          cells.some((each) => each !== '') ? [place + 1] : [],
        );
        assert.deepEqual(lines, filled);
      }),
    );
  });

  test('[CTG-7] of nothing are none', () => {
    assert.deepEqual(pasted(''), { rows: [], refused: [] });
    assert.deepEqual(pasted('编号\t数量'), { rows: [], refused: [] });
  });
});
