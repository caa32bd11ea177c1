/** What a service came to, who pays it, and by which rules. */
import { money, sum, times, zero, type Money, type Quantity } from '../money/index.ts';
import { settingRules, type FeePart, type Policy } from '../policy/index.ts';

export type RepairNature = 'free' | 'chargeable';

export interface PricedPart {
  readonly quantity: Quantity;
  readonly unitPrice: Money;
}

export interface FeeFacts {
  /** Only the rows that carry a price. */
  readonly pricedParts: readonly PricedPart[];
  /** What was typed for each part of the fee; an absent one counts as nothing. */
  readonly typed: Readonly<Partial<Record<FeePart, Money>>>;
  /** Absent while nobody has decided. */
  readonly repairNature: RepairNature | undefined;
}

export interface FeeLine {
  readonly part: FeePart;
  readonly amount: Money;
  readonly source: 'priced-rows' | 'typed' | 'blank';
  /** The customer's share of the line; absent while free or chargeable is undecided (FEE-4). */
  readonly customerPays: Money | undefined;
  readonly rules: readonly string[];
}

export interface FeeBlock {
  readonly lines: readonly FeeLine[];
  readonly total: Money;
  /** Absent while free or chargeable is undecided (FEE-4). */
  readonly customerPays: Money | undefined;
  /** Why the customer pays what they pay. */
  readonly reason: 'undecided' | 'chargeable' | 'free' | 'only-parts-free';
  readonly rules: readonly string[];
}

/**
 * What does the service come to, and how much of it does the customer pay?
 * FEE-1 to FEE-5 (R036, R038, AMB-03). Row amounts are rounded by the policy's rule, then added.
 * Never fails on parsed sums; beyond exact integers it throws.
 */
export function feeBlock(facts: FeeFacts, policy: Policy): FeeBlock {
  const reason = reasonOf(facts.repairNature, policy);
  const lines = policy.confirmation.feeParts.map((part) => feeLine(part, facts, policy, reason));
  const shares = lines.map(({ customerPays }) => customerPays);
  return {
    lines,
    total: sum(
      lines.map(({ amount }) => amount),
      policy.currency,
    ),
    customerPays: shares.every((share) => share !== undefined)
      ? sum(shares, policy.currency)
      : undefined,
    reason,
    rules: [...settingRules.feeParts, ...settingRules.freeJob],
  };
}

/** What does one priced row come to? Rounded by the policy's rule. */
export function rowAmount(row: PricedPart, policy: Policy): Money {
  return times(row.unitPrice, row.quantity, policy.confirmation.rounding);
}

function reasonOf(nature: RepairNature | undefined, policy: Policy): FeeBlock['reason'] {
  if (nature === undefined) return 'undecided';
  if (nature === 'chargeable') return 'chargeable';
  return policy.confirmation.freeJob === 'customer-pays-nothing' ? 'free' : 'only-parts-free';
}

function feeLine(
  part: FeePart,
  facts: FeeFacts,
  policy: Policy,
  reason: FeeBlock['reason'],
): FeeLine {
  const priced = part === 'parts' && facts.pricedParts.length > 0;
  const typed = facts.typed[part];
  const amount = priced
    ? sum(
        facts.pricedParts.map((row) => rowAmount(row, policy)),
        policy.currency,
      )
    : (typed ?? zero(policy.currency));
  return {
    part,
    amount,
    source: priced ? 'priced-rows' : typed ? 'typed' : 'blank',
    customerPays: customerShare(part, amount, reason),
    rules: reason === 'chargeable' ? ['R036', 'R038'] : ['R036', 'R038', 'AMB-03'],
  };
}

function customerShare(
  part: FeePart,
  amount: Money,
  reason: FeeBlock['reason'],
): Money | undefined {
  if (reason === 'undecided') return undefined;
  const free = reason === 'free' || (reason === 'only-parts-free' && part === 'parts');
  return free ? money(0, amount.currency) : amount;
}
