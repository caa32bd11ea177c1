import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarOf, dayStatus, defaultCalendarPolicy, defaultPolicy } from '@aftersale/core';
import { cnHolidays } from '@aftersale/core/holidays/cn';

test('[CAL-10] a company that says nothing has the official holidays that are known today', () => {
  const calendar = calendarOf(defaultPolicy);
  assert.equal(dayStatus(calendar, '2026-10-01').type, 'off');
  assert.equal(dayStatus(calendar, '2026-10-10').type, 'working');
  assert.deepEqual(dayStatus(calendar, '2027-10-01'), { type: 'not-announced', year: 2027 });
});

test('[CAL-10] its own list of a year holds against the official one', () => {
  const official = cnHolidays.find(({ year }) => year === 2026)!;
  const own = { ...official, off: [], working: [] };
  const calendar = calendarOf({
    ...defaultPolicy,
    calendar: { ...defaultCalendarPolicy, holidayYears: [own] },
  });
  assert.equal(dayStatus(calendar, '2026-10-01').type, 'working');
  assert.equal(dayStatus(calendar, '2025-10-01').type, 'off');
});

test('[CAL-10] one that keeps no official holidays gets none', () => {
  const calendar = { ...defaultCalendarPolicy, publicHolidays: 'none' as const };
  assert.equal(calendarOf({ ...defaultPolicy, calendar }), calendar);
});
