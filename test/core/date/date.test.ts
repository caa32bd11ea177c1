import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  addCalendarDays,
  addClockTime,
  addMonths,
  addYears,
  dateIn,
  daysBetween,
  isDate,
  lastDayOfMonth,
  weekdayOf,
} from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';

/** A date as the engine's own calendar knows it, years 1000 to 9000. */
const dates = fc
  .integer({ min: -354_285, max: 2_567_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};

describe('a calendar date', () => {
  test('[DAT-1] exists or is refused', () => {
    for (const text of ['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
      assert.equal(isDate(text), true, text);
    const none = [
      '2023-02-29',
      '1900-02-29',
      '2024-02-30',
      '2024-04-31',
      '2024-13-01',
      '2024-00-10',
      '2024-01-00',
      '0000-01-01',
      '2024-1-1',
      '20240101',
      '2024-01-01T00:00Z',
      ' 2024-01-01',
      '',
    ];
    for (const text of none) {
      assert.equal(isDate(text), false, text);
      assert.deepEqual(addCalendarDays(text, 1), { ok: false, error: { type: 'NotADate', text } });
      assert.equal(addMonths(text, 1).ok, false);
      assert.equal(daysBetween(text, '2024-01-01').ok, false);
      assert.equal(daysBetween('2024-01-01', text).ok, false);
      assert.equal(weekdayOf(text).ok, false);
      assert.equal(lastDayOfMonth(text).ok, false);
    }
  });

  test('[DAT-1] counts in whole numbers, and not beyond the years 1 to 9999', () => {
    assert.deepEqual(addCalendarDays('2024-01-01', 1.5), {
      ok: false,
      error: { type: 'NotAWholeNumber', number: 1.5 },
    });
    assert.equal(addYears('2024-01-01', 0.5).ok, false);
    assert.equal(addMonths('2024-01-01', NaN).ok, false);
    const outside = { ok: false, error: { type: 'OutOfRange' } };
    assert.deepEqual(addCalendarDays('9999-12-31', 1), outside);
    assert.deepEqual(addCalendarDays('0001-01-01', -1), outside);
    assert.deepEqual(addYears('9999-02-28', 1), outside);
  });

  test('[DAT-2] agrees with the calendar of the engine, day by day and weekday by weekday', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const expected = new Date(Date.parse(date) + days * 86_400_000);
        assert.equal(valueOf(addCalendarDays(date, days)), expected.toISOString().slice(0, 10));
        assert.equal(valueOf(weekdayOf(date)) % 7, new Date(date).getUTCDay());
      }),
    );
  });

  test('[DAT-2] comes back when the days are taken away again', () => {
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        const days = valueOf(daysBetween(from, to));
        assert.equal(valueOf(addCalendarDays(from, days)), to);
        assert.equal(valueOf(daysBetween(to, from)) + days, 0);
      }),
    );
  });

  test('[DAT-3] keeps its day of the month, or takes the last of a shorter one', () => {
    assert.equal(valueOf(addMonths('2024-01-31', 1)), '2024-02-29');
    assert.equal(valueOf(addMonths('2023-01-31', 1)), '2023-02-28');
    assert.equal(valueOf(addMonths('2024-12-31', 2)), '2025-02-28');
    assert.equal(valueOf(addMonths('2024-03-31', -1)), '2024-02-29');
    assert.equal(valueOf(addYears('2024-02-29', 1)), '2025-02-28');
    assert.equal(valueOf(addYears('2024-02-29', 4)), '2028-02-29');
    assert.equal(valueOf(lastDayOfMonth('2023-02-11')), '2023-02-28');
    fc.assert(
      fc.property(dates, fc.integer({ min: -2000, max: 2000 }), (date, months) => {
        const later = valueOf(addMonths(date, months));
        const [year, month, day] = date.split('-').map(Number) as [number, number, number];
        assert.equal(
          Number(later.slice(0, 4)) * 12 + Number(later.slice(5, 7)),
          year * 12 + month + months,
        );
        const last = Number(valueOf(lastDayOfMonth(later)).slice(8));
        assert.equal(Number(later.slice(8)), Math.min(day, last));
      }),
    );
  });
});

describe('a moment', () => {
  test('[DAT-4] moves on by the clock, over midnight and over years', () => {
    assert.equal(valueOf(addClockTime('2024-12-31T23:30Z', 45)), '2025-01-01T00:15:00.000Z');
    assert.equal(valueOf(addClockTime('1969-12-31T23:59:59.9Z', 0)), '1969-12-31T23:59:59.900Z');
    fc.assert(
      fc.property(
        fc.integer({ min: -1e13, max: 1e14 }),
        fc.integer({ min: -1e6, max: 1e6 }),
        (ms, minutes) => {
          const later = new Date(ms + minutes * 60_000).toISOString();
          assert.equal(valueOf(addClockTime(new Date(ms).toISOString(), minutes)), later);
        },
      ),
    );
  });

  test('[DAT-1] is a UTC time that exists, or is refused', () => {
    for (const text of [
      '2024-07-01T10:00',
      '2024-07-01T10:00+08:00',
      '2024-07-01T24:00Z',
      '2024-02-30T10:00Z',
      '2024-07-01T10:60Z',
      '2024-07-01T10:00:00.0001Z',
      '2024-07-01',
      '',
    ])
      assert.deepEqual(addClockTime(text, 1), { ok: false, error: { type: 'NotAnInstant', text } });
    assert.equal(addClockTime('2024-07-01T10:00Z', 0.5).ok, false);
    assert.deepEqual(addClockTime('9999-12-31T23:59Z', 1), {
      ok: false,
      error: { type: 'OutOfRange' },
    });
  });

  test('[DAT-5] falls on the date of the place', () => {
    assert.equal(valueOf(dateIn('2024-06-30T16:00Z', 480)), '2024-07-01');
    assert.equal(valueOf(dateIn('2024-06-30T15:59:59.999Z', 480)), '2024-06-30');
    assert.equal(valueOf(dateIn('2024-07-01T03:59Z', -240)), '2024-06-30');
    assert.equal(dateIn('yesterday', 480).ok, false);
    assert.equal(dateIn('9999-12-31T23:59Z', 480).ok, false);
  });
});
