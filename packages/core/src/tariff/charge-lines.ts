/** Drafted lines with their sums and their payers; discount and tax come after. */
import { money, zero, type CurrencyCode } from '../money/index.ts';
import type { DraftedLine } from './drafted-line.ts';
import { draftedLines, isFreeByPhone, verdictOn, type JobFacts } from './drafted-lines.ts';
import type { PayerOverride } from './fee-input.ts';
import type { ChargeLine, FeeProblem } from './fee-result.ts';
import { comesTo, largestSum } from './workings.ts';

export interface Charges {
  readonly lines: readonly ChargeLine[];
  readonly drafted: readonly DraftedLine[];
  readonly problems: readonly FeeProblem[];
  readonly unset: readonly string[];
  readonly minimumApplied: boolean;
}

/** What does each line come to before any discount, and who pays it? The minimum charge, if any, is the last line (TAR-6). */
export function chargeLines(job: JobFacts): Charges {
  const problems: FeeProblem[] = [];
  const drafted = draftedLines(job);
  const meter = sumsUpTo(largestSum);
  const charge = (line: DraftedLine): ChargeLine => {
    if (line.problem) problems.push({ type: line.problem, at: line.id });
    const amount = line.steps && comesTo(line.steps, job.tariff.rounding);
    const fits = amount !== undefined && meter.takes(amount);
    if (line.steps && !fits) problems.push({ type: 'TooLarge', at: line.id });
    return chargeLine(line, fits ? amount : undefined, job, problems);
  };
  const lines = drafted.map(charge);
  const lacking = lackingToMinimum(lines, job);
  if (lacking > 0) lines.push(charge(minimumLine(lacking)));
  return {
    lines,
    drafted,
    problems,
    unset: [...new Set([...drafted.flatMap(({ unset }) => unset ?? []), ...unsetCharges(job)])],
    minimumApplied: lacking > 0,
  };
}

function chargeLine(
  line: DraftedLine,
  amount: number | undefined,
  job: JobFacts,
  problems: FeeProblem[],
): ChargeLine {
  const { currency } = job.policy;
  const verdict = verdictOn(line, job);
  const asked = job.input.overrides.find((each) => each.line === line.id);
  const override = asked && hasReason(asked) ? asked : undefined;
  if (asked && !override) problems.push({ type: 'ReasonMissing', at: line.id });
  const sum = amount === undefined ? null : money(amount, currency);
  return {
    id: line.id,
    kind: line.kind,
    label: line.label,
    slipPart: job.tariff.slipPart[line.kind],
    steps: line.steps ?? [],
    amount: sum,
    ...untaxed(currency),
    pays: sum,
    payer: override?.payer ?? verdict.payer,
    because: verdict.because,
    override: override
      ? { payer: verdict.payer, reason: override.reason, by: override.by, at: override.at }
      : null,
    notes: line.notes,
    rules: [...new Set([...line.rules, ...verdict.rules])],
  };
}

const untaxed = (currency: CurrencyCode): Pick<ChargeLine, 'discount' | 'tax'> => ({
  discount: zero(currency),
  tax: zero(currency),
});

const hasReason = ({ reason }: PayerOverride): boolean => reason.trim() !== '';

/** A job by phone, a declined one and an empty one have no minimum; nor has one of which a price is not known yet. */
function lackingToMinimum(lines: readonly ChargeLine[], job: JobFacts): number {
  const { minimumCharge } = job.tariff;
  if (!minimumCharge || job.input.declined || isFreeByPhone(job)) return 0;
  if (lines.length === 0 || lines.some(({ amount }) => amount === null)) return 0;
  const all = lines.reduce((total, { amount }) => total + amount!.amount, 0);
  return Math.max(0, minimumCharge - all);
}

const minimumLine = (lacking: number): DraftedLine => ({
  id: 'minimum',
  kind: 'minimum',
  label: '',
  steps: [{ price: lacking, times: [] }],
  notes: [],
  rules: ['R089'],
});

/** Charges that the company has neither set nor ruled out, on a job that could bear them. */
function unsetCharges(job: JobFacts): string[] {
  const { input, tariff } = job;
  if (input.declined || isFreeByPhone(job)) return [];
  return [
    ...(tariff.callOut.fee === null && input.service === 'on-site' ? ['callOut.fee'] : []),
    ...(tariff.minimumCharge === null ? ['minimumCharge'] : []),
  ];
}

/** Takes sums as long as all of them together stay within the largest. */
function sumsUpTo(largest: number): { readonly takes: (amount: number) => boolean } {
  let room = largest;
  return {
    takes(amount) {
      if (amount > room) return false;
      room -= amount;
      return true;
    },
  };
}
