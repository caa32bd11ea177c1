/** One field of a record of one's own: a native control for its type, with its hint, its error and what is warned of. */
import { html, nothing, type TemplateResult } from 'lit';
import { isSignature, type OwnField } from '@aftersale/core';
import { conflictNote } from '../form/conflict.view.ts';
import { below, idOf, requiredMark, valueOf } from '../form/field.view.ts';
import type { SignatureChangeEvent } from '../signature/signature.events.ts';
import type { OwnFormView } from './own-form-view.ts';

export function recordFieldView(view: OwnFormView, field: OwnField): TemplateResult {
  if (isSignature(field)) return signatureField(view, field);
  switch (field.type) {
    case 'choice':
      return choiceField(view, field, offeredIn(view, field));
    case 'yes-no':
      return choiceField(view, field, [
        { value: 'yes', label: view.texts.yes },
        { value: 'no', label: view.texts.no },
      ]);
    default:
      return typedField(view, field);
  }
}

const offeredIn = ({ language }: OwnFormView, { options = [] }: OwnField) =>
  options.map(({ value, label }) => ({ value, label: label[language] }));

function typedField(view: OwnFormView, field: OwnField): TemplateResult {
  const { name, type, unit, label } = field;
  const { language } = view;
  return html`
    <div class=${type === 'long-text' ? 'field wide' : 'field'} part="field">
      <label for=${idOf(name)} part="label" class=${requiredMark(view, name)}
        >${label[language]}${unit ? html` (${unit[language]})` : nothing}</label
      >
      ${hintView(view, field)}
      ${type === 'long-text' ? longControl(view, field) : control(view, field)}
      ${underneath(view, name)}
    </div>
  `;
}

const control = (view: OwnFormView, { name, type, hint }: OwnField): TemplateResult =>
  html`<input
    id=${idOf(name)}
    part="control"
    type=${type === 'date' ? 'date' : 'text'}
    inputmode=${type === 'number' ? 'decimal' : nothing}
    autocomplete="off"
    .value=${view.textAt(name)}
    ?readonly=${view.fixed}
    ?disabled=${view.disabled}
    aria-required=${view.required.has(name) ? 'true' : nothing}
    aria-invalid=${view.errorAt(name) ? 'true' : nothing}
    aria-describedby=${describedBy(view, name, hint)}
    @input=${(event: Event) => view.act.typed(name, valueOf(event))}
    @change=${() => view.act.left(name)}
  />`;

const longControl = (view: OwnFormView, { name, hint }: OwnField): TemplateResult =>
  html`<textarea
    id=${idOf(name)}
    part="control"
    rows="2"
    .value=${view.textAt(name)}
    ?readonly=${view.fixed}
    ?disabled=${view.disabled}
    aria-required=${view.required.has(name) ? 'true' : nothing}
    aria-invalid=${view.errorAt(name) ? 'true' : nothing}
    aria-describedby=${describedBy(view, name, hint)}
    @input=${(event: Event) => view.act.typed(name, valueOf(event))}
    @change=${() => view.act.left(name)}
  ></textarea>`;

function choiceField(
  view: OwnFormView,
  field: OwnField,
  offered: readonly { readonly value: string; readonly label: string }[],
): TemplateResult {
  const { name, label, hint } = field;
  return html`
    <fieldset
      class="field"
      part="field"
      id=${idOf(name)}
      role="radiogroup"
      aria-required=${view.required.has(name) ? 'true' : nothing}
      aria-invalid=${view.errorAt(name) ? 'true' : nothing}
      aria-describedby=${describedBy(view, name, hint)}
    >
      <legend part="label" class=${requiredMark(view, name)}>${label[view.language]}</legend>
      ${hintView(view, field)}
      <div class="choices">
        ${offered.map(
          (option) => html`
            <label class="choice">
              <input
                type="radio"
                name=${idOf(name)}
                value=${option.value}
                .checked=${view.textAt(name) === option.value}
                ?disabled=${view.disabled || view.fixed}
                @change=${() => {
                  view.act.typed(name, option.value);
                  view.act.left(name);
                }}
              /><span>${option.label}</span>
            </label>
          `,
        )}
      </div>
      ${underneath(view, name)}
    </fieldset>
  `;
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

const hintView = ({ language }: OwnFormView, { name, hint }: OwnField) =>
  hint ? html`<p class="hint" id=${`${idOf(name)}-hint`}>${hint[language]}</p>` : nothing;

const underneath = (view: OwnFormView, name: string): TemplateResult => html`
  ${view
    .warningsAt(name)
    .map((warning) => html`<p class="note" part="warning" role="status">${warning}</p>`)}
  ${below(view, name)}
`;

function describedBy(
  view: OwnFormView,
  name: string,
  hint: OwnField['hint'],
): string | typeof nothing {
  const ids = [
    ...(hint ? [`${idOf(name)}-hint`] : []),
    ...(view.errorAt(name) ? [`${idOf(name)}-error`] : []),
  ];
  return ids.length > 0 ? ids.join(' ') : nothing;
}
