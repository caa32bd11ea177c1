/** The result, line by line: what it costs and who pays; why, for those who ask. */
import { html, type TemplateResult } from 'lit';
import type { ChargeLine } from '@aftersale/core';
import { shownMoney } from '../form/form.strings.ts';
import { below } from '../form/field.view.ts';
import type { EstimateView } from './estimate-view.ts';
import { labelOf } from './said-line.ts';

export const linesView = (view: EstimateView): TemplateResult =>
  html`<ol class="lines wide">
    ${view.result?.lines.map((line) => lineView(view, line))}
  </ol>`;

function lineView(view: EstimateView, line: ChargeLine): TemplateResult {
  const { texts, act, why } = view;
  const label = labelOf(line, view);
  return html`
    <li class="line" part="line">
      <span class="what"
        >${label}
        ${line.notes.map((note) => html`<span class="note">${texts.notes[note]}</span> `)}</span
      >
      <span class="money">${line.pays ? shownMoney(line.pays) : texts.unpriced}</span>
      <details @toggle=${() => act.explain()}>
        <summary>
          <span class="visually-hidden">${label}:</span>
          <span class=${`payer ${line.payer}`}>${texts.paidBy(texts.payers[line.payer])}</span>
          ${texts.why}
        </summary>
        ${why?.whyView(view, line)}
      </details>
      ${below(view, `overrides.${line.id}`)}
    </li>
  `;
}
