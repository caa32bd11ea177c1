/** What both the staff's and the visitor's form ask and say of the job. */
import { html, nothing, type TemplateResult } from 'lit';
import { faultCauses, pricingMethods, type PricingMethod } from '@aftersale/core';
import { choicesOf, selectField } from './choice-fields.view.ts';
import type { EstimateView } from './estimate-view.ts';

export const causeField = (view: EstimateView): TemplateResult =>
  selectField(view, 'cause', [
    { value: '', label: view.texts.causeUnknown },
    ...choicesOf(faultCauses, view.texts.causes),
  ]);

export function periodView({ texts, reading }: EstimateView): TemplateResult | typeof nothing {
  if (!reading) return nothing;
  const { period, anniversary } = reading.result.warranty;
  const said = period === 'unknown' ? texts.period.unknown : texts.period[period](anniversary);
  return html`<p class="wide verdict" role="status">${said}</p>`;
}

export function regionField(view: EstimateView): TemplateResult | typeof nothing {
  const regions = view.tariff?.labour.regions ?? [];
  if (regions.length === 0) return nothing;
  return selectField(view, 'region', [
    { value: '', label: view.texts.choose },
    ...regions.map(({ id, name }) => ({ value: id, label: name[view.language] })),
  ]);
}

/** By which method is the job priced? The company's own while none is chosen. */
export const methodOf = ({ entry, tariff }: EstimateView): PricingMethod =>
  pricingMethods.find((method) => method === entry.texts.method) ??
  tariff?.labour.method ??
  'system';

/** What a price by this method promises (R066). */
export function promiseOf(view: EstimateView): TemplateResult {
  const method = methodOf(view);
  const own = view.tariff?.labour.methods[method].promise?.[view.language];
  return html`<p class="wide hint">${own ?? view.texts.promises[method]}</p>`;
}
