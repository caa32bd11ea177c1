/** What the customer was told before the work, and how what it came to stands beside it (R060, R061, R114). */
import { minus, zero, type Money } from '../money/index.ts';
import type { FeePart, Policy } from '../policy/index.ts';
import type { FeeBlock, RepairNature } from './fee-block.ts';

/** Plain JSON, so that one element can hand it to another and a sheet can seal it. */
export interface Quote {
  readonly parts: Readonly<Record<FeePart, Money>>;
  readonly total: Money;
  readonly customerPays: Money;
  readonly repairNature: RepairNature;
  /** The policy by which it was worked out. */
  readonly policy: {
    readonly name: string;
    readonly version: string;
    readonly effectiveOn: string;
  };
}

export interface BesideQuote {
  readonly lines: readonly {
    readonly part: FeePart;
    readonly quoted: Money;
    readonly actual: Money;
    /** Actual less quoted; negative where it came cheaper. */
    readonly difference: Money;
  }[];
  readonly quotedTotal: Money;
  readonly totalDifference: Money;
  /**
   * What the customer is to pay beyond what they were told; nothing where they pay no more, and absent while it is
   * not known what they pay.
   */
  readonly extra: Money | undefined;
  readonly rules: readonly string[];
}

/** How does what the job came to stand beside what was quoted? FEE-6, FEE-7. */
export function besideQuote(block: FeeBlock, quote: Quote, { currency }: Policy): BesideQuote {
  const more = block.customerPays && minus(block.customerPays, quote.customerPays);
  return {
    lines: block.lines.map(({ part, amount }) => ({
      part,
      quoted: quote.parts[part],
      actual: amount,
      difference: minus(amount, quote.parts[part]),
    })),
    quotedTotal: quote.total,
    totalDifference: minus(block.total, quote.total),
    extra: more && (more.amount > 0 ? more : zero(currency)),
    rules: ['R060', 'R061', 'R114'],
  };
}
