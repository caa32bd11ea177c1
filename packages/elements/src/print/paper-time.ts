import type { Language } from '@aftersale/core';

/**
 * How is this moment written on paper, on the clock of `timeZone` (IANA)?
 * `instant` is a UTC instant; blank stays blank, and a text that is no time stays as it was typed.
 */
export function paperTime(instant: string, timeZone: string, language: Language): string {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return instant;
  return new Intl.DateTimeFormat(language === 'zh-CN' ? 'zh-CN' : 'en-GB', {
    timeZone,
    year: 'numeric',
    month: language === 'zh-CN' ? 'numeric' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    calendar: 'gregory',
  })
    .format(ms)
    .replaceAll('/', '-');
}
