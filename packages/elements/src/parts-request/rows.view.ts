/** The parts that are asked for: looked up, scanned, pasted or typed, each with what is on hand and was used. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RequestRow, RequestRowText } from '@aftersale/core';
import { conflictNote } from '../form/conflict.view.ts';
import { below, describedBy, idOf, valueOf } from '../form/field.view.ts';
import { shownMoney } from '../form/form.strings.ts';
import type { LateParts, RequestView } from './request-view.ts';

export function rowsView(view: RequestView, late: LateParts | undefined): TemplateResult {
  const { texts, entry, act, fixed, disabled } = view;
  const error = view.errorAt('rows');
  return html`
    <div class="field wide" part="field">
      ${fixed || disabled ? nothing : finderView(view, late)}
      <ol
        class="rows"
        id=${idOf('rows')}
        tabindex="-1"
        aria-label=${texts.rows.title}
        aria-describedby=${error ? `${idOf('rows')}-error` : nothing}
      >
        ${repeat(
          entry.rows,
          ({ key }) => key,
          (row, index) => rowView(view, row, index + 1),
        )}
      </ol>
      ${entry.rows.length === 0 ? html`<p class="hint">${texts.rows.empty}</p>` : nothing}
      ${below(view, 'rows')}
      ${
        view.rowRemoved
          ? html`<p class="note" role="status">
              ${texts.rows.removed}
              <button type="button" class="quiet" @click=${() => act.restoreRow()}>
                ${texts.rows.undo}
              </button>
            </p>`
          : nothing
      }
      ${
        fixed
          ? nothing
          : html`<div>
                <button type="button" ?disabled=${disabled} @click=${() => act.addRow()}>
                  ${texts.rows.add}
                </button>
              </div>
              ${late?.paste}`
      }
    </div>
  `;
}

function finderView({ service, act }: RequestView, late: LateParts | undefined): TemplateResult {
  return html`
    <div class="find">
      <aftersale-part-finder
        .service=${service}
        @aftersale-part-chosen=${(event: Event) => act.partChosen(event)}
      ></aftersale-part-finder>
      ${late?.scan}
    </div>
  `;
}

function rowView(view: RequestView, row: RequestRow, number: number): TemplateResult {
  const { texts, act, fixed, reading } = view;
  const part = reading.request.parts.find(({ key }) => key === row.key);
  const quantity = part?.quantity?.amount ?? 0;
  const isMonthly = reading.request.kind === 'monthly';
  const usual = isMonthly ? part?.usual : undefined;
  const isMore = usual !== undefined && quantity > usual;
  const input = (text: RequestRowText, inputmode: 'text' | 'numeric' | 'decimal' = 'text') =>
    rowInput(view, row, text, number, inputmode);
  return html`
    <li class="row">
      ${input('number')} ${input('name')} ${input('model')} ${input('unit')}
      ${input('quantity', 'numeric')} ${input('stock', 'numeric')} ${input('usage', 'numeric')}
      ${input('supplyPrice', 'decimal')}
      <div class="end">
        <p class="value">
          ${part?.value ? html`<span class="hint">${texts.rows.value}</span> ${shownMoney(part.value)}` : nothing}
        </p>
        ${
          fixed
            ? nothing
            : html`<button
                type="button"
                class="quiet remove"
                aria-label=${texts.rows.remove(number)}
                ?disabled=${view.disabled}
                @click=${() => act.removeRow(row.key)}
              >
                ✕
              </button>`
        }
      </div>
      ${
        usual === undefined
          ? nothing
          : html`<p class=${isMore ? 'note whole' : 'hint whole'}>
              ${isMore ? texts.rows.more(usual) : texts.rows.usual(usual)}
            </p>`
      }
      ${isMore || row.reason ? html`<div class="whole">${input('reason')}</div>` : nothing}
      ${
        row.substituteFor
          ? html`<p class="note whole">${texts.rows.substitute(row.substituteFor)}</p>`
          : nothing
      }
      ${conflictNote(view, `rows.${row.key}`)}
    </li>
  `;
}

function rowInput(
  view: RequestView,
  row: RequestRow,
  text: RequestRowText,
  number: number,
  inputmode: 'text' | 'numeric' | 'decimal',
): TemplateResult {
  const { labels, named } = view.texts.rows;
  const path = `rows.${row.key}.${text}`;
  return html`
    <div class=${`field ${text}`}>
      <label for=${idOf(path)} part="label">${labels[text]}</label>
      <input
        id=${idOf(path)}
        part="control"
        type="text"
        autocomplete="off"
        inputmode=${inputmode}
        class=${inputmode === 'text' ? '' : 'money'}
        aria-label=${named(labels[text], number)}
        .value=${row[text]}
        ?readonly=${view.fixed}
        ?disabled=${view.disabled}
        aria-invalid=${view.errorAt(path) ? 'true' : nothing}
        aria-describedby=${describedBy(view, path)}
        @input=${(event: Event) => view.act.typedRow(row.key, text, valueOf(event))}
        @change=${() => view.act.left(path)}
      />
      ${below(view, path)}
    </div>
  `;
}
