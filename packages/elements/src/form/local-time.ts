/** Between the browser's wall-clock fields and UTC instants. */
import type { Language } from '@aftersale/core';

/** Which instant is this text of a `datetime-local` field, in the device's zone? Empty for an empty field. */
export function instantFromLocal(text: string): string {
  if (text === '') return '';
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}

/** How does a `datetime-local` field write this instant, in the device's zone, to the minute? */
export function localFromInstant(instant: string): string {
  const time = new Date(instant);
  if (instant === '' || Number.isNaN(time.getTime())) return '';
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = `${String(time.getFullYear()).padStart(4, '0')}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${date}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** How is this instant said to a person: the time of day if it is of `today`, else date and time? */
export function spokenTime(instant: string, language: Language, today: string): string {
  const sameDay = localFromInstant(instant).slice(0, 10) === localFromInstant(today).slice(0, 10);
  return new Intl.DateTimeFormat(language, {
    ...(sameDay ? {} : { dateStyle: 'medium' }),
    timeStyle: 'short',
    // Not `hour12: false`, under which older browsers tell midnight as 24:00.
    hourCycle: 'h23',
  }).format(new Date(instant));
}
