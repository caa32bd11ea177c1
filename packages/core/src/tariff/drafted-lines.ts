import type { Policy, TariffPolicy } from '../policy/index.ts';
import { whoPays, type Verdict, type WarrantyPeriod } from '../warranty/index.ts';
import type { DraftedLine } from './drafted-line.ts';
import type { FeeInput } from './fee-input.ts';
import { partLine } from './part-lines.ts';
import {
  allowanceLine,
  callOutDays,
  callOutLines,
  diagnosisLine,
  labourLine,
  otherLine,
  stayLine,
  tripLine,
} from './service-lines.ts';

/** A line's kind and whatever else its payer depends on. */
export type AskedLine = Pick<DraftedLine, 'kind' | 'partFrom' | 'wear'>;

export interface JobFacts {
  readonly input: FeeInput;
  readonly policy: Policy;
  readonly tariff: TariffPolicy;
  readonly period: WarrantyPeriod;
}

/**
 * Which lines does the job have, in the order of the slip's fees, with what each is priced by?
 * A declined job has its diagnosis fee and nothing else, and only if there was a diagnosis (TAR-8, R068).
 */
export function draftedLines(job: JobFacts): DraftedLine[] {
  const { input, tariff } = job;
  if (input.declined) return input.diagnosed ? [diagnosisLine(input, tariff)] : [];
  const isPreferential = ({ wear, from }: { wear: boolean; from: 'ours' | 'customer' }): boolean =>
    verdictOn({ kind: 'parts', wear, partFrom: from }, job).preferentialParts;
  const parts = input.parts.map((part) => partLine(part, tariff, isPreferential));
  const services = [
    ...input.labour.map((labour) => labourLine(labour, input, tariff)),
    ...callOutLines(callOutDays(input), tariff),
    ...input.trips.map((trip) => tripLine(trip, tariff)),
    ...input.stays.map((stay) => stayLine(stay, tariff)),
    ...input.allowances.map((allowance) => allowanceLine(allowance, tariff)),
    ...input.others.map(otherLine),
  ];
  return [...parts, ...(isFreeByPhone(job) ? services.map(freeByPhone) : services)];
}

/** Who pays a line of this job, and why? */
export function verdictOn(line: AskedLine, { input, policy, tariff, period }: JobFacts): Verdict {
  return whoPays(
    {
      period: period.period,
      cause: input.cause,
      soldBy: input.soldBy,
      order: input.order,
      service: input.service,
      kind: line.kind,
      partFrom: line.partFrom ?? 'ours',
      wearPart: line.wear ?? false,
      agentTold: wasAgentTold(input),
      agentTerms: tariff.warranty.agentSold,
    },
    tariff.warranty,
    {
      freeJob: policy.confirmation.freeJob,
      isParts: tariff.slipPart[line.kind] === 'parts',
    },
  );
}

/** Told before the service (R088): on a day no later than that of the first trip, where trips are dated. */
function wasAgentTold({ agentToldOn, trips }: FeeInput): boolean {
  const days = trips.map(({ on }) => on).filter((on) => on !== '');
  return agentToldOn !== '' && days.every((on) => agentToldOn <= on);
}

export const isFreeByPhone = ({ input, tariff }: Pick<JobFacts, 'input' | 'tariff'>): boolean =>
  input.service === 'phone' && tariff.phoneGuidance === 'free';

const freeByPhone = ({ id, kind, label }: DraftedLine): DraftedLine => ({
  id,
  kind,
  label,
  steps: [],
  notes: ['free-by-phone'],
  rules: ['R089'],
});
