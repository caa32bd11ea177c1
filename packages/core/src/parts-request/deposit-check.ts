/** Whether an outlet's deposit carries a request, and what would make it carry it (R210, AMB-14). */
import { addCalendarDays, type DateRefusal } from '../date/index.ts';
import { money, sum, zero, type Money } from '../money/index.ts';
import type { ExactRatio, PartsPolicy } from '../policy/index.ts';
import { ok, type Result } from '../result/index.ts';

export interface DepositFacts {
  readonly deposit: Money;
  /** Supply value of the parts that the outlet holds and has not written off. */
  readonly occupied: Money;
  /** Supply value of what is asked for. */
  readonly request: Money;
}

export interface DepositCheck extends DepositFacts {
  readonly factor: ExactRatio;
  /** The most that may be occupied: deposit × factor, rounded down to the minor unit. */
  readonly limit: Money;
  readonly passes: boolean;
  /** By how much it is over; zero where it passes. */
  readonly over: Money;
  readonly rules: readonly string[];
}

/** What cures an excess, each by itself, exactly as much as is needed. */
export interface DepositCures {
  /** How much more deposit, and what the deposit then comes to. Rounded up, so that it passes. */
  readonly topUp: { readonly more: Money; readonly deposit: Money };
  /** In-warranty old parts, at supply value. */
  readonly offset: Money;
  /** Fewer pieces; absent where not even none would do, or where a piece has no price. */
  readonly fewer: FewerPieces | undefined;
}

export interface FewerPieces {
  readonly rows: readonly {
    readonly key: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly saves: Money;
}

/** A row's pieces at its supply price. */
export interface PricedRow {
  readonly key: string;
  readonly pieces: number;
  readonly price: Money;
}

/**
 * Does the deposit carry this (PRQ-6)? Occupied + request ≤ deposit × factor, compared exactly; sums in minor units.
 * As both sides of the sum are whole minor units, rounding the limit down changes no answer.
 */
export function checkDeposit(facts: DepositFacts, factor: ExactRatio): DepositCheck {
  const { currency } = facts.deposit;
  const limit = money(
    Number((BigInt(facts.deposit.amount) * BigInt(factor.numerator)) / BigInt(factor.denominator)),
    currency,
  );
  const over = sum([facts.occupied, facts.request], currency).amount - limit.amount;
  return {
    ...facts,
    factor,
    limit,
    passes: over <= 0,
    over: money(Math.max(0, over), currency),
    rules: ['R210', 'AMB-14'],
  };
}

/** What would cure the excess? Nothing where there is none (PRQ-7). */
export function curesOf(check: DepositCheck, rows: readonly PricedRow[]): DepositCures | undefined {
  if (check.passes) return undefined;
  const { deposit, occupied, request, factor, over } = check;
  const wanted = BigInt(occupied.amount) + BigInt(request.amount);
  const needed = dividedUp(wanted * BigInt(factor.denominator), BigInt(factor.numerator));
  return {
    topUp: {
      more: money(Number(needed) - deposit.amount, deposit.currency),
      deposit: money(Number(needed), deposit.currency),
    },
    offset: over,
    fewer: fewestPieces(over, rows),
  };
}

const dividedUp = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;

/**
 * Which pieces must go so that at least `over` is saved: the fewest of them, and of those the last one as cheap as
 * will do? Nothing where all of them together do not save enough.
 */
function fewestPieces(over: Money, rows: readonly PricedRow[]): FewerPieces | undefined {
  const dearestFirst = [...rows]
    .filter(({ pieces, price }) => pieces > 0 && price.amount > 0)
    .sort((a, b) => b.price.amount - a.price.amount);
  const cut = new Map<string, number>();
  const left = ({ key, pieces }: PricedRow): number => pieces - (cut.get(key) ?? 0);
  const take = ({ key }: PricedRow, count: number): void =>
    void cut.set(key, (cut.get(key) ?? 0) + count);
  let open = over.amount;
  for (const row of dearestFirst) {
    const whole = Math.min(row.pieces, Math.ceil(open / row.price.amount) - 1);
    take(row, whole);
    open -= whole * row.price.amount;
    if (left(row) === 0) continue;
    // One more piece is enough: the cheapest that is.
    const last = dearestFirst.findLast((each) => left(each) > 0 && each.price.amount >= open);
    take(last ?? row, 1);
    open -= (last ?? row).price.amount;
    break;
  }
  if (open > 0) return undefined;
  return {
    rows: rows
      .filter(({ key }) => (cut.get(key) ?? 0) > 0)
      .map((row) => ({ key: row.key, from: row.pieces, to: left(row) })),
    saves: money(over.amount - open, over.currency),
  };
}

/** Is this deposit enough to begin with, and until when is it due (R209)? Dates without zone; the agreement's must exist. */
export function depositDue(
  signedOn: string,
  deposit: Money,
  { deposit: { minimum, dueInDays } }: PartsPolicy,
): Result<
  {
    readonly due: string;
    readonly isEnough: boolean;
    /** What is still missing; zero where it is enough. */
    readonly missing: Money;
    readonly rules: readonly string[];
  },
  DateRefusal
> {
  const due = addCalendarDays(signedOn, dueInDays);
  if (!due.ok) return due;
  const missing = Math.max(0, minimum - deposit.amount);
  return ok({
    due: due.value,
    isEnough: missing === 0,
    missing: missing === 0 ? zero(deposit.currency) : money(missing, deposit.currency),
    rules: ['R209'],
  });
}
