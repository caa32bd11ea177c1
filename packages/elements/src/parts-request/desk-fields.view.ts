/** What an act of a desk asks for before it can be done. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RequestEvent } from '@aftersale/core';
import type { DeskTexts } from './desk.strings.ts';
import type { DeskView } from './late-view.ts';
import type { AftersalePartsRequest } from './parts-request.ts';

export function fieldsOf(
  form: AftersalePartsRequest,
  view: DeskView,
  event: RequestEvent,
  texts: DeskTexts,
): unknown {
  const { fields } = texts;
  const id = (name: string): string => `${event}-${name}`;
  const text = (
    name: string,
    label: string,
    inputmode: 'text' | 'numeric' | 'decimal' = 'text',
    known = '',
  ): TemplateResult =>
    html`<label for=${id(name)}>${label}</label>
      <input
        id=${id(name)}
        name=${name}
        inputmode=${inputmode}
        autocomplete="off"
        value=${known}
      />`;
  const long = (name: 'note' | 'reason' | 'difference'): TemplateResult =>
    html`<label for=${id(name)}>${fields[name]}</label>
      <textarea id=${id(name)} name=${name} rows="2"></textarea>`;
  switch (event) {
    case 'audit':
      return [
        form.kept?.content.submitted?.kind === 'urgent'
          ? view.reading.request.parts.map(({ key, number, name }) =>
              text(
                `stock.${key}`,
                texts.headquartersStock(number || name),
                'numeric',
                form.around.headStock[key],
              ),
            )
          : nothing,
        long('note'),
      ];
    case 'reject':
      return long('reason');
    case 'dispute':
      return long('difference');
    case 'issue':
      return text('card', fields.card);
    case 'cure':
      return [
        text('topUp', fields.topUp, 'decimal'),
        text('offset', fields.offset, 'decimal'),
        view.deposit.state === 'checked' && view.deposit.cures?.fewer
          ? html`<label class="choice"
              ><input type="checkbox" name="fewer" />${fields.fewer}</label
            >`
          : nothing,
      ];
    case 'ship':
      return [
        html`<fieldset class="field">
          <legend>${fields.carriage}</legend>
          ${(['truck', 'part-load'] as const).map(
            (carriage) =>
              html`<label class="choice"
                ><input
                  type="radio"
                  name="carriage"
                  value=${carriage}
                  ?checked=${carriage === 'truck'}
                />${texts.carriages[carriage]}</label
              >`,
          )}
        </fieldset>`,
        html`<label for=${id('truck')}>${fields.truckPlannedOn}</label>
          <input id=${id('truck')} name="truckPlannedOn" type="date" />`,
        text('waybill', fields.waybill),
      ];
    case 'plan': {
      const month = form.kept?.content.submitted?.month ?? '';
      return html`<p class="hint">${texts.pool(month, form.around.poolable.length)}</p>`;
    }
    default:
      return nothing;
  }
}
