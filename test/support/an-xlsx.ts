/** A workbook as spreadsheets write it, made with what browsers and Node have: for tests and the bench. */

export interface XlsxOptions {
  /** Texts named by number, as Excel does, or written in the cells. */
  readonly shared?: boolean;
  readonly sheets?: readonly { readonly name: string; readonly hidden?: boolean }[];
}

export type XlsxCell = string | number | boolean;

/** A workbook whose every sheet holds these rows. */
export async function anXlsx(
  rows: readonly (readonly XlsxCell[])[],
  { shared = true, sheets = [{ name: 'Sheet1' }] }: XlsxOptions = {},
): Promise<File> {
  const texts = new Map<string, number>();
  const sheetXml = sheetOf(rows, shared ? texts : undefined);
  const list = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`);
  const parts: [string, string][] = [
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="r"><sheets>${sheets
        .map(
          ({ name, hidden }, place) =>
            `<sheet name="${xml(name)}" sheetId="${place + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${place + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${sheets
        .map(
          (_, place) =>
            `<Relationship Id="rId${place + 1}" Type="worksheet" Target="worksheets/sheet${place + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ],
    ['xl/sharedStrings.xml', `<sst>${list.join('')}</sst>`],
    ...sheets.map((_, place): [string, string] => [
      `xl/worksheets/sheet${place + 1}.xml`,
      sheetXml,
    ]),
  ];
  return new File([await zipOf(parts.map(([name, text]) => [name, head + text]))], 'parts.xlsx');
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function sheetOf(
  rows: readonly (readonly XlsxCell[])[],
  texts: Map<string, number> | undefined,
): string {
  const lines = rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      const at = `${String.fromCharCode(65 + column)}${row + 1}`;
      if (typeof cell === 'number') return `<c r="${at}" s="1"><v>${cell}</v></c>`;
      if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
      // An empty cell is not written at all.
      if (cell === '') return '';
      if (!texts) return `<c r="${at}" t="inlineStr"><is><t>${xml(cell)}</t></is></c>`;
      if (!texts.has(cell)) texts.set(cell, texts.size);
      return `<c r="${at}" t="s"><v>${texts.get(cell)}</v></c>`;
    });
    return `<row r="${row + 1}" spans="1:${cells.length}">${written.join('')}</row>`;
  });
  return `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A ZIP archive of these texts, deflated. */
export async function zipOf(
  parts: readonly (readonly [name: string, text: string | Uint8Array<ArrayBuffer>])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const plain = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const packed = await deflated(plain);
    const path = new TextEncoder().encode(name);
    const facts: [number, number][] = [
      [2, 20],
      [2, 0x0800],
      [2, 8],
      [4, 0],
      [4, 0],
      [4, packed.length],
      [4, plain.length],
      [2, path.length],
      [2, 0],
    ];
    const local = fields([4, 0x04034b50], ...facts);
    directory.push(
      fields([4, 0x02014b50], [2, 20], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      path,
    );
    pieces.push(local, path, packed);
    offset += local.length + path.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = parts.length;
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  );
  return new Uint8Array(await new Blob([...pieces, ...directory, end]).arrayBuffer());
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Little-endian numbers, one behind the other. */
function fields(
  ...list: readonly (readonly [size: number, value: number])[]
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(list.reduce((sum, [size]) => sum + size, 0));
  let place = 0;
  for (const [size, value] of list)
    for (let byte = 0; byte < size; byte += 1) bytes[place++] = (value >>> (8 * byte)) & 0xff;
  return bytes;
}
