import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  defaultPartsPolicy,
  isMonth,
  monthlyWindow,
  nextMonthToAskFor,
  placeInWindow,
  type PartsPolicy,
} from '@aftersale/core';

const may = monthlyWindow('2024-05', defaultPartsPolicy);
const runningOn: PartsPolicy = {
  ...defaultPartsPolicy,
  monthlyWindow: { fromDay: 26, toDay: 30, shortMonth: 'runs-on' },
};

describe('the window of the monthly request', () => {
  for (const [on, place] of [
    ['2024-04-25', 'early'],
    ['2024-04-26', 'open'],
    ['2024-04-30', 'open'],
    ['2024-05-01', 'late'],
  ] as const)
    test(`[PRQ-3] [AS51] [R213] for May, ${on} is ${place}`, () => {
      assert.equal(placeInWindow(on, may), place);
    });

  test('[AS51] [R213] on 05-01 the next cycle is June', () => {
    assert.equal(nextMonthToAskFor('2024-05-01', defaultPartsPolicy), '2024-06');
    assert.equal(nextMonthToAskFor('2024-04-25', defaultPartsPolicy), '2024-05');
    assert.equal(nextMonthToAskFor('2024-04-30', defaultPartsPolicy), '2024-05');
    // The 31st comes after the window.
    assert.equal(nextMonthToAskFor('2024-05-31', defaultPartsPolicy), '2024-07');
  });

  test('[AMB-15] reading (a): in February the window ends on the last day', () => {
    assert.equal(monthlyWindow('2024-03', defaultPartsPolicy).to, '2024-02-29');
    assert.equal(monthlyWindow('2023-03', defaultPartsPolicy).to, '2023-02-28');
    assert.equal(placeInWindow('2023-03-01', monthlyWindow('2023-03', defaultPartsPolicy)), 'late');
  });

  test('[AMB-15] reading (b): the 30th of February runs on into March', () => {
    assert.equal(monthlyWindow('2024-03', runningOn).to, '2024-03-01');
    assert.equal(monthlyWindow('2023-03', runningOn).to, '2023-03-02');
    assert.equal(placeInWindow('2023-03-02', monthlyWindow('2023-03', runningOn)), 'open');
    assert.equal(nextMonthToAskFor('2023-03-02', runningOn), '2023-03');
    assert.equal(nextMonthToAskFor('2023-03-03', runningOn), '2023-04');
  });

  test('[PRQ-3] the window of January lies in the year before', () => {
    assert.deepEqual(monthlyWindow('2025-01', defaultPartsPolicy), {
      forMonth: '2025-01',
      from: '2024-12-26',
      to: '2024-12-30',
    });
  });

  test('[PRQ-3] what is no month is told apart', () => {
    for (const text of ['', '2024-13', '2024', '5', '2024-05-01'])
      assert.equal(isMonth(text), false, text);
    assert.equal(isMonth('2024-05'), true);
  });
});
