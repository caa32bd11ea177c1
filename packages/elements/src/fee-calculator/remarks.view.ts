/** What must be known with the sums: deposit, collection, what is not set, and the cost for staff. Loaded with the explanations. */
import { html, nothing, type TemplateResult } from 'lit';
import { jobCost, type FeeResult } from '@aftersale/core';
import { shownMoney } from '../form/form.strings.ts';
import type { EstimateView } from './estimate-view.ts';
import { whyTexts } from './why.strings.ts';

export function remarksView(view: EstimateView, result: FeeResult): TemplateResult {
  const texts = whyTexts[view.language];
  const { deposit, collection } = result;
  return html`
    <div class="wide remarks">
      ${result.minimumApplied ? html`<p>${texts.minimum}</p>` : nothing}
      ${
        deposit
          ? html`<p class="note">
              ${texts.deposit(shownMoney(deposit.due), shownMoney(deposit.originalPrice))}
            </p>`
          : nothing
      }
      ${
        collection.how === 'nothing-due'
          ? nothing
          : html`<p>
              ${texts.collection[collection.how]}
              ${collection.invoiceOn ? texts.collection.returned(collection.invoiceOn) : nothing}
            </p>`
      }
      ${unsetView(view, result.unset)} ${costView(view)}
      <p class="hint">${texts.rounding[result.rounding]}</p>
    </div>
  `;
}

/** What the company has not set, by name: nothing is made up in its place. */
export function unsetView(
  { language }: EstimateView,
  unset: readonly string[],
): TemplateResult | typeof nothing {
  const texts = whyTexts[language];
  if (unset.length === 0) return nothing;
  const named = unset.map((setting) => texts.settings[setting] ?? setting);
  return html`<p class="note" part="unset">${texts.unset(named.join('、'))}</p>`;
}

/** What the job costs the company, for staff. */
function costView({
  reading,
  policy,
  language,
  mode,
}: EstimateView): TemplateResult | typeof nothing {
  if (!reading) return nothing;
  const { known, unknown } = jobCost(reading.input, policy);
  if (mode === 'public' || known.amount === 0) return nothing;
  const words = whyTexts[language];
  return html`<p class="hint">
    ${words.costs} ${shownMoney(known)}
    ${unknown.length > 0 ? words.costUnknown(unknown.length) : nothing}
  </p>`;
}
