/** The two moments that ask first: the signing screen, for the customer's eyes, and voiding. Loaded when needed. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatQuantity, upperCaseRmb } from '@aftersale/core';
import '../signature/define.ts';
import type { SignatureValue } from '../signature/signature-value.ts';
import { shownMoney } from '../form/form.strings.ts';
import { ratingView } from './customer-block.view.ts';
import { textField } from '../form/field.view.ts';
import { sealView } from './photos.view.ts';
import type { DialogTexts } from './dialogs.strings.ts';
import type { SlipView } from './slip-view.ts';

export interface SigningScreen {
  readonly view: SlipView;
  readonly words: DialogTexts['signing'];
  readonly customer: SignatureValue | null;
  readonly technician: SignatureValue | null;
  /** A signature was asked for and is missing. */
  readonly missing: boolean;
  readonly busy: boolean;
  readonly failure: string | undefined;
  readonly drew: (role: 'customer' | 'technician', value: SignatureValue | null) => void;
  readonly confirm: () => void;
  readonly back: () => void;
}

export function signingDialog(screen: SigningScreen): TemplateResult {
  const { view, words, busy, failure, back } = screen;
  const { texts, policy, language } = view;
  const cancelled = (event: Event): void => {
    event.preventDefault();
    // What is being sealed cannot be taken back.
    if (!busy) back();
  };
  return html`
    <dialog class="signing" part="signing" aria-labelledby="signing-title" @cancel=${cancelled}>
      <h2 id="signing-title">${words.title}</h2>
      ${summaryView(screen)}
      ${
        view.storageProblem !== undefined && !view.acknowledgeWiped
          ? html`<p class="banner warn">${view.storageProblem} ${texts.memoryWarning}</p>`
          : nothing
      }
      ${ratingView(view)}
      <p class="consent">${policy.confirmation.consent[language]}</p>
      ${signatureField(screen, 'customer')}
      <p class="thanks">${texts.thanks}</p>
      <div class="grid">
        ${textField(view, 'confirmedBy.name', { autocomplete: 'name' })}
        ${textField(view, 'confirmedBy.phone', { inputmode: 'tel', autocomplete: 'tel' })}
        ${sealView(view)}
      </div>
      ${signatureField(screen, 'technician')}
      <p class="hint">${words.effect}</p>
      ${failure ? html`<p class="banner bad" role="alert">${failure}</p>` : nothing}
      <div class="actions">
        <button type="button" class="primary" ?disabled=${busy} @click=${() => screen.confirm()}>
          ${texts.actions.sign}
        </button>
        <button type="button" ?disabled=${busy} @click=${() => back()}>
          ${texts.actions.back}
        </button>
      </div>
    </dialog>
  `;
}

function summaryView({ view, words }: SigningScreen): TemplateResult {
  const { texts, reading } = view;
  const { fee, slip } = reading;
  const inWords = fee && upperCaseRmb(fee.total);
  return html`
    <p class="sum">
      <span class="label">${texts.total}</span>
      <strong>${fee ? shownMoney(fee.total) : '—'}</strong>
      ${inWords?.ok ? html`<span>${inWords.value}</span>` : nothing}
    </p>
    <p class="sum">
      <span class="label">${texts.customerPays}</span>
      <strong>${fee?.customerPays ? `¥${shownMoney(fee.customerPays)}` : '—'}</strong>
      <span class="hint">${fee ? texts.pays[fee.reason] : nothing}</span>
    </p>
    <dl class="facts">
      <dt>${texts.fields.dispatchNumber}</dt>
      <dd>${slip.dispatchNumber}</dd>
      <dt>${texts.fields['customer.name']}</dt>
      <dd>${slip.customer.name}</dd>
      <dt>${texts.fields['fault.symptom']}</dt>
      <dd>${slip.fault.symptom || texts.nothing}</dd>
      <dt>${words.what}</dt>
      <dd>
        ${
          slip.parts.length === 0
            ? words.noParts
            : slip.parts.map(
                ({ model, quantity, amount }) =>
                  html`<div>
                    ${model} × ${quantity ? formatQuantity(quantity) : ''}
                    ${amount ? html`¥${shownMoney(amount)}` : nothing}
                  </div>`,
              )
        }
      </dd>
      ${fee?.lines.map(
        ({ part, amount }) =>
          html`<dt>${texts.fields[`fees.${part}`]}</dt>
            <dd class="money">${shownMoney(amount)}</dd>`,
      )}
      ${view.quoted?.quotedFacts(view) ?? nothing} ${view.own?.facts(view.language)}
    </dl>
  `;
}

function signatureField(screen: SigningScreen, role: 'customer' | 'technician'): TemplateResult {
  const { texts } = screen.view;
  const value = screen[role];
  const changed = (event: Event): void => {
    event.stopPropagation();
    screen.drew(role, (event.target as HTMLElement & { value: SignatureValue | null }).value);
  };
  return html`<aftersale-signature
    id=${`signature-${role}`}
    required
    .label=${role === 'customer' ? texts.customerSignature : texts.technicianSignature}
    .value=${value}
    .error=${screen.missing && !value ? texts.signatureMissing : ''}
    @aftersale-change=${changed}
  ></aftersale-signature>`;
}

export interface VoidingScreen {
  readonly view: SlipView;
  readonly words: DialogTexts['voiding'];
  readonly failure: string | undefined;
  readonly confirm: (reason: string) => void;
  readonly back: () => void;
}

export function voidingDialog({
  view,
  words,
  failure,
  confirm,
  back,
}: VoidingScreen): TemplateResult {
  const { texts } = view;
  const submitted = (event: Event): void => {
    event.preventDefault();
    confirm(new FormData(event.target as HTMLFormElement).get('reason') as string);
  };
  const cancelled = (event: Event): void => {
    event.preventDefault();
    back();
  };
  return html`
    <dialog class="voiding" part="voiding" aria-labelledby="voiding-title" @cancel=${cancelled}>
      <form novalidate @submit=${submitted}>
        <h2 id="voiding-title">${words.title}</h2>
        <p>${words.effect}</p>
        <div class="field">
          <label for="void-reason" class="required">${words.reason}</label>
          <textarea
            id="void-reason"
            name="reason"
            rows="2"
            aria-required="true"
            aria-invalid=${failure ? 'true' : nothing}
            aria-describedby=${failure ? 'void-error' : nothing}
          ></textarea>
          ${failure ? html`<p class="error" id="void-error" role="alert">${failure}</p>` : nothing}
        </div>
        <div class="actions">
          <button type="submit" class="danger">${texts.actions.void}</button>
          <button type="button" @click=${() => back()}>${texts.actions.cancel}</button>
        </div>
      </form>
    </dialog>
  `;
}
