import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  addWorkingDays,
  dayStatus,
  defaultCalendarPolicy,
  workingDaysBetween,
  type CalendarPolicy,
} from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';
import { errorOf, official, valueOf, weekendsOnly } from './calendars.ts';

const day = fc
  .integer({ min: 19_400, max: 20_300 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
const calendar = fc.constantFrom(official, weekendsOnly, {
  ...defaultCalendarPolicy,
  unannouncedYear: 'weekly-pattern' as const,
});

describe('a day', () => {
  test('[CAL-2] [CAL-3] is off or worked by the official list before the week, with the reason', () => {
    assert.deepEqual(dayStatus(official, '2026-02-17'), {
      type: 'off',
      because: 'holiday',
      name: { 'zh-CN': '春节', en: 'Spring Festival' },
    });
    const madeUp = dayStatus(official, '2026-02-28');
    assert.equal(madeUp.type, 'working');
    assert.equal(madeUp.type === 'working' && madeUp.because, 'make-up-day');
    assert.deepEqual(dayStatus(official, '2026-03-07'), { type: 'off', because: 'weekend' });
    assert.equal(dayStatus(official, '2026-03-09').type, 'working');
    assert.equal(dayStatus(weekendsOnly, '2026-02-17').type, 'working');
    assert.equal(dayStatus(weekendsOnly, '2026-02-28').type, 'off');
  });

  test('[CAL-2] is off or worked by the company before the official list', () => {
    const name = { 'zh-CN': '盘点', en: 'Stocktaking' };
    const own: CalendarPolicy = {
      ...official,
      companyDays: [
        { date: '2026-03-09', kind: 'off', name },
        { date: '2026-02-17', kind: 'working', name },
        { date: '2027-05-03', kind: 'off', name },
      ],
    };
    assert.deepEqual(dayStatus(own, '2026-03-09'), { type: 'off', because: 'company-day', name });
    const worked = dayStatus(own, '2026-02-17');
    assert.equal(worked.type === 'working' && worked.because, 'company-day');
    // What the company says itself is known without a list.
    assert.equal(dayStatus(own, '2027-05-03').type, 'off');
  });

  test('[CAL-4] of a year without a list is not announced, weekends too', () => {
    assert.deepEqual(dayStatus(official, '2027-10-01'), { type: 'not-announced', year: 2027 });
    assert.deepEqual(dayStatus(official, '2027-10-02'), { type: 'not-announced', year: 2027 });
    assert.deepEqual(dayStatus(defaultCalendarPolicy, '2026-03-09'), {
      type: 'not-announced',
      year: 2026,
    });
    const assuming: CalendarPolicy = { ...official, unannouncedYear: 'weekly-pattern' };
    const assumed = dayStatus(assuming, '2027-10-01');
    assert.equal(assumed.type === 'working' && assumed.assumed, true);
    assert.equal(dayStatus(weekendsOnly, '2031-10-01').type, 'working');
  });

  test('[CAL-7] that does not exist is no day', () => {
    assert.deepEqual(dayStatus(official, '2026-02-30'), {
      type: 'not-a-date',
      text: '2026-02-30',
    });
  });
});

describe('working days', () => {
  test('AS53 R218: a pre-sale request of 2024-04-01 is due on 2024-04-22 where only weekends are off', () => {
    assert.deepEqual(valueOf(addWorkingDays(weekendsOnly, '2024-04-01', 15)), {
      date: '2024-04-22',
      unusual: [],
      assumedYears: [],
    });
  });

  test('AS53 R218: by the official list Qingming and its make-up Sunday make it 2024-04-23, and it says so', () => {
    const due = valueOf(addWorkingDays(official, '2024-04-01', 15));
    assert.equal(due.date, '2024-04-23');
    assert.deepEqual(
      due.unusual.map(({ date, because }) => [date, because]),
      [
        ['2024-04-04', 'holiday'],
        ['2024-04-05', 'holiday'],
        ['2024-04-06', 'holiday'],
        ['2024-04-07', 'make-up-day'],
      ],
    );
  });

  test('[CAL-5] count from the day after, and none is the date itself', () => {
    assert.equal(valueOf(addWorkingDays(weekendsOnly, '2024-04-05', 1)).date, '2024-04-08');
    assert.equal(valueOf(addWorkingDays(weekendsOnly, '2024-04-06', 1)).date, '2024-04-08');
    assert.equal(valueOf(addWorkingDays(weekendsOnly, '2024-04-06', 0)).date, '2024-04-06');
    assert.equal(valueOf(workingDaysBetween(weekendsOnly, '2024-04-05', '2024-04-08')), 1);
    assert.equal(valueOf(workingDaysBetween(weekendsOnly, '2024-04-08', '2024-04-05')), -1);
    assert.equal(valueOf(workingDaysBetween(weekendsOnly, '2024-04-06', '2024-04-06')), 0);
  });

  test('[CAL-5] between two dates are those that adding needs, over year ends and leap days', () => {
    fc.assert(
      fc.property(calendar, day, fc.integer({ min: 1, max: 200 }), (using, from, days) => {
        const due = valueOf(addWorkingDays(using, from, days));
        assert.equal(valueOf(workingDaysBetween(using, from, due.date)), days);
        assert.equal(dayStatus(using, due.date).type, 'working');
      }),
    );
  });

  test('[CAL-5] never make a later start due earlier, and may be added in parts', () => {
    fc.assert(
      fc.property(calendar, day, day, fc.nat(90), fc.nat(90), (using, a, b, days, more) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const first = valueOf(addWorkingDays(using, early, days)).date;
        assert.ok(first <= valueOf(addWorkingDays(using, late, days)).date);
        assert.equal(
          valueOf(addWorkingDays(using, first, more)).date,
          valueOf(addWorkingDays(using, early, days + more)).date,
        );
      }),
    );
  });

  test('[CAL-4] that reach into a year without a list are refused with the year', () => {
    assert.deepEqual(errorOf(addWorkingDays(official, '2026-12-20', 15)), {
      type: 'NotAnnounced',
      year: 2027,
    });
    assert.equal(valueOf(addWorkingDays(official, '2026-12-20', 9)).date, '2026-12-31');
    assert.deepEqual(errorOf(workingDaysBetween(official, '2026-12-31', '2027-01-04')), {
      type: 'NotAnnounced',
      year: 2027,
    });
    const assuming: CalendarPolicy = { ...official, unannouncedYear: 'weekly-pattern' };
    assert.deepEqual(valueOf(addWorkingDays(assuming, '2026-12-20', 10)), {
      date: '2027-01-01',
      unusual: [],
      assumedYears: [2027],
    });
  });

  test('[CAL-7] without an end, or of a count that is none, are refused', () => {
    const never: CalendarPolicy = {
      ...weekendsOnly,
      week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
    };
    assert.deepEqual(errorOf(addWorkingDays(never, '2024-04-01', 1)), { type: 'NoEnd' });
    assert.deepEqual(errorOf(addWorkingDays(weekendsOnly, '9999-12-30', 5)), { type: 'NoEnd' });
    for (const count of [-1, 1.5, NaN, Infinity])
      assert.deepEqual(errorOf(addWorkingDays(official, '2024-04-01', count)), {
        type: 'NotACount',
        count,
      });
    assert.deepEqual(errorOf(addWorkingDays(official, '2024-04-31', 1)), {
      type: 'NotADate',
      text: '2024-04-31',
    });
    assert.equal(
      errorOf(workingDaysBetween(official, '2024-04-31', '2024-05-01')).type,
      'NotADate',
    );
    assert.equal(errorOf(workingDaysBetween(official, '2024-05-01', 'soon')).type, 'NotADate');
    assert.equal(errorOf(workingDaysBetween(official, '0001-01-01', '9999-01-01')).type, 'NoEnd');
  });
});
