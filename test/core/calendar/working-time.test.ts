import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  addWorkingTime,
  arrivalDue,
  workingTimeBetween,
  type CalendarPolicy,
} from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';
import { errorOf, official, valueOf, weekendsOnly } from './calendars.ts';

/** A time in China as the UTC instant that it is. */
const china = (local: string): string => new Date(`${local}:00+08:00`).toISOString();

const moment = fc
  .integer({ min: 1_704_067_200_000, max: 1_756_000_000_000 })
  .map((ms) => new Date(ms).toISOString());
const calendar = fc.constantFrom<CalendarPolicy>(official, weekendsOnly, {
  ...weekendsOnly,
  utcOffsetMinutes: -210,
  week: {
    ...weekendsOnly.week,
    fri: [
      { from: '00:00', to: '02:00' },
      { from: '02:00', to: '02:30' },
      { from: '22:00', to: '24:00' },
    ],
    sat: [{ from: '00:00', to: '24:00' }],
  },
});

describe('working time', () => {
  test('[CAL-1] [CAL-6] stands over lunch, at night and on days off', () => {
    const after = (from: string, minutes: number): string =>
      valueOf(addWorkingTime(official, china(from), minutes)).at;
    assert.equal(after('2024-07-03T11:00', 60), china('2024-07-03T12:00'));
    assert.equal(after('2024-07-03T11:00', 61), china('2024-07-03T13:01'));
    assert.equal(after('2024-07-03T12:30', 1), china('2024-07-03T13:01'));
    assert.equal(after('2024-07-05T17:00', 60), china('2024-07-08T09:00'));
    assert.equal(after('2024-07-06T10:00', 0), china('2024-07-06T10:00'));
    // National Day, with a make-up Sunday before it.
    assert.equal(after('2024-09-28T10:00', 60), china('2024-09-29T09:30'));
    assert.equal(after('2024-09-30T17:00', 60), china('2024-10-08T09:00'));
  });

  test('[CAL-6] between two moments is what adding needs', () => {
    fc.assert(
      fc.property(calendar, moment, fc.integer({ min: 1, max: 6000 }), (using, from, minutes) => {
        const { at } = valueOf(addWorkingTime(using, from, minutes));
        assert.ok(at > from);
        assert.equal(valueOf(workingTimeBetween(using, from, at)), minutes * 60_000);
        assert.equal(valueOf(workingTimeBetween(using, at, from)), -minutes * 60_000);
      }),
    );
  });

  test('[CAL-6] never makes a later call due earlier, and may be added in parts', () => {
    fc.assert(
      fc.property(
        calendar,
        moment,
        moment,
        fc.nat(3000),
        fc.nat(3000),
        (using, a, b, some, more) => {
          const [early, late] = a < b ? [a, b] : [b, a];
          const first = valueOf(addWorkingTime(using, early, some + 1)).at;
          assert.ok(first <= valueOf(addWorkingTime(using, late, some + 1)).at);
          assert.equal(
            valueOf(addWorkingTime(using, first, more)).at,
            valueOf(addWorkingTime(using, early, some + 1 + more)).at,
          );
        },
      ),
    );
  });

  test('[CAL-4] [CAL-7] is refused in a year without a list, without an end, and from no moment', () => {
    assert.deepEqual(errorOf(addWorkingTime(official, china('2026-12-31T17:00'), 31)), {
      type: 'NotAnnounced',
      year: 2027,
    });
    assert.deepEqual(errorOf(addWorkingTime(official, '2026-12-31', 31)), {
      type: 'NotAnInstant',
      text: '2026-12-31',
    });
    assert.equal(
      errorOf(addWorkingTime(official, china('2024-07-03T11:00'), -1)).type,
      'NotACount',
    );
    const never: CalendarPolicy = {
      ...weekendsOnly,
      week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
    };
    assert.equal(errorOf(addWorkingTime(never, china('2024-07-03T11:00'), 1)).type, 'NoEnd');
    assert.equal(
      errorOf(workingTimeBetween(official, 'now', china('2024-07-03T11:00'))).type,
      'NotAnInstant',
    );
    assert.equal(
      errorOf(workingTimeBetween(official, china('2024-07-03T11:00'), 'now')).type,
      'NotAnInstant',
    );
    const assuming: CalendarPolicy = { ...official, unannouncedYear: 'weekly-pattern' };
    assert.deepEqual(valueOf(addWorkingTime(assuming, china('2026-12-31T17:00'), 31)), {
      at: china('2027-01-01T08:31'),
      assumedYears: [2027],
    });
  });
});

describe('somebody is on site', () => {
  test('[CAL-8] AS28 R003: within 8 hours of the clock in the province, 24 outside', () => {
    const called = china('2024-07-01T10:00');
    const near = valueOf(arrivalDue(official, called, 'in-province'));
    assert.equal(near.at, china('2024-07-01T18:00'));
    assert.deepEqual(near.rules, ['R003']);
    const far = valueOf(arrivalDue(official, called, 'out-of-province'));
    assert.equal(far.at, china('2024-07-02T10:00'));
    // The clock needs no list of holidays.
    assert.equal(arrivalDue(official, china('2027-01-01T10:00'), 'in-province').ok, true);
  });

  test('[CAL-8] AS31 R011 AMB-33: within 6 working hours in the city, 7 in the suburbs, lunch not counted', () => {
    const called = china('2024-07-03T15:00');
    const city = valueOf(arrivalDue(official, called, 'urban'));
    assert.equal(city.at, china('2024-07-04T12:00'));
    assert.deepEqual(city.rules, ['R011']);
    assert.equal(valueOf(arrivalDue(official, called, 'suburban')).at, china('2024-07-04T14:00'));
  });

  test('AS31 R011 AMB-33: where lunch counts as working time, an hour sooner', () => {
    const through = [{ from: '08:30', to: '17:30' }];
    const noLunch: CalendarPolicy = {
      ...official,
      week: { ...official.week, wed: through, thu: through },
    };
    const called = china('2024-07-03T15:00');
    assert.equal(valueOf(arrivalDue(noLunch, called, 'urban')).at, china('2024-07-04T12:00'));
    assert.equal(valueOf(arrivalDue(noLunch, called, 'suburban')).at, china('2024-07-04T13:00'));
  });

  test('[CAL-8] only where the company has a rule', () => {
    assert.deepEqual(errorOf(arrivalDue(official, china('2024-07-03T15:00'), 'abroad')), {
      type: 'UnknownZone',
      zone: 'abroad',
    });
    assert.equal(errorOf(arrivalDue(official, 'today', 'urban')).type, 'NotAnInstant');
    assert.equal(errorOf(arrivalDue(official, 'today', 'in-province')).type, 'NotAnInstant');
  });
});
