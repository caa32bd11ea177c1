import assert from 'node:assert/strict';
import {
  defaultCalendarPolicy,
  withHolidayYears,
  type CalendarPolicy,
  type Result,
} from '@aftersale/core';
import { cnHolidays } from '@aftersale/core/holidays/cn';

/** The kit's own week with the official lists of China. */
export const official: CalendarPolicy = withHolidayYears(defaultCalendarPolicy, cnHolidays);

/** Only the weekends are off. */
export const weekendsOnly: CalendarPolicy = { ...defaultCalendarPolicy, publicHolidays: 'none' };

export function valueOf<T>(result: Result<T, unknown>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

export function errorOf<E>(result: Result<unknown, E>): E {
  assert.ok(!result.ok, JSON.stringify(result));
  return result.error;
}
