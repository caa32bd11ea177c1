/** A table as the text of a CSV file. */

/** What a spreadsheet would take for a formula, in half or full width. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;
// Without it, Excel reads UTF-8 as the system's code page.
const byteOrderMark = '\uFEFF';

/** What is the CSV of this table? A text that would run as a formula gets an apostrophe first. */
export async function csvText(table: readonly (readonly string[])[]): Promise<string> {
  // On demand: a page that never exports a table does not load it.
  const { default: papa } = await import('papaparse');
  const text = papa.unparse(table as string[][], { escapeFormulae: formulaStart, newline: '\r\n' });
  return byteOrderMark + text;
}
