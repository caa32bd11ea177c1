import { sum, zero, type Money } from '../money/index.ts';
import { feeParts, type FeePart, type Policy } from '../policy/index.ts';
import type { Quote } from '../fee/index.ts';
import type { ChargeLine, FeeResult } from './fee-result.ts';

/**
 * What does the confirmation slip take over of this result? TAR-16: one sum for each fee of the slip, as they were
 * quoted, and what the customer was told to pay.
 * A slip knows two kinds of job. Where the customer pays just what a free job leaves them (AMB-03), the slip gets the
 * whole job, free. Otherwise it gets the customer's own lines, chargeable: what others pay is no part of their bill.
 * Nothing while the result is not settled.
 */
export function quoteOf(result: FeeResult, policy: Policy): Quote | undefined {
  const { total, customerPays, currency, lines } = result;
  if (!total || !customerPays) return undefined;
  const isFree =
    total.amount > 0 &&
    customersByFreeJob(lines, policy).amount === customerPays.amount &&
    lines.some(({ payer }) => payer !== 'customer');
  const shown = isFree ? lines : lines.filter(({ payer }) => payer === 'customer');
  const parts = Object.fromEntries(
    feeParts.map((part) => [part, sumOf(shown, part, policy)]),
  ) as Record<FeePart, Money>;
  return {
    parts,
    total: sum(Object.values(parts), currency),
    customerPays,
    repairNature: isFree ? 'free' : 'chargeable',
    policy: result.policy,
  };
}

/** What a free job leaves to the customer: nothing, or everything but the parts. */
const customersByFreeJob = (lines: readonly ChargeLine[], policy: Policy): Money =>
  policy.confirmation.freeJob === 'customer-pays-nothing'
    ? zero(policy.currency)
    : sum(
        lines.filter(({ slipPart }) => slipPart !== 'parts').map(({ pays }) => pays!),
        policy.currency,
      );

const sumOf = (lines: readonly ChargeLine[], part: FeePart, { currency }: Policy): Money =>
  sum(
    lines.filter(({ slipPart }) => slipPart === part).map(({ pays }) => pays!),
    currency,
  );
