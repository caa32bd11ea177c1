/** The printed sheet as markup: what `printedSheet` says, in the tables of the paper form. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type {
  PaperCell,
  PaperColumn,
  PaperImage,
  PaperMark,
  PaperRow,
  PaperSection,
  PaperValue,
  PrintedSheet,
} from './paper-form.ts';
import { sheetCode, shortHash } from './sheet-code.ts';

/** How does the sheet stand on the paper? For a shadow root with `printSheetStyles` and `printTableStyles`. */
export const printSheet = (sheet: PrintedSheet): TemplateResult => html`
  <article lang=${sheet.language}>
    ${sheet.mark ? html`<p class="across ${sheet.mark.kind}">${sheet.mark.text}</p>` : nothing}
    <header>
      <p class="company">${sheet.company}</p>
      <h1>${sheet.title}</h1>
      <div class="identity">
        <p>
          ${sheet.number ? html`<span>${sheet.number}</span>` : nothing}
          <span>${sheet.version}</span>
        </p>
        ${sheet.hash ? code(sheet.hash) : nothing}
      </div>
    </header>
    ${sheet.sections.map(section)}
    <footer>
      <p>${sheet.notes.map((note) => html`<span>${note}</span>`)}</p>
      ${sheet.hash ? html`<p>${sheet.hashLabel} <span class="hash">${sheet.hash}</span></p>` : nothing}
    </footer>
  </article>
`;

function code(hash: string): TemplateResult {
  const { content, size, path } = sheetCode(hash);
  return html`
    <figure>
      <svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${content}>
        ${svg`<path d=${path}></path>`}
      </svg>
      <figcaption>${shortHash(hash)}</figcaption>
    </figure>
  `;
}

const section = ({ title, rows }: PaperSection): TemplateResult => html`
  <section class=${title ? 'sided' : ''}>
    ${title ? html`<h2>${title}</h2>` : nothing}
    <div class="rows">${tablesOf(rows, title !== '')}</div>
  </section>
`;

type CellRow = PaperRow & { readonly kind: 'cells' };
type PartRows = PaperRow & { readonly kind: 'parts' };

/** The parts have a table of their own, whose head is repeated on every page; the rows around it share one. */
function tablesOf(rows: readonly PaperRow[], sided: boolean): TemplateResult[] {
  const split = rows.findIndex(({ kind }) => kind === 'parts');
  const [parts, ...after] = split < 0 ? [] : rows.slice(split);
  const before = (split < 0 ? rows : rows.slice(0, split)) as CellRow[];
  return [
    ...(before.length > 0 ? [cellTable(before, sided)] : []),
    ...(parts?.kind === 'parts' ? [partTable(parts)] : []),
    ...(after.length > 0 ? tablesOf(after, sided) : []),
  ];
}

/** Where no title stands along the side, the first label takes its column too, so that the lines run through. */
const cellTable = (rows: readonly CellRow[], sided: boolean): TemplateResult => html`
  <table class="cells">
    ${
      sided
        ? html`<colgroup>
            <col span="12" />
          </colgroup>`
        : html`<colgroup>
            <col class="side" />
            <col span="12" />
          </colgroup>`
    }
    <tbody>
      ${rows.map(
        ({ cells }) =>
          html`<tr>
            ${cells.map((cell, index) => labelled(cell, !sided && index === 0 ? 1 : 0))}
          </tr>`,
      )}
    </tbody>
  </table>
`;

const labelled = (cell: PaperCell, extra: number): TemplateResult => html`
  ${
    cell.label
      ? html`<th scope="row" colspan=${cell.labelColumns + extra}>${cell.label}</th>`
      : nothing
  }
  <td colspan=${cell.columns} class=${cell.value.kind}>${printedValue(cell.value)}</td>
`;

/** The replaced parts of the slip. */
const slipColumns: readonly PaperColumn[] = [
  'place',
  'text',
  'quantity',
  'sum',
  'sum',
  'serial',
  'serial',
];

const partTable = ({ columns = slipColumns, ...row }: PartRows): TemplateResult => html`
  <table class="parts">
    <colgroup>
      ${columns.map((column) => html`<col class=${column} />`)}
    </colgroup>
    <thead>
      <tr>
        <th colspan=${row.head.length} class="caption">${row.label}</th>
      </tr>
      <tr>
        ${row.head.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${
        row.rows.length > 0
          ? row.rows.map(
              (cells) =>
                html`<tr>
                  ${cells.map((text, index) => html`<td class=${columns[index] ?? 'text'}>${text}</td>`)}
                </tr>`,
            )
          : html`<tr>
              <td colspan=${row.head.length}>${row.empty}</td>
            </tr>`
      }
    </tbody>
  </table>
`;

function printedValue(value: PaperValue): unknown {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'sum':
      return html`<span class=${value.strong ? 'strong' : ''}>${value.text}</span>`;
    case 'options':
      return html`${value.options.map(
        ({ text, chosen }) =>
          html`<span class="option"><span class="box">${chosen ? '√' : ''}</span>${text}</span> `,
      )}${value.detail}`;
    case 'mark':
      return printedMark(value.mark);
    case 'seal':
      return value.image ? picture(value.image) : nothing;
  }
}

const printedMark = ({ name, typed, image, lines }: PaperMark): TemplateResult => html`
  <div class="signed">
    ${image ? picture(image) : typed ? html`<span class="typed">${typed}</span>` : nothing}
    ${name ? html`<p>${name}</p>` : nothing}
    <div class="small">${lines.map((line) => html`<p>${line}</p>`)}</div>
  </div>
`;

const picture = (image: PaperImage): TemplateResult =>
  image.kind === 'picture'
    ? html`<canvas
        width=${image.bitmap.width}
        height=${image.bitmap.height}
        ${ref((canvas) => draw(canvas, image.bitmap))}
      ></canvas>`
    : html`<svg class="ink" viewBox=${image.viewBox}>${svg`<path d=${image.path}></path>`}</svg>`;

function draw(canvas: Element | undefined, bitmap: ImageBitmap): void {
  if (canvas instanceof HTMLCanvasElement) canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
}
