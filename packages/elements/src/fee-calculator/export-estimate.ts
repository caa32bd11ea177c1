/** An estimate as a table for a spreadsheet. Loaded when needed. */
import { formatMoney } from '@aftersale/core';
import { saveFile } from '../export/save-file.ts';
import { csvText } from '../export/csv-text.ts';
import type { WorkedOutView } from './estimate-view.ts';
import { labelOf } from './said-line.ts';
import { textsOfAll } from './shown-texts.ts';
import { reasonOf, workingOf } from './why-words.ts';

/** Hands the lines of the estimate to the person as a file. */
export async function exportEstimate(view: WorkedOutView): Promise<void> {
  await textsOfAll.waitFor(view.language);
  const { entry, texts } = view;
  const name = entry.texts.dispatchNumber.trim() || texts.title;
  saveFile(`${name}.csv`, await estimateTable(view), 'text/csv');
}

/**
 * What is the CSV of this estimate? One line for each line of the result under headings in the person's language, then
 * each payer's sum; sums as plain figures, and empty where there is no price.
 */
export function estimateTable(view: WorkedOutView): Promise<string> {
  const { texts, result } = view;
  const plain = (sum: Parameters<typeof formatMoney>[0] | null): string =>
    sum ? formatMoney(sum, { grouped: false }) : '';
  const head = [
    texts.sections.result,
    texts.cells.others.amount,
    texts.discount,
    texts.total,
    texts.customerPays,
    texts.why,
    texts.notes['actual-cost'],
  ];
  const rows = result.lines.map((line) => [
    labelOf(line, view),
    plain(line.amount),
    plain(line.discount),
    plain(line.pays),
    texts.payers[line.payer],
    [line.override?.reason ?? reasonOf(line, view), ...line.rules].join(' '),
    [...workingOf(line, view), ...line.notes.map((note) => texts.notes[note])].join('; '),
  ]);
  const sums = result.sums.map(({ payer, amount, discount, pays }) => [
    texts.paidBy(texts.payers[payer]),
    plain(amount),
    plain(discount),
    plain(pays),
    texts.payers[payer],
    '',
    '',
  ]);
  return csvText([head, ...rows, ...sums]);
}
