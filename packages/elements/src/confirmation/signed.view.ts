/** What a person has signed, as the slip shows it: its standing, the signatures, the accepted parts cost. Loaded when there is something. */
import { html, nothing, type TemplateResult } from 'lit';
import { money, type SheetSignature } from '@aftersale/core';
import { shownMoney } from '../form/form.strings.ts';
import '../signature/define.ts';
import { textsIn } from '../locale/strings.ts';
import { signedTexts, type SignedTexts } from './signed.strings.ts';
import type { SlipView } from './slip-view.ts';

export function standing(view: SlipView): TemplateResult | typeof nothing {
  const { record, timeOf } = view;
  const content = record?.content;
  if (!content) return nothing;
  const words = wordsOf(view);
  const { sealed, voided } = content;
  return html`
    ${
      sealed
        ? html`<p class="banner" part="standing">
            ${words.signedOn(timeOf(sealed.sheet.signatures[0]?.signedAt ?? ''), sealed.hash.slice(0, 16))}
          </p>`
        : nothing
    }
    ${
      record.status === 'amended'
        ? html`<p class="banner bad">${words.supersededNote}</p>`
        : nothing
    }
    ${
      voided
        ? html`<p class="banner bad">${words.voidedOn(timeOf(voided.at), voided.reason)}</p>`
        : nothing
    }
  `;
}

export const signatures = (view: SlipView, given: readonly SheetSignature[]): TemplateResult =>
  html`<div class="wide pair">${given.map((each) => signatureView(view, each))}</div>`;

function signatureView(
  view: SlipView,
  { role, mark, name, signedAt }: SheetSignature,
): TemplateResult {
  const { texts } = view;
  const label = role === 'customer' ? texts.customerSignature : texts.technicianSignature;
  return html`<div class="field" part="field">
    ${
      mark
        ? html`<aftersale-signature
            readonly
            .label=${label}
            .value=${view.markOf(mark)}
          ></aftersale-signature>`
        : html`<span class="label" part="label">${label}</span>
            <p>${wordsOf(view).signatureErased}</p>`
    }
    <p class="hint">${name} ${view.timeOf(signedAt)}</p>
  </div>`;
}

/** What the customer agreed to, or where they sign for it. */
export function acceptance(view: SlipView): TemplateResult {
  const { texts, entry, act, policy, fixed, disabled } = view;
  const accepted = entry.feeAcceptance;
  if (!accepted)
    return html`<aftersale-signature
        compact
        .label=${texts.feeAcceptance}
        @aftersale-change=${(event: Event) => act.acceptanceDrawn(event)}
      ></aftersale-signature>
      <button type="button" ?disabled=${!view.acceptanceMark} @click=${() => act.accept()}>
        ${texts.feeAcceptance}
      </button>`;
  const sum = shownMoney(money(accepted.acceptedAmount, policy.currency));
  return html`<span class="label" part="label">${texts.feeAcceptance}</span>
    <p>
      ${texts.accepted(sum, view.timeOf(accepted.at))}
      ${accepted.mark.kind === 'typed' ? html`<em>${accepted.mark.name}</em>` : nothing}
      ${
        fixed
          ? nothing
          : html`<button
              type="button"
              class="quiet"
              ?disabled=${disabled}
              @click=${() => act.takeBackAcceptance()}
            >
              ${wordsOf(view).takeBack}
            </button>`
      }
    </p>`;
}

const wordsOf = ({ language, strings }: SlipView): SignedTexts =>
  textsIn(signedTexts, language, strings);
