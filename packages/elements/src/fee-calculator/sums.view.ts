/** What the result comes to: each payer's sum, the total, and what must be known with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { shownMoney } from '../form/form.strings.ts';
import type { EstimateView } from './estimate-view.ts';
import { percent } from './said-line.ts';

export function sumsView(view: EstimateView): TemplateResult | typeof nothing {
  const { texts, result } = view;
  if (!result) return nothing;
  const { total, tax, discount } = result;
  return html`
    <dl class="sums wide" part="sums">
      ${result.sums.map(({ payer, pays }) =>
        pair(texts.paidBy(texts.payers[payer]), shownMoney(pays)),
      )}
      ${discount ? pair(texts.discount, `−${shownMoney(discount.amount)}`) : nothing}
      ${
        tax
          ? pair(
              texts[tax.prices === 'with-tax' ? 'taxWithin' : 'taxOnTop'](percent(tax.rate)),
              shownMoney(tax.amount),
            )
          : nothing
      }
      ${pair(
        texts.total,
        total ? shownMoney(total) : `${shownMoney(result.knownTotal)} ${texts.soFar}`,
      )}
      ${result.customerPaysInUpperCase ? pair(`${texts.customerPays} · ${texts.inUpperCase}`, result.customerPaysInUpperCase) : nothing}
    </dl>
    ${view.why?.remarksView(view, result) ?? nothing}
  `;
}

const pair = (name: string, value: string): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd class="money">${value}</dd>
  </div>`;
