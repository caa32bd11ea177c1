/** The rows of a sheet of an XLSX workbook, piece by piece: texts as they are shown where no format changes them. */
import type { ListRow } from './csv-rows.ts';
import { ListRefused, listLimits } from './list-refused.ts';
import { createSlices } from './slices.ts';
import { createXmlScanner, type XmlEvents } from './xml-scanner.ts';
import { openZip, type ZipEntry } from './zip.ts';

export interface Workbook {
  /** The names of its sheets that are not hidden, in their order. */
  readonly sheets: readonly string[];
  /** The rows of the sheet, in batches; those that the file leaves out are left out. */
  readonly rows: (
    sheet: string,
    read?: (share: number) => void,
  ) => AsyncGenerator<readonly ListRow[]>;
}

type Entries = ReadonlyMap<string, ZipEntry>;

/** Opens the workbook without reading its rows. Throws `ListRefused` for what is none. */
export async function openWorkbook(file: Blob): Promise<Workbook> {
  const entries = await openZip(file);
  const sheets = await sheetsOf(entries);
  if (sheets.size === 0) throw new ListRefused('NoSheet');
  return {
    sheets: [...sheets.keys()],
    async *rows(name, read = () => undefined) {
      const entry = entries.get(sheets.get(name) ?? '');
      if (!entry) throw new ListRefused('NoSheet');
      const texts = await sharedTexts(entries);
      const rows: ListRow[] = [];
      const events = sheetEvents(texts, (row) => rows.push(row));
      yield* scanned(entry, events, rows, (bytes) => read(bytes / entry.packedBytes));
    },
  };
}

/** The parts of the archive that hold the visible sheets, by the sheets' names. */
async function sheetsOf(entries: Entries): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await scanAll(entries, 'xl/_rels/workbook.xml.rels', {
    open: (name, attribute) => {
      const [id, target] = [attribute('Id'), attribute('Target')];
      if (name === 'Relationship' && id && target) targets.set(id, target);
    },
  });
  const sheets = new Map<string, string>();
  await scanAll(entries, 'xl/workbook.xml', {
    open: (element, attribute) => {
      if (element !== 'sheet' || (attribute('state') ?? 'visible') !== 'visible') return;
      const target = targets.get(attribute('id') ?? '') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      // A chart has a sheet of its own kind, without rows.
      if (entries.has(path) && /worksheets\//.test(path)) sheets.set(attribute('name') ?? '', path);
    },
  });
  return sheets;
}

/** The texts that cells name by number. */
async function sharedTexts(entries: Entries): Promise<readonly string[]> {
  const texts: string[] = [];
  const collected = textCollector('si', (text) => texts.push(text));
  if (entries.has('xl/sharedStrings.xml'))
    await scanAll(entries, 'xl/sharedStrings.xml', collected);
  return texts;
}

/** Puts the runs of a text together, and leaves out how it is pronounced. */
function textCollector(element: string, found: (text: string) => void): XmlEvents {
  let text = '';
  let inText = false;
  let inReading = 0;
  return {
    open(name) {
      if (name === element) text = '';
      if (name === 'rPh') inReading += 1;
      inText = name === 't' && inReading === 0;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') inReading -= 1;
      if (name === element) found(unescaped(text));
    },
  };
}

/** Listens to a sheet and tells of each row that has cells. */
function sheetEvents(texts: readonly string[], found: (row: ListRow) => void): XmlEvents {
  let row = 0;
  let rows = 0;
  let cells: string[] = [];
  let column = 0;
  let type = 'n';
  let value = '';
  let inValue = false;
  const inline = textCollector('is', (text) => (value = text));
  return {
    open(name, attribute) {
      inline.open(name, attribute);
      if (name === 'row') {
        row = Number(attribute('r') ?? row + 1);
        cells = [];
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? cells.length;
        if (column >= listLimits.columns) throw new ListRefused('TooLarge');
        type = attribute('t') ?? 'n';
        value = '';
      }
      inValue = name === 'v';
    },
    text(piece) {
      inline.text(piece);
      if (inValue) value += piece;
    },
    close(name) {
      inline.close(name);
      inValue = false;
      if (name === 'c') {
        while (cells.length < column) cells.push('');
        cells[column] = shown(type, value, texts);
      } else if (name === 'row' && cells.length > 0) {
        rows += 1;
        if (rows > listLimits.rows) throw new ListRefused('TooLarge');
        found({ row, cells });
      }
    },
  };
}

function shown(type: string, value: string, texts: readonly string[]): string {
  switch (type) {
    case 's':
      return texts[Number(value)] ?? '';
    case 'str':
      return unescaped(value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return shownNumber(value);
    default:
      return value;
  }
}

/** Spreadsheets keep 17 figures of a sum and show 15: 12.300000000000001 is 12.3. */
function shownNumber(value: string): string {
  const number = Number(value);
  return value.trim() === '' || !Number.isFinite(number)
    ? value
    : String(Number(number.toPrecision(15)));
}

/** The place of the column, from 0, that `BC23` names. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Workbooks write what XML cannot hold as `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

async function scanAll(entries: Entries, path: string, events: Partial<XmlEvents>): Promise<void> {
  const entry = entries.get(path);
  if (!entry) throw new ListRefused('NotAList');
  const nothing = (): void => undefined;
  const all = { open: nothing, close: nothing, text: nothing, ...events };
  const nobody: never[] = [];
  const steps = scanned(entry, all, nobody);
  while (!(await steps.next()).done);
}

const charactersAtOnce = 8 * 1024;

/** Scans the part piece by piece, and hands over what `events` have put into `found` meanwhile. */
async function* scanned<Found>(
  entry: ZipEntry,
  events: XmlEvents,
  found: Found[],
  read?: (bytes: number) => void,
): AsyncGenerator<readonly Found[]> {
  const decoder = new TextDecoder('utf-8');
  const scanner = createXmlScanner(events);
  const pause = createSlices();
  for await (const bytes of entry.open(read)) {
    const text = decoder.decode(bytes, { stream: true });
    for (let start = 0; start < text.length; start += charactersAtOnce) {
      scanner.push(text.slice(start, start + charactersAtOnce));
      if (found.length > 0) yield found.splice(0);
      // What was unpacked ahead comes in without a break, and texts are put aside without one too.
      await pause();
    }
  }
  scanner.push(decoder.decode());
  scanner.end();
  if (found.length > 0) yield found.splice(0);
}
