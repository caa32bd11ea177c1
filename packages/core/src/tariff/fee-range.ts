import { money, type Money } from '../money/index.ts';
import type { LabourItem, Policy, TariffPolicy } from '../policy/index.ts';
import { parseQuantity } from '../money/index.ts';
import { one, tenThousandths } from './decimal.ts';
import { feeResult, tariffOf } from './fee.ts';
import type { FeeInput, LabourInput } from './fee-input.ts';
import type { ChargeLine, FeeResult } from './fee-result.ts';
import { divided } from './workings.ts';

/** An estimate for a visitor: between what and what the customer will pay. */
export interface FeeRange {
  readonly from: Money;
  readonly to: Money;
  /** Parts of the job have no price that could be said here. */
  readonly incomplete: boolean;
  readonly unset: readonly string[];
  readonly rules: readonly string[];
  /** The estimate at its lower and at its upper end. */
  readonly least: FeeResult;
  readonly most: FeeResult;
}

/**
 * Between what and what will the customer pay? TAR-17 (R062): the lower end takes the standard hours and leaves out what
 * nobody has decided; the upper end takes the longest hours, charges the undecided to the customer, and adds the
 * policy's spread for what cannot be foreseen. Both ends are rounded by the tariff's rule.
 */
export function feeRange(input: FeeInput, policy: Policy): FeeRange {
  const tariff = tariffOf(policy);
  const least = feeResult(input, policy);
  const most = feeResult(
    { ...input, labour: input.labour.map((row) => atMost(row, tariff)) },
    longest(policy),
  );
  const low = customerShare(least.lines, ['customer']);
  const high = customerShare(most.lines, ['customer', 'undecided']);
  const spread = one + tenThousandths(tariff.publicSpread ?? '0');
  const to = Number(divided(BigInt(high) * spread, one, tariff.rounding));
  const unset = [...new Set([...least.unset, ...most.unset])];
  return {
    from: money(low, policy.currency),
    to: money(Math.max(low, to), policy.currency),
    incomplete: [...least.lines, ...most.lines].some(({ pays }) => pays === null),
    unset: tariff.publicSpread === null ? [...unset, 'publicSpread'] : unset,
    rules: [...new Set([...most.rules, 'R062'])].sort(),
    least,
    most,
  };
}

const customerShare = (
  lines: readonly ChargeLine[],
  whose: readonly ChargeLine['payer'][],
): number =>
  lines
    .filter(({ payer }) => whose.includes(payer))
    .reduce((total, { pays }) => total + (pays?.amount ?? 0), 0);

/** Where work is priced by the hours worked, the longest are as typed; otherwise the list itself is lengthened. */
function atMost(row: LabourInput, { labour }: TariffPolicy): LabourInput {
  const item = labour.items.find(({ code }) => code === row.code);
  if (!item?.hoursUpTo) return row;
  const read = parseQuantity(item.hoursUpTo, { decimals: 4 });
  return read.ok ? { ...row, hours: read.value } : row;
}

/** The policy with every standard time at its upper end. */
function longest(policy: Policy): Policy {
  const tariff = tariffOf(policy);
  const longer = (item: LabourItem): LabourItem => ({
    ...item,
    hours: item.hoursUpTo ?? item.hours,
  });
  const labour = { ...tariff.labour, items: tariff.labour.items.map(longer) };
  return { ...policy, tariff: { ...tariff, labour } };
}
