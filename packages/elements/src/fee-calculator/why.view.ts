/** Why a line costs what it costs and who pays it, and a person's word against that. Loaded after the form is shown. */
import { html, nothing, type TemplateResult } from 'lit';
import { payers, withOverride, type ChargeLine, type Payer } from '@aftersale/core';
import { describedBy, idOf, valueOf } from '../form/field.view.ts';
import { optionsOf } from './choice-fields.view.ts';
import type { EstimateView } from './estimate-view.ts';
import { reasonOf, workingOf } from './why-words.ts';
import { whyTexts } from './why.strings.ts';

export function whyView(view: EstimateView, line: ChargeLine): TemplateResult {
  const words = whyTexts[view.language];
  const isStaffs = view.mode === 'staff' && !view.fixed;
  return html`
    ${workingOf(line, view).map((working) => html`<p class="working">${working}</p>`)}
    <p>${reasonOf(line, view)}</p>
    <p class="hint">${words.rules(line.rules.join(' '))}</p>
    ${line.override ? overrideSaid(view, line.override) : nothing}
    ${isStaffs ? overrideView(view, line) : nothing}
  `;
}

const overrideSaid = (
  { texts, timeOf, language }: EstimateView,
  { payer, reason, by, at }: NonNullable<ChargeLine['override']>,
): TemplateResult =>
  html`<p class="note">
    ${whyTexts[language].override.said(texts.payers[payer], reason, by, timeOf(at))}
  </p>`;

function overrideView(view: EstimateView, { id }: ChargeLine): TemplateResult {
  const { texts, act, disabled } = view;
  const words = whyTexts[view.language].override;
  const said = view.entry.overrides.find(({ key }) => key === id);
  const path = `overrides.${id}`;
  const offered = [
    { value: '', label: words.keep },
    ...payers.map((value) => ({ value, label: texts.payers[value] })),
  ];
  const say = (payer: Payer | '', reason: string): void =>
    act.change(
      withOverride(view.entry, id, (payer && { payer, reason, ...view.spoken() }) || undefined),
      path,
    );
  return html`
    <div class="override">
      <label
        >${words.payer}
        <select
          part="control"
          ?disabled=${disabled}
          @change=${(event: Event) => say(valueOf(event) as Payer | '', said?.reason ?? '')}
        >
          ${optionsOf(offered, said?.payer ?? '')}
        </select>
      </label>
      ${
        said
          ? html`<label for=${idOf(path)}
              >${words.reason}
              <input
                id=${idOf(path)}
                part="control"
                type="text"
                .value=${said.reason}
                ?disabled=${disabled}
                aria-required="true"
                aria-invalid=${view.errorAt(path) ? 'true' : nothing}
                aria-describedby=${describedBy(view, path)}
                @input=${(event: Event) => {
                  act.leaveTyping(path);
                  say(said.payer, valueOf(event));
                }}
                @change=${() => act.left(path)}
              />
            </label>`
          : nothing
      }
    </div>
  `;
}

export { remarksView, unsetView } from './remarks.view.ts';
