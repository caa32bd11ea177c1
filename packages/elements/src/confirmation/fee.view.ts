/** The fee block: items 14 to 21 of the paper, and the customer's initials beside the parts cost. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FeePart } from '@aftersale/core';
import { shownMoney } from '../form/form.strings.ts';
import { below, choices, idOf, moneyField, textField } from '../form/field.view.ts';
import type { SlipView } from './slip-view.ts';

export function feeSection(view: SlipView): unknown[] {
  const { texts, entry, policy } = view;
  const { feeParts, feeAcceptance, payments } = policy.confirmation;
  return [
    ...feeParts.flatMap((part) =>
      part === 'parts'
        ? [
            besideQuote(view, part, partsCost(view)),
            feeAcceptance === 'off' ? nothing : acceptanceView(view),
          ]
        : [besideQuote(view, part, moneyField(view, `fees.${part}`))],
    ),
    totalView(view),
    view.quoted?.consentView(view) ?? nothing,
    choices(
      view,
      'payment.method',
      payments.map((way) => ({ value: way, label: texts.payments[way] })),
    ),
    entry.texts['payment.method'] === 'transfer' || entry.texts['payment.transferDetails']
      ? textField(view, 'payment.transferDetails')
      : nothing,
  ];
}

/** The field with what was quoted for it below, once there is a quote. */
const besideQuote = (view: SlipView, part: FeePart, field: TemplateResult): TemplateResult =>
  view.quoted ? html`<div>${field}${view.quoted.besidePart(view, part)}</div>` : field;

/** The sum of the priced rows where there are any; what is typed where there are none (FEE-2). */
function partsCost(view: SlipView): TemplateResult {
  const line = lineOf(view, 'parts');
  if (line?.source !== 'priced-rows') return moneyField(view, 'fees.parts');
  return html`
    <div class="field" part="field">
      <label for=${idOf('fees.parts')} part="label">${view.texts.fields['fees.parts']}</label>
      <input
        id=${idOf('fees.parts')}
        part="control"
        type="text"
        class="money"
        readonly
        .value=${shownMoney(line.amount)}
        aria-describedby="parts-cost-hint"
      />
      <p class="hint" id="parts-cost-hint">${view.texts.parts.fromRows}</p>
    </div>
  `;
}

/** Where the customer agrees to the parts cost; what they agreed with comes when there is something. */
function acceptanceView(view: SlipView): TemplateResult {
  const { texts, entry, act, fixed, disabled, acceptanceOpen } = view;
  return html`
    <div class="field acceptance" part="field" id=${idOf('feeAcceptance')} tabindex="-1">
      ${
        entry.feeAcceptance || acceptanceOpen
          ? view.signed?.acceptance(view)
          : fixed
            ? nothing
            : html`<button type="button" ?disabled=${disabled} @click=${() => act.openAcceptance()}>
                ${texts.feeAcceptance}
              </button>`
      }
      ${below(view, 'feeAcceptance')}
    </div>
  `;
}

function totalView(view: SlipView): TemplateResult {
  const { texts, reading } = view;
  return html`
    <div class="field total" part="total">
      <label for="total" part="label">${texts.total}</label>
      <output id="total" class="money">${reading.fee ? shownMoney(reading.fee.total) : '—'}</output>
      ${view.quoted?.besideTotal(view) ?? nothing}
    </div>
  `;
}

const lineOf = (view: SlipView, part: FeePart) =>
  view.reading.fee?.lines.find((line) => line.part === part);
