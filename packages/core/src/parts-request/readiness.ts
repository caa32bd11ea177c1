/** What still stands between a request and its submission. */
import { isDate } from '../date/index.ts';
import type { PartsPolicy, Policy } from '../policy/index.ts';
import { companyDate, daysAfter } from './company-date.ts';
import {
  partsAskedFor,
  requestItemsInPaperOrder,
  type RequestEntry,
  type RequestTextField,
} from './entry.ts';
import { isMonth, monthlyWindow, nextMonthToAskFor, placeInWindow } from './monthly-window.ts';
import {
  isEmptyRow,
  partsPolicyOf,
  readRequest,
  type PartsRequest,
  type RequestPath,
  type RequestProblem,
  type RequestReading,
} from './request.ts';

/**
 * Which fields must be mended before this request can be submitted at `now` (UTC instant)? In the paper's order.
 * PRQ-3, PRQ-4 (R212, R213, R216, R218): unreadable texts, what the kind asks for, parts without quantity, stock, usage
 * or price, more than usual without a reason, the window of a monthly request, the urgent definition, the seal, and
 * the area manager's review of the very parts that are asked for.
 */
export function problemsBeforeSubmitting(
  entry: RequestEntry,
  policy: Policy,
  now: string,
): RequestProblem[] {
  const reading = readRequest(entry, policy);
  const settings = partsPolicyOf(policy);
  const on = companyDate(now, policy);
  const problems = [
    ...reading.problems,
    ...requiredRequestFields(reading, policy)
      .filter((path) => isMissing(path, entry))
      .map((path): RequestProblem => ({ path, type: 'Missing' })),
    ...partProblems(reading.request),
    ...(reading.request.kind === 'monthly' ? windowProblems(entry, settings, on) : []),
    ...(reading.request.kind === 'urgent' ? urgencyProblems(entry, reading, settings, on) : []),
    ...(reading.request.kind === 'presale' ? reviewProblems(entry) : []),
  ];
  return inPaperOrder(problems, entry);
}

/** Which fields must be filled in, given what has been entered so far? Rows not included. */
export function requiredRequestFields(
  { request: { kind } }: RequestReading,
  policy: Policy,
): RequestPath[] {
  const seal = kind && partsPolicyOf(policy).seal[kind];
  return [
    'kind',
    'outlet.name',
    ...(kind === 'monthly' ? (['forMonth'] as const) : []),
    ...(kind === 'urgent'
      ? (['urgent.noPart', 'urgent.noLoanMachine', 'urgent.reason', 'urgent.solveBy'] as const)
      : []),
    ...(kind === 'presale' ? (['presale.product', 'areaManager'] as const) : []),
    ...(seal === 'outlet-or-dealer' ? (['sealOf'] as const) : []),
    ...(seal && seal !== 'not-asked' ? (['seal'] as const) : []),
  ];
}

function isMissing(path: RequestPath, entry: RequestEntry): boolean {
  if (path === 'seal') return entry.seal === null;
  if (path === 'areaManager') return entry.areaManager === null;
  return entry.texts[path as RequestTextField].trim() === '';
}

function partProblems({ kind, parts }: PartsRequest): RequestProblem[] {
  if (parts.length === 0) return [{ path: 'rows', type: 'NothingAskedFor' }];
  return parts.flatMap((part) => {
    const at = (text: 'number' | 'quantity' | 'stock' | 'usage' | 'supplyPrice' | 'reason') =>
      `rows.${part.key}.${text}` as const;
    const missing = [
      ...(part.number + part.name === '' ? [at('number')] : []),
      ...(part.quantity === undefined || part.quantity.amount === 0 ? [at('quantity')] : []),
      ...(part.stock === undefined ? [at('stock')] : []),
      // A machine that is not sold yet, and a case of need, have no month to look back on.
      ...(kind === 'monthly' && part.usage === undefined ? [at('usage')] : []),
      ...(part.supplyPrice === undefined ? [at('supplyPrice')] : []),
    ].map((path): RequestProblem => ({ path, type: 'Missing' }));
    const { usual, quantity } = part;
    const isMore = usual !== undefined && quantity !== undefined && quantity.amount > usual;
    return kind === 'monthly' && isMore && part.reason === ''
      ? [...missing, { path: at('reason'), type: 'MoreThanUsual', usual } as const]
      : missing;
  });
}

function windowProblems(entry: RequestEntry, policy: PartsPolicy, on: string): RequestProblem[] {
  const text = entry.texts.forMonth.trim();
  if (text === '') return [];
  if (!isMonth(text)) return [{ path: 'forMonth', type: 'NotAMonth', text }];
  const window = monthlyWindow(text, policy);
  const { from, to } = window;
  switch (placeInWindow(on, window)) {
    case 'early':
      return [{ path: 'forMonth', type: 'TooEarly', from, to }];
    case 'late': {
      const nextMonth = nextMonthToAskFor(on, policy);
      return [{ path: 'forMonth', type: 'TooLate', from, to, nextMonth }];
    }
    case 'open':
      return [];
  }
}

function urgencyProblems(
  { texts }: RequestEntry,
  { request }: RequestReading,
  { urgent }: PartsPolicy,
  on: string,
): RequestProblem[] {
  const problems: RequestProblem[] = [];
  for (const path of ['urgent.noPart', 'urgent.noLoanMachine'] as const)
    if (texts[path].trim() !== '' && texts[path] !== 'yes')
      problems.push({ path, type: 'NotUrgent' });
  if (
    texts['urgent.reason'] !== '' &&
    !urgent.reasons.some(({ id }) => id === texts['urgent.reason'])
  )
    problems.push({ path: 'urgent.reason', type: 'NotUrgent' });
  const solveBy = texts['urgent.solveBy'].trim();
  const latest = daysAfter(on, urgent.threatWithinDays);
  if (solveBy !== '' && !isDate(solveBy))
    problems.push({ path: 'urgent.solveBy', type: 'NotADate', text: solveBy });
  else if (solveBy !== '' && solveBy < on)
    problems.push({ path: 'urgent.solveBy', type: 'TermPassed' });
  else if (solveBy > latest) problems.push({ path: 'urgent.solveBy', type: 'TermTooFar', latest });
  for (const { key, stock, quantity } of request.parts)
    if (stock && quantity && quantity.amount > 0 && stock.amount >= quantity.amount)
      problems.push({ path: `rows.${key}.stock`, type: 'NotUrgent' });
  return problems;
}

function reviewProblems({ areaManager, rows }: RequestEntry): RequestProblem[] {
  return areaManager && areaManager.parts !== partsAskedFor(rows)
    ? [{ path: 'areaManager', type: 'ReviewedOtherParts' }]
    : [];
}

function inPaperOrder(problems: readonly RequestProblem[], entry: RequestEntry): RequestProblem[] {
  const rows = entry.rows.filter((row) => !isEmptyRow(row));
  const place = (path: string): number => {
    if (!path.startsWith('rows.')) return placeOf(path);
    const row = rows.findIndex(({ key }) => path.startsWith(`rows.${key}.`));
    return placeOf('rows') + (row + 1) / (rows.length + 2);
  };
  return [...problems].sort((a, b) => place(a.path) - place(b.path));
}

const placeOf = (item: string): number =>
  (requestItemsInPaperOrder as readonly string[]).indexOf(item);
