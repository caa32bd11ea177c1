/** What an entry means: the request, as far as it can be read, and every problem with its facts. */
import {
  parseMoney,
  parseQuantity,
  sum,
  times,
  type Money,
  type MoneyRefusal,
  type Quantity,
  type QuantityRefusal,
} from '../money/index.ts';
import {
  defaultPartsPolicy,
  partsRequestKinds,
  type PartsPolicy,
  type PartsRequestKind,
  type Policy,
} from '../policy/index.ts';
import type { RequestEntry, RequestRow, RequestTextField } from './entry.ts';
import { usualNeed } from './usual-need.ts';

/** Where a problem stands: a text's path, `rows.<key>.<text>`, or one of the other items. */
export type RequestPath =
  | RequestTextField
  | `rows.${string}.${'number' | 'quantity' | 'stock' | 'usage' | 'supplyPrice' | 'reason'}`
  | 'rows'
  | 'seal'
  | 'areaManager';

export type RequestProblemCause =
  | MoneyRefusal
  | QuantityRefusal
  | { readonly type: 'Missing' }
  | { readonly type: 'NothingAskedFor' }
  | { readonly type: 'SamePartTwice'; readonly number: string }
  /** More than usage and stock suggest, without a reason (R212). */
  | { readonly type: 'MoreThanUsual'; readonly usual: number }
  /** One of the three parts of the definition is not met (R216). */
  | { readonly type: 'NotUrgent' }
  | { readonly type: 'TermTooFar'; readonly latest: string }
  | { readonly type: 'TermPassed' }
  | { readonly type: 'NotADate'; readonly text: string }
  | { readonly type: 'NotAMonth'; readonly text: string }
  /** Outside the days in which a monthly request is taken (R213). */
  | { readonly type: 'TooEarly'; readonly from: string; readonly to: string }
  | {
      readonly type: 'TooLate';
      readonly from: string;
      readonly to: string;
      /** The next month for which one may ask. */
      readonly nextMonth: string;
    }
  /** The parts were changed after the area manager had signed (R218). */
  | { readonly type: 'ReviewedOtherParts' }
  | { readonly type: 'TooManyUrgent'; readonly most: number };

export type RequestProblem = RequestProblemCause & { readonly path: RequestPath };

export interface RequestedPart {
  readonly key: string;
  readonly number: string;
  readonly name: string;
  readonly model: string;
  readonly unit: string;
  readonly quantity: Quantity | undefined;
  readonly stock: Quantity | undefined;
  readonly usage: Quantity | undefined;
  readonly supplyPrice: Money | undefined;
  /** Quantity × supply price; absent while one of them is. */
  readonly value: Money | undefined;
  /** What usage and stock suggest; absent while one of them is (R212). */
  readonly usual: number | undefined;
  readonly reason: string;
  readonly substituteFor: string;
}

export interface PartsRequest {
  readonly kind: PartsRequestKind | undefined;
  /** Urgent and pre-sale requests carry a mark (F89). */
  readonly isMarked: boolean;
  readonly parts: readonly RequestedPart[];
  /** At supply price; absent while a part lacks a quantity or a price. */
  readonly supplyValue: Money | undefined;
  readonly rules: readonly string[];
}

export interface RequestReading {
  readonly request: PartsRequest;
  /** What was typed and cannot be read, in the paper's order. Missing fields are not problems yet. */
  readonly problems: readonly RequestProblem[];
}

export const partsPolicyOf = ({ parts }: Policy): PartsPolicy => parts ?? defaultPartsPolicy;

/**
 * What does this entry ask for? Texts are trimmed and brought to NFC, the entry itself stays as typed (PRQ-1).
 * Quantities are whole pieces, prices sums of the policy's currency. Never fails: what cannot be read is a problem.
 */
export function readRequest(entry: RequestEntry, policy: Policy): RequestReading {
  const problems: RequestProblem[] = [];
  const kind = partsRequestKinds.find((each) => each === entry.texts.kind);
  const rows = entry.rows.filter((row) => !isEmptyRow(row));
  const parts = rows.map((row) => readRow(row, policy, problems));
  const numbers = parts.map(({ number }) => number);
  for (const { key, number } of parts.filter(
    (part, index) => part.number !== '' && numbers.indexOf(part.number) < index,
  ))
    problems.push({ path: `rows.${key}.number`, type: 'SamePartTwice', number });
  const values = parts.map(({ value }) => value);
  const supplyValue =
    values.length > 0 && values.every((value) => value !== undefined)
      ? sum(values, policy.currency)
      : undefined;
  return {
    request: {
      kind,
      isMarked: kind === 'urgent' || kind === 'presale',
      parts,
      supplyValue,
      rules: ['R212'],
    },
    problems,
  };
}

/** A row in which nothing stands asks for nothing. */
export const isEmptyRow = (row: RequestRow): boolean =>
  (row.number + row.name + row.quantity + row.supplyPrice).trim() === '';

function readRow(row: RequestRow, policy: Policy, problems: RequestProblem[]): RequestedPart {
  const count = (text: 'quantity' | 'stock' | 'usage'): Quantity | undefined => {
    const read = parseQuantity(row[text], { decimals: 0 });
    if (read.ok) return read.value;
    problems.push({ path: `rows.${row.key}.${text}`, ...read.error });
    return undefined;
  };
  const quantity = count('quantity');
  const [stock, usage] = [count('stock'), count('usage')];
  const price = parseMoney(row.supplyPrice, policy.currency);
  if (!price.ok) problems.push({ path: `rows.${row.key}.supplyPrice`, ...price.error });
  const supplyPrice = price.ok ? price.value : undefined;
  return {
    key: row.key,
    number: tidy(row.number),
    name: tidy(row.name),
    model: tidy(row.model),
    unit: tidy(row.unit),
    quantity,
    stock,
    usage,
    supplyPrice,
    value: valueOf(row, quantity, supplyPrice, problems),
    usual:
      stock && usage
        ? usualNeed(stock.amount, usage.amount, partsPolicyOf(policy).usualNeed)
        : undefined,
    reason: tidy(row.reason),
    substituteFor: tidy(row.substituteFor),
  };
}

/** What typed sums are held to, in minor units: twelve figures before the point and two after. */
const largestSum = 10 ** 14 - 1;

function valueOf(
  row: RequestRow,
  quantity: Quantity | undefined,
  price: Money | undefined,
  problems: RequestProblem[],
): Money | undefined {
  if (!quantity || !price) return undefined;
  if (quantity.amount * price.amount > largestSum) {
    problems.push({
      path: `rows.${row.key}.supplyPrice`,
      type: 'TooLarge',
      text: row.supplyPrice,
    });
    return undefined;
  }
  // Whole pieces: nothing is rounded.
  return times(price, quantity, 'half-up');
}

const tidy = (text: string): string => text.normalize('NFC').trim();
