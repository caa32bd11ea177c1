import type { Policy } from '../policy/index.ts';
import { surveyPolicy } from './survey-settings.ts';
import { scaledHalfUp, verdictOn, type Verdict } from './ratio.ts';

export interface ServiceCounts {
  readonly services: number;
  readonly onTime: number;
  readonly rated: number;
  readonly satisfied: number;
  /** Complaints caused by service. */
  readonly complaints: number;
}

export interface Kpi {
  readonly numerator: number;
  readonly denominator: number;
  /** Half-up; null where nothing was counted. */
  readonly basisPoints: number | null;
  readonly verdict: Verdict;
  readonly rules: readonly string[];
}

/** Does the month's service reach the company's targets (K01 to K03, R255)? Compared exactly, before rounding. */
export function serviceKpis(
  { services, onTime, rated, satisfied, complaints }: ServiceCounts,
  policy: Policy,
): Readonly<Record<'timeliness' | 'satisfaction' | 'complaints', Kpi>> {
  const { targets } = surveyPolicy(policy);
  const kpi = (
    name: keyof typeof targets,
    numerator: number,
    denominator: number,
    rules: readonly string[],
  ): Kpi => ({
    numerator,
    denominator,
    basisPoints: scaledHalfUp(numerator, denominator, 10_000),
    verdict: verdictOn(numerator, denominator, targets[name]),
    rules,
  });
  return {
    timeliness: kpi('timeliness', onTime, services, ['R255']),
    satisfaction: kpi('satisfaction', satisfied, rated, ['R255', 'AMB-26']),
    complaints: kpi('complaints', complaints, services, ['R255']),
  };
}
