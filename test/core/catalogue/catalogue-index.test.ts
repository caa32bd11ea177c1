import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createCatalogueIndex, type CatalogueIndex, type CatalogueItem } from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';
import { aPart, numbersOf } from './parts.ts';

const seal = aPart({ number: 'LP-100', name: '机械密封', initials: 'jxmf', model: 'IS80' });
const gasket = aPart({
  number: 'LP-1002',
  name: '密封圈',
  initials: 'mfq',
  model: 'IS65',
  substitutes: 'LP-300; LP-400、LP-999',
});
const bearing = aPart({ number: 'GD-7', name: '滚动轴承', initials: 'gdzc', model: 'LP-100' });
const ring = aPart({ number: 'LP-300', name: 'O 形圈', initials: 'oxq', model: 'IS65' });
const rubber = aPart({ number: 'LP-400', name: '橡胶圈', initials: 'xjq', model: '' });
const all = [seal, gasket, bearing, ring, rubber];

function indexOf(items: readonly CatalogueItem[]): CatalogueIndex {
  const index = createCatalogueIndex();
  index.add(items);
  return index;
}
const found = (text: string, limit?: number): string[] =>
  numbersOf(indexOf(all).search(text, limit === undefined ? {} : { limit }).hits);

describe('looking a part up', () => {
  test('[CTG-1] finds it by number, name, pinyin initials and model', () => {
    assert.deepEqual(found('gd-7'), ['GD-7']);
    assert.deepEqual(found('滚动'), ['GD-7']);
    assert.deepEqual(found('gdz'), ['GD-7']);
    assert.deepEqual(found('is80'), ['LP-100']);
    assert.deepEqual(found('nothing'), []);
  });

  test('[CTG-1] does not mind width, case, spaces or hyphens', () => {
    for (const text of ['lp1002', 'LP 1002', 'ＬＰ－１００２', 'lp_1002', 'Lp–1002'])
      assert.deepEqual(found(text)[0], 'LP-1002', text);
  });

  test('[CTG-1] wants every word that was typed', () => {
    assert.deepEqual(found('密封 is65'), ['LP-1002']);
    assert.deepEqual(found('is65 圈'), ['LP-1002', 'LP-300']);
    assert.deepEqual(found('密封 is99'), []);
  });

  test('[CTG-2] puts the exact number first, then an exact model, then what begins with it', () => {
    assert.deepEqual(found('lp-100'), ['LP-100', 'GD-7', 'LP-1002']);
    assert.deepEqual(found('圈'), ['LP-1002', 'LP-300', 'LP-400']);
    assert.deepEqual(found('mf'), ['LP-1002', 'LP-100']);
  });

  test('[CTG-2] finds an exact text behind thousands that only begin with it', () => {
    const many = Array.from({ length: 4000 }, (_, count) => aPart({ number: `M${count}x` }));
    const exact = aPart({ number: 'Z-1', name: '其他', model: 'M' });
    assert.deepEqual(numbersOf(indexOf([...many, exact]).search('m', { limit: 2 }).hits), [
      'Z-1',
      'M0x',
    ]);
  });

  test('[CTG-3] shows no more than wanted, and says how many there are', () => {
    const { hits, total } = indexOf(all).search('lp', { limit: 2 });
    assert.deepEqual(numbersOf(hits), ['LP-100', 'LP-1002']);
    assert.equal(total, 5);
    assert.deepEqual(indexOf(all).search('  '), { hits: [], total: 0 });
  });

  test('[CTG-4] shows what may be used instead behind a part whose very number was typed', () => {
    const { hits, total } = indexOf(all).search('lp 1002');
    assert.deepEqual(
      hits.map(({ item, insteadOf }) => [item.number, insteadOf]),
      [
        ['LP-1002', undefined],
        ['LP-300', 'LP-1002'],
        ['LP-400', 'LP-1002'],
      ],
    );
    assert.equal(total, 1);
    assert.deepEqual(found('密封圈'), ['LP-1002']);
    assert.deepEqual(indexOf(all).substitutesOf(gasket), [ring, rubber]);
  });

  test('[CTG-2] answers the same however the text came to be typed', () => {
    const letters = fc.constantFrom(...'lp0123gd is6圈密');
    fc.assert(
      fc.property(fc.array(fc.array(letters, { maxLength: 5 }), { maxLength: 12 }), (typed) => {
        const index = indexOf(all);
        for (const text of typed.map((each) => each.join('')))
          for (let end = 1; end <= text.length; end += 1) {
            const fresh = indexOf(all).search(text.slice(0, end));
            assert.deepEqual(index.search(text.slice(0, end)), fresh);
          }
      }),
    );
  });

  test('[CTG-1] takes more parts in, and none twice', () => {
    const index = indexOf([seal]);
    assert.equal(index.search('lp').total, 1);
    index.add([gasket, { ...seal, number: 'lp 100' }]);
    assert.equal(index.size, 2);
    assert.equal(index.search('lp').total, 2);
    assert.equal(index.byNumber('ＬＰ１００'), seal);
    assert.equal(index.byNumber('LP-1'), undefined);
  });
});
