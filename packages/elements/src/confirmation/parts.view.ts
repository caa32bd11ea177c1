/** The replaced parts as rows: model, quantity, price, serial numbers old and new. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PartRow, PartText } from '@aftersale/core';
import { conflictNote } from '../form/conflict.view.ts';
import { shownMoney } from '../form/form.strings.ts';
import { below, describedBy, idOf, valueOf } from '../form/field.view.ts';
import type { SlipView } from './slip-view.ts';

export function partsView(view: SlipView): TemplateResult {
  const { texts, entry, act, fixed, disabled } = view;
  return html`
    <fieldset class="field wide" part="field" id=${idOf('parts')}>
      <legend part="label">${texts.parts.title}</legend>
      <ol class="parts">
        ${repeat(
          entry.parts,
          ({ key }) => key,
          (row, index) => partRow(view, row, index + 1),
        )}
      </ol>
      ${
        view.partRemoved
          ? html`<p class="note" role="status">
              ${texts.parts.removed}
              <button type="button" class="quiet" @click=${() => act.restorePart()}>
                ${texts.parts.undo}
              </button>
            </p>`
          : nothing
      }
      ${
        fixed
          ? nothing
          : html`<button type="button" ?disabled=${disabled} @click=${() => act.addPart()}>
              ${texts.parts.add}
            </button>`
      }
    </fieldset>
  `;
}

function partRow(view: SlipView, row: PartRow, number: number): TemplateResult {
  const { texts, act, fixed } = view;
  const amount = view.reading.slip.parts.find(({ key }) => key === row.key)?.amount;
  return html`
    <li class="part">
      ${partInput(view, row, 'model', texts.parts.model(number), 'text')}
      ${partInput(view, row, 'quantity', texts.parts.quantity(number), 'decimal')}
      ${partInput(view, row, 'unitPrice', texts.parts.unitPrice(number), 'decimal')}
      ${partInput(view, row, 'oldSerial', texts.parts.oldSerial(number), 'text')}
      ${partInput(view, row, 'newSerial', texts.parts.newSerial(number), 'text')}
      ${conflictNote(view, `parts.${row.key}`)}
      <p class="amount">
        ${amount ? html`<span class="hint">${texts.parts.amount}</span> ${shownMoney(amount)}` : nothing}
      </p>
      ${
        fixed
          ? nothing
          : html`<button
              type="button"
              class="quiet remove"
              aria-label=${texts.parts.remove(number)}
              ?disabled=${view.disabled}
              @click=${() => act.removePart(row.key)}
            >
              ✕
            </button>`
      }
    </li>
  `;
}

function partInput(
  view: SlipView,
  row: PartRow,
  text: PartText,
  label: string,
  inputmode: 'text' | 'decimal',
): TemplateResult {
  const path = `parts.${row.key}.${text}` as `parts.${string}.model`;
  return html`
    <div class=${`field ${text}`}>
      <label for=${idOf(path)} part="label">${label}</label>
      <input
        id=${idOf(path)}
        part="control"
        type="text"
        autocomplete="off"
        inputmode=${inputmode}
        class=${inputmode === 'decimal' ? 'money' : ''}
        .value=${row[text]}
        ?readonly=${view.fixed}
        ?disabled=${view.disabled}
        aria-invalid=${view.errorAt(path) ? 'true' : nothing}
        aria-describedby=${describedBy(view, path)}
        @input=${(event: Event) => view.act.typedPart(row.key, text, valueOf(event))}
        @change=${() => view.act.left(path)}
      />
      ${below(view, path)}
    </div>
  `;
}
