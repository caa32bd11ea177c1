/** The records as a table for a spreadsheet. */
import { formatMoney, type Language, type Policy, type SlipDocument } from '@aftersale/core';
import { textsIn } from '../locale/strings.ts';
import { csvText } from './csv-text.ts';
import { exportColumns, exportTexts, type ExportColumn } from './export.strings.ts';
import { ownColumns } from './own-columns.ts';
import { slipSummary } from './slip-summary.ts';
import { sortableTime } from './sortable-time.ts';

export interface CsvFacts {
  readonly policy: Policy;
  readonly language: Language;
  /** IANA zone in which times are written. */
  readonly timeZone: string;
}

/**
 * What is the CSV of these slips? One line each under headings in the person's language; times as
 * `2026-11-20 14:02` in `timeZone`; sums as plain figures; a site's own fields last. A text that would run as a formula
 * gets an apostrophe first.
 */
export async function exportCsv(
  documents: readonly SlipDocument[],
  facts: CsvFacts,
): Promise<string> {
  const { columns } = textsIn(exportTexts, facts.language);
  const own = ownColumns(documents, facts.language);
  const line = (row: Record<ExportColumn, string>, further: readonly string[]): string[] => [
    ...exportColumns.map((column) => row[column]),
    ...further,
  ];
  return csvText([
    line(columns, own.headings),
    ...documents.map((document) => line(csvRow(document, facts), own.cells(document))),
  ]);
}

function csvRow(
  document: SlipDocument,
  { policy, language, timeZone }: CsvFacts,
): Record<ExportColumn, string> {
  const { statuses, payments } = textsIn(exportTexts, language);
  const summary = slipSummary(document, policy, language);
  const { total, customerPays } = summary;
  return {
    dispatchNumber: summary.dispatchNumber,
    customer: summary.customer,
    status: statuses[summary.status],
    version: String(summary.version),
    arrivedAt: sortableTime(summary.arrivedAt, timeZone),
    completedAt: sortableTime(summary.completedAt, timeZone),
    total: total ? formatMoney(total, { grouped: false }) : '',
    customerPays: customerPays ? formatMoney(customerPays, { grouped: false }) : '',
    currency: total?.currency ?? '',
    payment: payments[summary.payment],
    rating: summary.rating,
    inCharge: summary.inCharge,
    signedAt: sortableTime(summary.signedAt, timeZone),
    hash: summary.hash,
  };
}
