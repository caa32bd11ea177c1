import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  calendarSettingRules,
  completePolicy,
  dayStatus,
  defaultCalendarPolicy,
  isDate,
  withHolidayYears,
} from '@aftersale/core';
import { cnHolidays } from '@aftersale/core/holidays/cn';
import { official } from './calendars.ts';

const problemsWith = (calendar: unknown): string[] => {
  const read = completePolicy({ calendar });
  return read.ok ? [] : read.error.map(({ path }) => path);
};
const name = { 'zh-CN': '休', en: 'Off' };

describe('the calendar of a policy', () => {
  test('is read with the lists of the kit, and completed by the default', () => {
    assert.deepEqual(problemsWith(JSON.parse(JSON.stringify(official))), []);
    const read = completePolicy({ calendar: { unannouncedYear: 'weekly-pattern' } });
    assert.ok(read.ok);
    assert.deepEqual(read.value.calendar, {
      ...defaultCalendarPolicy,
      unannouncedYear: 'weekly-pattern',
    });
  });

  test('names the rules of every setting that it has', () => {
    assert.deepEqual(
      Object.keys(calendarSettingRules).sort(),
      Object.keys(defaultCalendarPolicy).sort(),
    );
  });

  const week = defaultCalendarPolicy.week;
  const slots = (...list: readonly (readonly [string, string])[]): unknown => ({
    week: { ...week, mon: list.map(([from, to]) => ({ from, to })) },
  });
  const wrong: readonly (readonly [string, unknown, string])[] = [
    ['a slot that ends before it begins', slots(['12:00', '08:30']), 'calendar.week.mon.0'],
    ['slots that overlap', slots(['08:00', '12:00'], ['11:00', '17:00']), 'calendar.week.mon'],
    ['slots out of order', slots(['13:00', '17:00'], ['08:00', '12:00']), 'calendar.week.mon'],
    ['a time that is none', slots(['08:60', '12:00']), 'calendar.week.mon.0.from'],
    ['a day after midnight', slots(['22:00', '24:30']), 'calendar.week.mon.0.to'],
    ['no hours on a make-up day', { makeUpDay: [] }, 'calendar.makeUpDay'],
    ['an unknown reading', { publicHolidays: 'some' }, 'calendar.publicHolidays'],
    ['a guess', { unannouncedYear: 'guess' }, 'calendar.unannouncedYear'],
    [
      'a date that does not exist',
      { companyDays: [{ date: '2026-02-30', kind: 'off', name }] },
      'calendar.companyDays.0.date',
    ],
    [
      'one day twice',
      {
        companyDays: [
          { date: '2026-02-03', kind: 'off', name },
          { date: '2026-02-03', kind: 'working', name },
        ],
      },
      'calendar.companyDays',
    ],
    ['a year twice', { holidayYears: [cnHolidays[0], cnHolidays[0]] }, 'calendar.holidayYears'],
    [
      'a zone twice',
      { arrival: [defaultCalendarPolicy.arrival[0], defaultCalendarPolicy.arrival[0]] },
      'calendar.arrival',
    ],
  ];
  for (const [what, calendar, path] of wrong)
    test(`is refused with ${what}, and the place is named`, () => {
      assert.deepEqual(problemsWith(calendar), [path]);
    });
});

describe('the official lists', () => {
  test('[CAL-9] name their announcement, and hold days that exist and lie in order', () => {
    assert.deepEqual(
      cnHolidays.map(({ year }) => year),
      [2023, 2024, 2025, 2026],
    );
    for (const { year, source, off, working } of cnHolidays) {
      assert.match(source.url, /^https:\/\/www\.gov\.cn\/zhengce\//);
      assert.ok(source.title.includes(String(year)));
      assert.ok(isDate(source.issuedOn) && source.issuedOn < `${year}-01-01`);
      const starts = off.map(({ from }) => from);
      assert.deepEqual(starts, [...starts].sort());
      for (const { from, to } of off) assert.ok(isDate(from) && isDate(to) && from <= to);
      for (const { date } of working) {
        assert.ok(isDate(date));
        assert.ok(!off.some(({ from, to }) => from <= date && date <= to), date);
        // A make-up day lies on a weekend, or it would make up for nothing.
        assert.ok([0, 6].includes(new Date(date).getUTCDay()), date);
      }
    }
  });

  test('[CAL-9] hold as many days as were announced for 2026', () => {
    const { off, working } = cnHolidays.find(({ year }) => year === 2026)!;
    const days = off.map(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1);
    assert.deepEqual(days, [3, 9, 3, 5, 3, 3, 7]);
    assert.equal(working.length, 6);
  });

  test('[CAL-9] give way to the list that a company hands in for the same year', () => {
    const own = { ...cnHolidays[3]!, off: [], working: [] };
    const calendar = withHolidayYears(
      { ...defaultCalendarPolicy, holidayYears: [own] },
      cnHolidays,
    );
    assert.equal(calendar.holidayYears.length, 4);
    assert.equal(dayStatus(calendar, '2026-02-17').type, 'working');
    assert.equal(dayStatus(calendar, '2025-01-29').type, 'off');
  });
});
