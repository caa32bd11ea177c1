/** A price list as a file: what kind it is, and its rows. */
import { csvRows, type ListRow } from './csv-rows.ts';
import { ListRefused, listLimits } from './list-refused.ts';
import { detectEncoding, textOf, type TextEncoding } from './text-encoding.ts';

export type PriceList =
  | {
      readonly format: 'csv';
      readonly detected: TextEncoding;
      readonly rows: (how: ReadingChoice, read?: (share: number) => void) => Rows;
    }
  | {
      readonly format: 'xlsx';
      readonly sheets: readonly string[];
      readonly rows: (how: ReadingChoice, read?: (share: number) => void) => Rows;
    };

export type Rows = AsyncGenerator<readonly ListRow[]>;

/** What a person may correct before a list is read. */
export interface ReadingChoice {
  /** Of a text file. */
  readonly encoding?: TextEncoding | undefined;
  /** Of a workbook. */
  readonly sheet?: string | undefined;
}

const headBytes = 64 * 1024;

/**
 * Opens the file without reading its rows: by its first bytes a workbook or a text, whatever it is called.
 * Throws `ListRefused`.
 */
export async function openPriceList(file: Blob): Promise<PriceList> {
  if (file.size > listLimits.fileBytes) throw new ListRefused('TooLarge');
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  if (head.length === 0) throw new ListRefused('NotAList');
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) throw new ListRefused('OldOrLocked');
  if (startsWith(head, [0x50, 0x4b])) return aWorkbook(file);
  const detected = detectEncoding(head);
  if (looksBinary(head, detected)) throw new ListRefused('NotAList');
  return {
    format: 'csv',
    detected,
    rows: ({ encoding = detected }, read = () => undefined) =>
      withinLimits(csvRows(textOf(file, encoding, (bytes) => read(bytes / file.size)))),
  };
}

async function aWorkbook(file: Blob): Promise<PriceList> {
  // On demand: most lists are texts.
  const { openWorkbook } = await import('./xlsx-rows.ts');
  const workbook = await openWorkbook(file);
  return {
    format: 'xlsx',
    sheets: workbook.sheets,
    rows: ({ sheet = workbook.sheets[0]! }, read) => workbook.rows(sheet, read),
  };
}

async function* withinLimits(rows: Rows): Rows {
  for await (const batch of rows) {
    if (batch.some(({ row, cells }) => row > listLimits.rows || cells.length > listLimits.columns))
      throw new ListRefused('TooLarge');
    yield batch;
  }
}

const startsWith = (head: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, place) => head[place] === byte);

/** Pictures and programs hold control characters; texts hold only tabs and line ends. */
function looksBinary(head: Uint8Array, encoding: TextEncoding): boolean {
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return odd > text.length / 200;
}
