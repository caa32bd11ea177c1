/** The calculator for a site's visitor: a few choices, and between what and what it will cost. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  emptyEstimateRow,
  feeRange,
  formatQuantity,
  serviceWays,
  type FeeRange,
} from '@aftersale/core';
import { choices, valueOf } from '../form/field.view.ts';
import { shownMoney } from '../form/form.strings.ts';
import { sectionView } from '../form/sections.view.ts';
import { choicesOf, dateField, optionsOf } from './choice-fields.view.ts';
import type { EstimateView } from './estimate-view.ts';
import { causeField, periodView, promiseOf, regionField } from './job-facts.view.ts';
import { visitorTexts } from './public.strings.ts';

export const titleOf = ({ language }: EstimateView): string => visitorTexts[language].publicTitle;

const rangeOf = ({ reading, policy }: EstimateView): FeeRange | undefined =>
  reading && feeRange(reading.input, policy);

/** Between what and what, for the line that stays in sight. */
export function owedRange(view: EstimateView): string {
  const range = rangeOf(view);
  if (!range) return '—';
  return visitorTexts[view.language].range(shownMoney(range.from), shownMoney(range.to));
}

export function rangeHint(view: EstimateView): string {
  const { rangeOpen, rangeHint } = visitorTexts[view.language];
  return rangeOf(view)?.incomplete ? `${rangeOpen} ${rangeHint}` : rangeHint;
}

/** What a visitor is asked. */
export function askedView(view: EstimateView): TemplateResult {
  const { texts, tariff } = view;
  return html`
    ${sectionView('warranty', texts.sections.warranty, [
      choices(view, 'service', choicesOf(serviceWays, texts.services)),
      view.entry.texts.service === 'on-site' ? distanceView(view) : nothing,
      dateField(view, 'deliveredOn'),
      dateField(view, 'faultOn'),
      periodView(view),
      causeField(view),
      regionField(view),
    ])}
    ${
      tariff && tariff.labour.items.length > 0
        ? sectionView('work', texts.sections.work, [worksView(view), promiseOf(view)])
        : nothing
    }
  `;
}

/** What stands below the lines: no sums, which are the staff's, but what the company has not set. */
export const sumsView = (view: EstimateView): TemplateResult =>
  html`<div class="wide">${view.why?.unsetView(view, rangeOf(view)?.unset ?? [])}</div>`;

function worksView(view: EstimateView): TemplateResult {
  const { tariff, entry, language, act } = view;
  const toggle = (code: string, chosen: boolean): void => {
    const others = entry.labour.filter((row) => row.code !== code);
    const row = { ...emptyEstimateRow('labour', `work-${code}`), code };
    act.change({ ...entry, labour: chosen ? [...others, row] : others }, 'labour');
  };
  return html`
    <fieldset class="field wide" part="field">
      <legend part="label">${visitorTexts[language].works}</legend>
      ${tariff?.labour.items.map(
        ({ code, name }) => html`
          <label class="choice">
            <input
              type="checkbox"
              .checked=${entry.labour.some((row) => row.code === code)}
              ?disabled=${view.disabled || view.fixed}
              @change=${(event: Event) => toggle(code, (event.target as HTMLInputElement).checked)}
            />${name[language]}
          </label>
        `,
      )}
    </fieldset>
  `;
}

/** The tiers of the tariff as choices: what is beyond the last end is for the company to price. */
function distanceView(view: EstimateView): TemplateResult | typeof nothing {
  const { tariff, act, reading, entry } = view;
  const texts = visitorTexts[view.language];
  const choose = (km: string): void => {
    const row = { ...emptyEstimateRow('trips', 'way'), km };
    act.change({ ...entry, trips: km === '' ? [] : [row] }, 'trips');
  };
  const ends = tariff?.transport.tiers.flatMap(({ upToKm }) => upToKm ?? []) ?? [];
  if (ends.length === 0 || tariff?.transport.basis === 'actual-cost') return nothing;
  const km = reading?.input.trips[0]?.km;
  const offered = [
    { value: '', label: texts.notSure },
    ...ends.map((end) => ({ value: end, label: texts.distanceUpTo(end) })),
  ];
  return html`
    <div class="field" part="field">
      <label for="distance" part="label">${texts.distance}</label>
      <select
        id="distance"
        part="control"
        ?disabled=${view.disabled || view.fixed}
        @change=${(event: Event) => choose(valueOf(event))}
      >
        ${optionsOf(offered, km ? formatQuantity(km) : '')}
      </select>
    </div>
  `;
}
