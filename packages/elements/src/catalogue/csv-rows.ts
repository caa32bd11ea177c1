/** The rows of a CSV file, piece by piece. */
import { ListRefused, listLimits } from './list-refused.ts';

export interface ListRow {
  /** From 1, as a spreadsheet numbers its rows. */
  readonly row: number;
  readonly cells: readonly string[];
}

const delimiters = [',', '\t', ';', '|'];

/**
 * The rows of this text, in batches; blank ones too, so that the numbers are those of the file. The delimiter is the
 * one that parts the first row into the most cells. Throws `ListRefused` for a row without an end.
 */
export async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<readonly ListRow[]> {
  // On demand: a page that imports nothing does not load it.
  const { default: papa } = await import('papaparse');
  let delimiter: string | undefined;
  let rest = '';
  let row = 0;
  const countCells =
    (piece: string) =>
    (each: string): number =>
      papa.parse<string[]>(piece, { delimiter: each, newline: '\n', preview: 1 }).data[0]?.length ??
      0;
  const rowsIn = (piece: string, isLast: boolean): ListRow[] => {
    const found: { cells: string[]; end: number }[] = [];
    papa.parse<string[]>(piece, {
      delimiter: delimiter!,
      newline: '\n',
      step: ({ data, meta }) => found.push({ cells: data, end: meta.cursor }),
    });
    // What follows the last line end may go on in the next piece.
    const whole = isLast ? found : found.slice(0, -1);
    rest = piece.slice(whole.at(-1)?.end ?? 0);
    return whole.map(({ cells }) => ({ row: (row += 1), cells }));
  };
  for await (const piece of text) {
    const joined = rest + piece;
    if (!joined.includes('\n')) {
      rest = joined;
    } else {
      delimiter ??= delimiterOf(countCells(joined));
      yield rowsIn(joined, false);
    }
    if (rest.length > listLimits.rowCharacters) throw new ListRefused('Damaged');
  }
  if (rest === '') return;
  delimiter ??= delimiterOf(countCells(rest));
  yield rowsIn(rest, true);
}

/** The delimiter that makes the most cells; the comma where none makes any. */
const delimiterOf = (cellsBy: (delimiter: string) => number): string =>
  delimiters.reduce((best, each) => (cellsBy(each) > cellsBy(best) ? each : best));
