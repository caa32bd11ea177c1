/** Rows of any kind: their cells, what the list says of them, what is seldom asked, and their removal. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  emptyEstimateRow,
  type EstimateCell,
  type EstimateRow,
  type EstimateTable,
} from '@aftersale/core';
import { below, describedBy, idOf, valueOf, type Choice } from '../form/field.view.ts';
import { optionsOf } from './choice-fields.view.ts';
import type { EstimateView } from './estimate-view.ts';

/** A cell of a row: how it is filled in. */
type CellKind =
  | { readonly kind: 'text' | 'decimal' | 'money' | 'date' | 'check' }
  | { readonly kind: 'list'; readonly list: string }
  | { readonly kind: 'choice'; readonly offered: readonly Choice[] };

export type Cells<Table extends EstimateTable> = readonly (readonly [
  EstimateCell<Table>,
  CellKind,
])[];

/** What a kind of row asks for: the same of every row, or what this row still needs. */
export interface Asked<Table extends EstimateTable> {
  readonly cells: (row: EstimateRow<Table>) => Cells<Table>;
  /** What is seldom said, behind a disclosure. */
  readonly more?: Cells<Table>;
  /** What the company's list says of the row. */
  readonly listed?: (row: EstimateRow<Table>) => string;
}

/** The rows of a kind under its name, with a button for one more. */
export function rows<Table extends EstimateTable>(
  view: EstimateView,
  table: Table,
  asked: Asked<Table>,
): TemplateResult {
  const { texts, act, fixed, disabled } = view;
  const typed = view.entry[table] as readonly EstimateRow<Table>[];
  return html`
    <fieldset class="field wide" part="field" id=${idOf(table)}>
      <legend part="label">${texts.tables[table]}</legend>
      ${below(view, table)}
      <ol class="rows">
        ${repeat(
          typed,
          ({ key }) => key,
          (row, index) => rowView(view, table, row, asked, index + 1),
        )}
      </ol>
      ${
        view.removedFrom === table
          ? html`<p class="note" role="status">
              ${texts.removed}
              <button type="button" class="quiet" @click=${() => act.restoreRow()}>
                ${texts.undo}
              </button>
            </p>`
          : nothing
      }
      ${
        fixed
          ? nothing
          : html`<button type="button" ?disabled=${disabled} @click=${() => act.addRow(table)}>
              ${texts.add[table]}
            </button>`
      }
    </fieldset>
  `;
}

function rowView<Table extends EstimateTable>(
  view: EstimateView,
  table: Table,
  row: EstimateRow<Table>,
  { cells, more, listed }: Asked<Table>,
  number: number,
): TemplateResult {
  const { texts, act, fixed } = view;
  const path = `${table}.${row.key}`;
  const name = texts.rowName(texts.tables[table], number);
  const shown = (cells: Cells<Table>): TemplateResult[] =>
    cells.map(([cell, kind]) => cellView(view, { table, row, cell, kind, name }));
  const said = listed?.(row) ?? '';
  return html`
    <li class="row" id=${idOf(path)} tabindex="-1">
      ${shown(cells(row))} ${said ? html`<p class="whole listed">${said}</p>` : nothing}
      ${more ? moreView(view, table, row, more, shown(more), name) : nothing}
      ${
        fixed
          ? nothing
          : html`<button
              type="button"
              class="quiet remove"
              aria-label=${texts.remove(name)}
              ?disabled=${view.disabled}
              @click=${() => act.removeRow(table, row.key)}
            >
              ✕
            </button>`
      }
      ${needsWord(view, path) ? html`<div class="whole">${below(view, path)}</div>` : nothing}
    </li>
  `;
}

/** Open by itself where anything in it is not as every row begins; left as the person leaves it otherwise. */
function moreView<Table extends EstimateTable>(
  view: EstimateView,
  table: Table,
  row: EstimateRow<Table>,
  cells: Cells<Table>,
  content: readonly TemplateResult[],
  name: string,
): TemplateResult {
  const { opened, texts } = view;
  const path = `${table}.${row.key}`;
  const usual = emptyEstimateRow(table, row.key);
  const saysSomething = cells.some(
    ([cell]) =>
      cellOf(row, cell) !== cellOf(usual, cell) || needsWord(view, `${path}.${String(cell)}`),
  );
  return html`
    <details
      class="whole"
      ?open=${saysSomething || opened.has(path)}
      @toggle=${({ target }: Event) =>
        opened[(target as HTMLDetailsElement).open ? 'add' : 'delete'](path)}
    >
      <summary><span class="visually-hidden">${name} </span>${texts.more}</summary>
      <div class="more">${content}</div>
    </details>
  `;
}

export const cellOf = <Table extends EstimateTable>(
  row: EstimateRow<Table>,
  cell: EstimateCell<Table>,
): string => (row as Readonly<Record<string, string>>)[cell] ?? '';

interface CellFacts<Table extends EstimateTable> {
  readonly table: Table;
  readonly row: EstimateRow<Table>;
  readonly cell: EstimateCell<Table>;
  readonly kind: CellKind;
  readonly name: string;
}

function cellView<Table extends EstimateTable>(
  view: EstimateView,
  { table, row, cell, kind, name }: CellFacts<Table>,
): TemplateResult {
  const { act, disabled, fixed } = view;
  const path = `${table}.${row.key}.${cell}`;
  const words = view.texts.cells[table] as Readonly<Record<string, string>>;
  const value = cellOf(row, cell);
  const type = (text: string): void => act.typedCell(table, row.key, cell, text);
  const label = words[cell];
  if (kind.kind === 'check')
    return html`<label class="choice">
      <input
        type="checkbox"
        id=${idOf(path)}
        aria-label=${`${name} ${label}`}
        .checked=${value === 'yes'}
        ?disabled=${disabled || fixed}
        @change=${(event: Event) => type((event.target as HTMLInputElement).checked ? 'yes' : '')}
      />${label}
    </label>`;
  return html`
    <div class=${`field ${cell}`}>
      <label for=${idOf(path)} part="label">${label}</label>
      ${
        kind.kind === 'choice'
          ? html`<select
              id=${idOf(path)}
              part="control"
              aria-label=${`${name} ${label}`}
              ?disabled=${disabled || fixed}
              @change=${(event: Event) => type(valueOf(event))}
            >
              ${optionsOf(kind.offered, value)}
            </select>`
          : html`<input
              id=${idOf(path)}
              part="control"
              type=${kind.kind === 'date' ? 'date' : 'text'}
              aria-label=${`${name} ${label}`}
              autocomplete="off"
              inputmode=${kind.kind === 'decimal' || kind.kind === 'money' ? 'decimal' : 'text'}
              list=${kind.kind === 'list' ? kind.list : nothing}
              class=${kind.kind === 'money' ? 'money' : ''}
              .value=${value}
              ?readonly=${fixed}
              ?disabled=${disabled}
              aria-invalid=${view.errorAt(path) ? 'true' : nothing}
              aria-describedby=${describedBy(view, path)}
              @input=${(event: Event) => type(valueOf(event))}
              @change=${() => act.left(path)}
            />`
      }
      ${below(view, path)}
    </div>
  `;
}

/** Has something gone wrong here, or did another window write into it? */
export const needsWord = (view: EstimateView, path: string): boolean =>
  view.errorAt(path) !== undefined || view.conflicts.some(({ field }) => field === path);
