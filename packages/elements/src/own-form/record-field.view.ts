/** One field of a record of one's own: a mark, a few choices at a touch, or what every own field is. */
import { html, nothing, type TemplateResult } from 'lit';
import { isSignature, recordText, type OwnField } from '@aftersale/core';
import { conflictNote } from '../form/conflict.view.ts';
import { choices, idOf } from '../form/field.view.ts';
import { ownFieldView } from '../own-field/own-field.view.ts';
import type { SignatureChangeEvent } from '../signature/signature.events.ts';
import type { OwnFormView } from './own-form-view.ts';

/** As many choices as one looks over at a glance. */
const few = 4;

export function recordFieldView(view: OwnFormView, field: OwnField): TemplateResult {
  if (isSignature(field)) return signatureField(view, field);
  const offered = fewOptions(view, field);
  if (offered && !view.fixed) return choices(view, field.name, offered);
  return ownFieldView(view, field, view.controlFor(field), field.name);
}

export const warningNote = (text: string): TemplateResult =>
  html`<p class="note" part="warning" role="status">${text}</p>`;

/** What can be chosen at a touch; nothing where it is much, has to be explained, or is offered no more. */
function fewOptions(
  { language, entry }: OwnFormView,
  { type, name, hint, options = [] }: OwnField,
): readonly { readonly value: string; readonly label: string }[] | undefined {
  if (type !== 'choice' || hint || options.length > few) return undefined;
  const value = recordText(entry, name);
  if (value !== '' && options.every((option) => option.value !== value)) return undefined;
  return options.map((option) => ({ value: option.value, label: option.label[language] }));
}

function signatureField(view: OwnFormView, { name, label }: OwnField): TemplateResult {
  const { value, signed } = view.signatureAt(name);
  const isFixed = view.fixed || view.disabled;
  return html`
    <div class="field wide" part="field">
      ${
        isFixed && !signed
          ? html`<span class="label" part="label">${label[view.language]}</span>`
          : html`<aftersale-signature
              id=${idOf(name)}
              ?readonly=${isFixed}
              ?required=${view.required.has(name)}
              .label=${label[view.language]}
              .value=${value}
              .error=${view.errorAt(name) ?? ''}
              @aftersale-change=${(event: SignatureChangeEvent) => {
                event.stopPropagation();
                view.act.signed(name, event.value);
              }}
            ></aftersale-signature>`
      }
      ${signed ? html`<p class="hint">${view.texts.signedAt(view.timeOf(signed.at))}</p>` : nothing}
      ${conflictNote(view, `signatures.${name}`)}
    </div>
  `;
}
