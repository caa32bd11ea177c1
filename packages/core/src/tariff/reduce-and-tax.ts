/** Discount and tax, spread over the lines so that the shares add up to the minor unit (TAR-10, TAR-11). */
import {
  allocate,
  minus,
  money,
  sum,
  zero,
  type CurrencyCode,
  type Money,
  type Rounding,
} from '../money/index.ts';
import { payers, type TariffPolicy } from '../policy/index.ts';
import { one, tenThousandths } from './decimal.ts';
import type { FeeInput } from './fee-input.ts';
import type { ChargeLine, FeeProblem } from './fee-result.ts';
import { divided } from './workings.ts';

export interface Discounted {
  readonly lines: readonly ChargeLine[];
  readonly applied: FeeInput['discount'] | undefined;
  readonly problem: FeeProblem | undefined;
}

/**
 * What is left to pay after the discount? TAR-10 (R069): it needs an approver, lowers only what the customer pays, and
 * is never more than that; what is refused lowers nothing.
 */
export function discounted(
  lines: readonly ChargeLine[],
  discount: FeeInput['discount'],
  tariff: TariffPolicy,
): Discounted {
  if (!discount || discount.amount.amount === 0)
    return { lines, applied: undefined, problem: undefined };
  const refused = (type: FeeProblem['type']): Discounted => ({
    lines,
    applied: undefined,
    problem: { type, at: 'discount' },
  });
  if (tariff.discount.approver === 'required' && discount.approver.trim() === '')
    return refused('ApproverMissing');
  const weights = lines.map((line) => (line.payer === 'customer' ? (line.pays?.amount ?? 0) : 0));
  const customers = weights.reduce((total, weight) => total + weight, 0);
  if (discount.amount.amount > customers) return refused('DiscountTooLarge');
  const shares = allocate(discount.amount, weights);
  const lowered = lines.map((line, index) => {
    const share = shares[index]!;
    if (share.amount === 0) return line;
    return {
      ...line,
      discount: share,
      pays: minus(line.pays!, share),
      rules: [...new Set([...line.rules, 'R069'])],
    };
  });
  return { lines: lowered, applied: discount, problem: undefined };
}

/**
 * How much tax is in, or comes on top of, what each payer pays? Worked out once for each payer's sum, rounded by the
 * tariff's rule, and then spread over the payer's lines (TAR-11).
 */
export function taxed(
  lines: readonly ChargeLine[],
  { tax, rounding }: TariffPolicy,
  currency: CurrencyCode,
): readonly ChargeLine[] {
  if (!tax) return lines;
  const shares = new Map<string, Money>();
  for (const payer of [...payers, 'undecided'] as const) {
    const theirs = lines.filter((line) => line.payer === payer && line.pays);
    const paid = sum(
      theirs.map(({ pays }) => pays!),
      currency,
    );
    if (paid.amount === 0) continue;
    const whole = money(taxOn(paid.amount, tax, rounding), currency);
    const weights = theirs.map(({ pays }) => pays!.amount);
    allocate(whole, weights).forEach((share, index) => shares.set(theirs[index]!.id, share));
  }
  return lines.map((line) => {
    const share = shares.get(line.id) ?? zero(currency);
    if (!line.pays) return line;
    const pays = tax.prices === 'with-tax' ? line.pays : sum([line.pays, share], currency);
    return { ...line, tax: share, pays };
  });
}

/** The tax of a sum, in minor units: contained in it, or to be added. */
function taxOn(
  amount: number,
  { rate, prices }: NonNullable<TariffPolicy['tax']>,
  rounding: Rounding,
): number {
  const part = tenThousandths(rate);
  const by = prices === 'with-tax' ? one + part : one;
  return Number(divided(BigInt(amount) * part, by, rounding));
}
