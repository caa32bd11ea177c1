/** On which days and hours the company works, and which holidays are known. */
import type { BilingualText } from './policy.ts';

/** Days of the week, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Working time without a break, in the company's own clock: `08:30` up to but not including `12:00`; `24:00` is midnight. */
export interface WorkingSlot {
  readonly from: string;
  readonly to: string;
}

/** The official list of one year, as it was announced. */
export interface HolidayYear {
  readonly year: number;
  /** The announcement that it was taken from. */
  readonly source: { readonly title: string; readonly url: string; readonly issuedOn: string };
  /** Days off, from the first to the last of each. */
  readonly off: readonly {
    readonly name: BilingualText;
    readonly from: string;
    readonly to: string;
  }[];
  /** Days of a weekend that are worked, each with the holiday it makes up for. */
  readonly working: readonly { readonly name: BilingualText; readonly date: string }[];
}

/** A day that the company itself takes off or works, whatever the official list says. */
export interface CompanyDay {
  readonly date: string;
  readonly kind: 'off' | 'working';
  readonly name: BilingualText;
}

/** Within which time is somebody on site? The zone is the company's own word for where the customer is. */
export interface ArrivalRule {
  readonly zone: string;
  readonly name: BilingualText;
  readonly minutes: number;
  readonly counts: 'clock-time' | 'working-time';
  /** The rules of the catalogue that it comes from. */
  readonly rules: readonly string[];
}

export interface CalendarPolicy {
  /** How far the company's clocks are ahead of UTC. No summer time: China keeps one time all year. */
  readonly utcOffsetMinutes: number;
  /** The slots of each day of the week, in order; a day without any is off. */
  readonly week: Readonly<Record<Weekday, readonly WorkingSlot[]>>;
  /** The slots of a make-up day, and of a day that the company works beside its week. */
  readonly makeUpDay: readonly WorkingSlot[];
  /** Does the company keep the official holidays and make-up days, or only its own week? */
  readonly publicHolidays: 'official' | 'none';
  readonly holidayYears: readonly HolidayYear[];
  /** What holds in a year without an official list: nothing is said, or the week is taken for it, and that is said. */
  readonly unannouncedYear: 'refused' | 'weekly-pattern';
  readonly companyDays: readonly CompanyDay[];
  readonly arrival: readonly ArrivalRule[];
}

const eightHours: readonly WorkingSlot[] = [
  { from: '08:30', to: '12:00' },
  { from: '13:00', to: '17:30' },
];

/**
 * No regulation names the hours: eight of them, Monday to Friday, without lunch, are a plain choice for a company to
 * replace. The official lists are data of their own, so that a page which counts no working days does not carry them.
 */
export const defaultCalendarPolicy: CalendarPolicy = {
  utcOffsetMinutes: 480,
  week: {
    mon: eightHours,
    tue: eightHours,
    wed: eightHours,
    thu: eightHours,
    fri: eightHours,
    sat: [],
    sun: [],
  },
  makeUpDay: eightHours,
  publicHolidays: 'official',
  holidayYears: [],
  unannouncedYear: 'refused',
  companyDays: [],
  arrival: [
    {
      zone: 'in-province',
      name: { 'zh-CN': '省内', en: 'In the province' },
      minutes: 480,
      counts: 'clock-time',
      rules: ['R003'],
    },
    {
      zone: 'out-of-province',
      name: { 'zh-CN': '省外', en: 'Outside the province' },
      minutes: 1440,
      counts: 'clock-time',
      rules: ['R003'],
    },
    {
      zone: 'urban',
      name: { 'zh-CN': '市区', en: 'City' },
      minutes: 360,
      counts: 'working-time',
      rules: ['R011'],
    },
    {
      zone: 'suburban',
      name: { 'zh-CN': '郊区', en: 'Suburbs' },
      minutes: 420,
      counts: 'working-time',
      rules: ['R011'],
    },
  ],
};

/** Which rules of the catalogue does a setting of the calendar come from? */
export const calendarSettingRules = {
  utcOffsetMinutes: [],
  week: ['AMB-33', 'R043'],
  makeUpDay: ['AMB-33'],
  publicHolidays: ['AMB-33', 'R218'],
  holidayYears: [],
  unannouncedYear: [],
  companyDays: [],
  arrival: ['R003', 'R011'],
} as const satisfies Record<keyof CalendarPolicy, readonly string[]>;
