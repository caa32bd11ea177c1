/** Which questions are asked after a job, and what its answers are measured by. */
import type { Instrument, Level, MatrixItem, Target } from '../instrument/index.ts';

export interface SurveyPolicy {
  /** The company's own instruments; one of a built-in id takes its place. */
  readonly instruments: readonly Instrument[];
  /** R243: what a technician is rated by. */
  readonly cardItems: readonly MatrixItem[];
  /** R243, AMB-16: the levels of each item, best first. */
  readonly cardLevels: readonly Level[];
  /** Which scores count as satisfied, from this one on, by built-in instrument. */
  readonly satisfiedFrom: Readonly<Record<RatedInstrument, number>>;
  /** Which scores are low, up to this one, by built-in instrument (SUR-8). */
  readonly lowAtMost: Readonly<Record<RatedInstrument | 'nps' | 'ces', number>>;
  /** AMB-26: is the satisfaction rate the share of all ratings, or of all answers? */
  readonly satisfactionCountedBy: 'ratings' | 'answers';
  /** R255: what the month must reach, in basis points. */
  readonly targets: {
    readonly timeliness: Target;
    readonly satisfaction: Target;
    readonly complaints: Target;
  };
  /** R242: the share of the callers who are sent a card, in basis points. */
  readonly cardCoverage: number;
  /** R242: calendar days after which the day's register of calls is sent. */
  readonly registerAfterDays: number;
}

type RatedInstrument = 'slip-rating' | 'technician-card' | 'service-report' | 'csat';

/** 很满意/满意/尚可/不满意 and the share of all ratings: the readings (a) of AMB-16 and AMB-26. */
export const defaultSurveyPolicy: SurveyPolicy = {
  instruments: [],
  cardItems: [
    { id: 'attitude', label: { 'zh-CN': '服务态度', en: 'Attitude' } },
    { id: 'skill', label: { 'zh-CN': '技术水平', en: 'Skill' } },
    { id: 'arrival', label: { 'zh-CN': '到达时间', en: 'Time of arrival' } },
    { id: 'promises', label: { 'zh-CN': '履行承诺', en: 'Keeping promises' } },
  ],
  cardLevels: [
    { score: 4, label: { 'zh-CN': '很满意', en: 'Very satisfied' } },
    { score: 3, label: { 'zh-CN': '满意', en: 'Satisfied' } },
    { score: 2, label: { 'zh-CN': '尚可', en: 'Acceptable' } },
    { score: 1, label: { 'zh-CN': '不满意', en: 'Dissatisfied' } },
  ],
  satisfiedFrom: { 'slip-rating': 2, 'technician-card': 3, 'service-report': 2, csat: 4 },
  lowAtMost: {
    'slip-rating': 1,
    'technician-card': 1,
    'service-report': 1,
    csat: 2,
    nps: 6,
    ces: 3,
  },
  satisfactionCountedBy: 'ratings',
  targets: {
    timeliness: { atLeast: 9000 },
    satisfaction: { atLeast: 8500 },
    complaints: { below: 300 },
  },
  cardCoverage: 10_000,
  registerAfterDays: 1,
};

/** Which rules of the catalogue does a setting of the survey come from? */
export const surveySettingRules = {
  instruments: [],
  cardItems: ['R243'],
  cardLevels: ['R243', 'AMB-16'],
  satisfiedFrom: ['R255', 'AMB-26'],
  lowAtMost: [],
  satisfactionCountedBy: ['R255', 'AMB-26'],
  targets: ['R255'],
  cardCoverage: ['R242'],
  registerAfterDays: ['R242'],
} as const satisfies Record<keyof SurveyPolicy, readonly string[]>;
