/** How outlets ask for parts: windows, limits, deposits and times. */
import type { BilingualText } from './policy.ts';

export const partsRequestKinds = ['monthly', 'urgent', 'presale'] as const;
export type PartsRequestKind = (typeof partsRequestKinds)[number];

/** What a customer means to do if nothing is solved in time: what makes a request urgent (R216). */
export interface UrgentReason {
  readonly id: string;
  readonly label: BilingualText;
}

/** Two whole numbers, so that a third is a third. */
export interface ExactRatio {
  readonly numerator: number;
  readonly denominator: number;
}

export interface PartsPolicy {
  readonly deposit: {
    /** Minor units of the policy's currency. */
    readonly minimum: number;
    /** Calendar days after the agreement was signed. */
    readonly dueInDays: number;
  };
  /** How much may be occupied for each unit of deposit: 1/3 by default; 3, 13 and 13/10 are the other readings. */
  readonly occupancyFactor: ExactRatio;
  readonly monthlyWindow: {
    readonly fromDay: number;
    readonly toDay: number;
    /** A month without the day: its last day is meant, or the count runs on into the next month. */
    readonly shortMonth: 'last-day' | 'runs-on';
  };
  /** Day of the month for which was asked. */
  readonly monthlyDeliverByDay: number;
  readonly urgent: {
    readonly reasons: readonly UrgentReason[];
    /** Within how many calendar days the customer's own term must end. */
    readonly threatWithinDays: number;
    readonly mostPerMonth: number;
    readonly countedFor: 'outlet' | 'all-outlets';
    /** Calendar days after the request. */
    readonly deliverInDays: number;
  };
  readonly presale: { readonly deliverInWorkingDays: number };
  /** Who must seal which kind. A dealer may stand in for the outlet on a machine that is not sold yet. */
  readonly seal: Readonly<Record<PartsRequestKind, 'outlet' | 'outlet-or-dealer' | 'not-asked'>>;
  /** How much of the last month's usage, less the stock on hand, needs no explanation. */
  readonly usualNeed: ExactRatio;
  /** Calendar days for which goods wait for a company truck before they go as part-load. */
  readonly truckWaitDays: number;
  /** Calendar days after which a silent outlet counts as having received all. */
  readonly autoConfirmDays: number;
  /** How long the papers are kept. */
  readonly keepYears: number;
}

/** What holds when a company has said nothing: the readings (a) of AMB-14, AMB-15, AMB-24 and AMB-38. */
export const defaultPartsPolicy: PartsPolicy = {
  deposit: { minimum: 100_000, dueInDays: 10 },
  occupancyFactor: { numerator: 1, denominator: 3 },
  monthlyWindow: { fromDay: 26, toDay: 30, shortMonth: 'last-day' },
  monthlyDeliverByDay: 20,
  urgent: {
    reasons: [
      { id: 'return', label: { 'zh-CN': '客户要退机', en: 'Customer will return the goods' } },
      { id: 'media', label: { 'zh-CN': '客户要找媒体', en: 'Customer will go to the media' } },
      {
        id: 'consumer-body',
        label: { 'zh-CN': '客户要投诉到消协等部门', en: 'Customer will go to a consumer body' },
      },
    ],
    threatWithinDays: 7,
    mostPerMonth: 3,
    countedFor: 'outlet',
    deliverInDays: 7,
  },
  presale: { deliverInWorkingDays: 15 },
  seal: { monthly: 'outlet', urgent: 'outlet', presale: 'outlet-or-dealer' },
  usualNeed: { numerator: 1, denominator: 1 },
  truckWaitDays: 3,
  autoConfirmDays: 15,
  keepYears: 3,
};

/** Which rules of the catalogue does a setting of the parts come from? */
export const partsSettingRules = {
  deposit: ['R209'],
  occupancyFactor: ['R210', 'AMB-14'],
  monthlyWindow: ['R213', 'AMB-15'],
  monthlyDeliverByDay: ['R215'],
  urgent: ['R216', 'R217', 'AMB-24', 'AMB-38'],
  presale: ['R218'],
  seal: ['R213', 'R218'],
  usualNeed: ['R212'],
  truckWaitDays: ['R219'],
  autoConfirmDays: ['R220'],
  keepYears: ['R233'],
} as const satisfies Record<keyof PartsPolicy, readonly string[]>;
