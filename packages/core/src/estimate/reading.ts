/** What an entry means: what the fee is worked out from, as far as it can be read, and every problem with its place. */
import { isDate } from '../date/index.ts';
import {
  parseMoney,
  parseQuantity,
  type Money,
  type MoneyRefusal,
  type Quantity,
  type QuantityRefusal,
} from '../money/index.ts';
import {
  faultCauses,
  orderKinds,
  payers,
  pricingMethods,
  sellers,
  serviceWays,
  type Policy,
} from '../policy/index.ts';
import { feeResult, tariffOf, type FeeInput, type FeeResult } from '../tariff/index.ts';
import {
  estimateRows,
  linesOfTable,
  type EstimateEntry,
  type EstimateTable,
  type EstimateText,
} from './entry.ts';

/** Where a problem stands: a text, a cell such as `parts.<key>.price`, a row, or the words on who pays a line. */
export type EstimatePath =
  | EstimateText
  | EstimateTable
  | 'call-out'
  | 'minimum'
  | 'diagnosis'
  | `${EstimateTable}.${string}`
  | `overrides.${string}`;

export type EstimateCause =
  | MoneyRefusal
  | QuantityRefusal
  | { readonly type: 'Missing' | 'NotADate' | 'FaultBeforeDelivery' }
  /** What the fee itself refuses. */
  | { readonly type: FeeResult['problems'][number]['type'] }
  /** Nobody has decided who pays the line. */
  | { readonly type: 'PayerUndecided'; readonly line: string }
  /** The company has not set what the line is priced by. */
  | { readonly type: 'PriceUnknown'; readonly line: string };

export type EstimateProblem = EstimateCause & { readonly path: EstimatePath };

export interface EstimateReading {
  readonly input: FeeInput;
  readonly result: FeeResult;
  /** What was typed and cannot be read or does not hold. Missing fields are not problems yet. */
  readonly problems: readonly EstimateProblem[];
}

/**
 * What does this entry say, and what does it come to? Texts are trimmed and brought to NFC; the entry itself stays as
 * typed (EST-1). Never fails: what cannot be read is a problem at its place, and the line it belongs to has no price.
 */
export function readEstimate(
  entry: EstimateEntry,
  policy: Policy,
  { declined = false }: { readonly declined?: boolean } = {},
): EstimateReading {
  const problems: EstimateProblem[] = [];
  const read = reader(policy, problems);
  const input = inputOf(entry, policy, read, declined);
  const worked = feeResult(input, policy);
  const unread = new Set(problems.map(({ path }) => lineAt(path)));
  const result = unread.size > 0 ? withoutSums(worked, unread) : worked;
  const found = worked.problems
    .filter(({ at }) => !unread.has(at))
    .map((problem): EstimateProblem => ({ type: problem.type, path: placeOf(problem) }));
  return { input, result, problems: [...problems, ...found] };
}

type Read = ReturnType<typeof reader>;

function reader(policy: Policy, problems: EstimateProblem[]) {
  return {
    text: tidy,
    money(text: string, path: EstimatePath): Money | undefined {
      const read = parseMoney(text, policy.currency);
      if (read.ok) return read.value;
      problems.push({ path, ...read.error });
      return undefined;
    },
    quantity(text: string, path: EstimatePath, decimals = 3): Quantity | undefined {
      const read = parseQuantity(text, { decimals });
      if (read.ok) return read.value;
      problems.push({ path, ...read.error });
      return undefined;
    },
    date(text: string, path: EstimatePath): string {
      const date = tidy(text);
      if (date === '' || isDate(date)) return date;
      problems.push({ path, type: 'NotADate' });
      return '';
    },
    problem: (problem: EstimateProblem) => problems.push(problem),
  };
}

function inputOf(entry: EstimateEntry, policy: Policy, read: Read, declined: boolean): FeeInput {
  const { texts } = entry;
  const deliveredOn = read.date(texts.deliveredOn, 'deliveredOn');
  const faultOn = read.date(texts.faultOn, 'faultOn');
  if (deliveredOn && faultOn && faultOn < deliveredOn)
    read.problem({ path: 'faultOn', type: 'FaultBeforeDelivery' });
  const discount = read.money(texts['discount.amount'], 'discount.amount');
  return {
    deliveredOn,
    faultOn,
    cause: oneOf(texts.cause, faultCauses) ?? '',
    soldBy: oneOf(texts.soldBy, sellers) ?? '',
    agentToldOn: read.date(texts.agentToldOn, 'agentToldOn'),
    order: oneOf(texts.order, orderKinds) ?? 'usual',
    service: oneOf(texts.service, serviceWays) ?? 'on-site',
    method: oneOf(texts.method, pricingMethods) ?? tariffOf(policy).labour.method,
    region: read.text(texts.region),
    returnedOn: read.date(texts.returnedOn, 'returnedOn'),
    ...rowsOf(entry, read),
    diagnosed: texts.diagnosed === 'yes',
    diagnosisFee: read.money(texts.diagnosisFee, 'diagnosisFee'),
    declined,
    discount: discount && { amount: discount, approver: read.text(texts['discount.approver']) },
    overrides: entry.overrides.flatMap(({ key, reason, by, at, payer }) => {
      const chosen = oneOf(payer, payers);
      return chosen ? [{ line: key, payer: chosen, reason: read.text(reason), by, at }] : [];
    }),
  };
}

function rowsOf(
  entry: EstimateEntry,
  read: Read,
): Pick<FeeInput, 'parts' | 'labour' | 'trips' | 'stays' | 'allowances' | 'others'> {
  return {
    parts: entry.parts.map((row) => ({
      key: row.key,
      number: read.text(row.number),
      name: read.text(row.name),
      quantity: read.quantity(row.quantity, `parts.${row.key}.quantity`),
      price: read.money(row.price, `parts.${row.key}.price`),
      from: row.from === 'customer' ? 'customer' : 'ours',
      genuine: row.genuine !== 'non-genuine',
      keyPlace: row.keyPlace === 'yes',
      special: row.special === 'yes',
      wear: row.wear === 'yes',
    })),
    labour: entry.labour.map((row) => ({
      key: row.key,
      code: read.text(row.code),
      what: read.text(row.what),
      hours: read.quantity(row.hours, `labour.${row.key}.hours`),
      price: read.money(row.price, `labour.${row.key}.price`),
    })),
    trips: entry.trips.map((row) => ({
      key: row.key,
      on: read.date(row.on, `trips.${row.key}.on`),
      km: read.quantity(row.km, `trips.${row.key}.km`),
      cost: read.money(row.cost, `trips.${row.key}.cost`),
    })),
    stays: entry.stays.map((row) => ({
      key: row.key,
      nights: read.quantity(row.nights, `stays.${row.key}.nights`, 0),
      price: read.money(row.price, `stays.${row.key}.price`),
    })),
    allowances: entry.allowances.map((row) => ({
      key: row.key,
      persons: read.quantity(row.persons, `allowances.${row.key}.persons`, 0),
      days: read.quantity(row.days, `allowances.${row.key}.days`, 1),
      price: read.money(row.price, `allowances.${row.key}.price`),
    })),
    others: entry.others.map((row) => ({
      key: row.key,
      what: read.text(row.what),
      amount: read.money(row.amount, `others.${row.key}.amount`),
    })),
  };
}

/** A total over a line that cannot be read would be false, and so would its own sum. */
function withoutSums(result: FeeResult, unread: ReadonlySet<string>): FeeResult {
  const none = {
    total: null,
    totalInUpperCase: '',
    customerPays: null,
    customerPaysInUpperCase: '',
  };
  const lines = result.lines.map((line) =>
    unread.has(line.id) ? { ...line, amount: null, pays: null } : line,
  );
  return { ...result, ...none, lines, deposit: null };
}

/** Where is it mended? Not always at the line at which it was found. */
function placeOf({ type, at }: FeeResult['problems'][number]): EstimatePath {
  if (type === 'RegionMissing') return 'region';
  if (type === 'ApproverMissing') return 'discount.approver';
  if (type === 'ReasonMissing') return `overrides.${at}`;
  return pathOfLine(at);
}

/** The line whose sum depends on what stands at this place. A row's key may hold points of its own. */
function lineAt(path: EstimatePath): string {
  const [table, rest] = atFirstPoint(path);
  if (rest === undefined || !isTable(table)) return path;
  const cell = estimateRows[table].find((name) => rest.endsWith(`.${name}`));
  const key = cell ? rest.slice(0, -cell.length - 1) : rest;
  return `${linesOfTable[table]}.${key}`;
}

/** The place on the form at which a line's problem is shown. */
export function pathOfLine(line: string): EstimatePath {
  if (line === 'discount') return 'discount.amount';
  const [kind, key] = atFirstPoint(line);
  const table = (Object.keys(linesOfTable) as EstimateTable[]).find(
    (name) => linesOfTable[name] === kind,
  );
  return key === undefined || !table ? (line as EstimatePath) : `${table}.${key}`;
}

function atFirstPoint(text: string): readonly [string, string | undefined] {
  const point = text.indexOf('.');
  return point < 0 ? [text, undefined] : [text.slice(0, point), text.slice(point + 1)];
}

const isTable = (name: string): name is EstimateTable => Object.hasOwn(linesOfTable, name);

const tidy = (text: string): string => text.normalize('NFC').trim();

const oneOf = <const Word extends string>(text: string, words: readonly Word[]): Word | undefined =>
  words.find((word) => word === text.trim());
