/** What still stands between an estimate and its offer. */
import type { Policy } from '../policy/index.ts';
import type { EstimateEntry } from './entry.ts';
import { pathOfLine, readEstimate, type EstimateProblem, type EstimateReading } from './reading.ts';

/**
 * What must be mended before this can be offered to a customer? EST-3 (R069, R083, R114): what cannot be read or does
 * not hold, an unnamed customer, an offer of nothing, a line without a price, and one that nobody has decided on.
 */
export function problemsBeforeOffer(entry: EstimateEntry, policy: Policy): EstimateProblem[] {
  const reading = readEstimate(entry, policy);
  const named = entry.texts['customer.name'].trim() !== '';
  return [
    ...(named ? [] : [{ path: 'customer.name', type: 'Missing' } as const]),
    ...reading.problems,
    ...openLines(reading),
    ...(isOfNothing(reading) ? [{ path: 'parts', type: 'Missing' } as const] : []),
  ];
}

/** Advice by phone may well be all there is, and free (R089). */
const isOfNothing = ({ result, input }: EstimateReading): boolean =>
  result.lines.length === 0 && input.service !== 'phone';

function openLines({ result, problems }: EstimateReading): EstimateProblem[] {
  return result.lines.flatMap(({ id, amount, payer }): EstimateProblem[] => {
    const path = pathOfLine(id);
    if (!amount)
      return problems.some((problem) => problem.path.startsWith(path))
        ? []
        : [{ path, type: 'PriceUnknown', line: id }];
    return payer === 'undecided' && amount.amount > 0
      ? [{ path, type: 'PayerUndecided', line: id }]
      : [];
  });
}
