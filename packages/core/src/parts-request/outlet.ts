/** What is known of an outlet beside its request: its deposit and what it holds. */
import { minus, sum, zero, type CurrencyCode, type Money } from '../money/index.ts';
import type { DepositFacts } from './deposit-check.ts';
import type { RequestDocument } from './record.ts';

/** As a host gives it. Sums in minor units of the policy's currency. */
export interface OutletFacts {
  readonly id: string;
  readonly name: string;
  readonly contact?: string | undefined;
  readonly phone?: string | undefined;
  /** Absent where the host does not know: then nothing is checked, and that is said. */
  readonly deposit?: number | undefined;
  readonly occupied?: number | undefined;
  /** When the agreement (F102) was signed, a date without zone: it starts the term of the deposit (R209). */
  readonly agreementOn?: string | undefined;
  /**
   * UTC instant up to which both sums hold. What this device has recorded later is added. Absent: the sums are taken
   * as they are, and only the cures of the request itself are added.
   */
  readonly asOf?: string | undefined;
}

/**
 * What does the deposit of this outlet have to carry (PRQ-6)? Its sums, with what was recorded since: top-ups and
 * offsets of this request, and the supply value of what it has received. Nothing while a sum is not known.
 */
export function depositFactsOf(
  outlet: OutletFacts | undefined,
  {
    request,
    cures,
    received = [],
    currency,
  }: {
    readonly request: Money;
    readonly cures: readonly {
      readonly at: string;
      readonly topUp: Money;
      readonly offset: Money;
    }[];
    /** The outlet's requests; those that are not received count for nothing. */
    readonly received?: readonly RequestDocument[];
    readonly currency: CurrencyCode;
  },
): DepositFacts | undefined {
  if (outlet?.deposit === undefined || outlet.occupied === undefined) return undefined;
  const { asOf } = outlet;
  const since = cures.filter(({ at }) => asOf === undefined || at > asOf);
  const arrived = received.flatMap(({ content: { receipt } }) =>
    receipt && asOf !== undefined && receipt.at > asOf ? [receipt.occupies] : [],
  );
  const occupied = sum([{ amount: outlet.occupied, currency }, ...arrived], currency);
  const offset = sum(
    since.map((cure) => cure.offset),
    currency,
  );
  const less = minus(occupied, offset);
  return {
    deposit: sum(
      [{ amount: outlet.deposit, currency }, ...since.map(({ topUp }) => topUp)],
      currency,
    ),
    occupied: less.amount < 0 ? zero(currency) : less,
    request,
  };
}
