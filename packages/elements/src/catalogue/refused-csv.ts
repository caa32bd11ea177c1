/** What was refused of a price list, as a table for a spreadsheet: to be mended there and imported again. */
import type { RefusedPart } from '@aftersale/core';
import type { CatalogueTexts } from './catalogue.strings.ts';
import { reasonOf } from './refusal-reason.ts';

/** What a spreadsheet would take for a formula, in half or full width. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;
// Without it, Excel reads UTF-8 as the system's code page.
const byteOrderMark = '\uFEFF';

/** One line for each reason: the row's number, the column, the reason, the cell as it was written, and the whole row. */
export async function refusedCsv(
  refused: readonly RefusedPart[],
  texts: CatalogueTexts,
): Promise<string> {
  const { default: papa } = await import('papaparse');
  const lines = refused.flatMap(({ row, cells, problems }) =>
    problems.map((problem) => [
      String(row),
      texts.fields[problem.field],
      reasonOf(problem, texts),
      problem.text,
      ...cells,
    ]),
  );
  const { row, column, reason, cell, whole } = texts.report;
  const table = [[row, column, reason, cell, whole], ...lines];
  return byteOrderMark + papa.unparse(table, { escapeFormulae: formulaStart, newline: '\r\n' });
}
