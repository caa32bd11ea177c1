/** One own field: label, control, hint, and what is wrong, tied together as in every other field. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  ownAnswers,
  ownPath,
  valuesOffered,
  type Language,
  type NotedField,
} from '@aftersale/core';
import { below, idOf, valueOf, type Choice } from '../form/field.view.ts';
import type { FormView } from '../form/form-view.ts';
import { ownFieldTexts } from './own-field.strings.ts';
import type { OwnControl } from './own-control.ts';

export interface OwnFormView extends FormView {
  readonly language: Language;
}

/**
 * The field as it is filled in, or as it was. `control` is a developer's own; without one the field is native. `path` is
 * where its text stands: among the own fields of a form of the kit if not said.
 */
export function ownFieldView(
  view: OwnFormView,
  field: NotedField,
  control: OwnControl | undefined,
  path: string = ownPath(field.name),
): TemplateResult {
  const facts = factsOf(view, field, path);
  if (view.fixed) return framed(facts, settled(facts));
  if (control) return framed(facts, ownControl(facts, control), control);
  switch (field.type) {
    case 'long-text':
      return framed(facts, textArea(facts));
    case 'number':
      return framed(facts, input(facts, 'decimal'));
    case 'date':
      return framed(facts, input(facts, isShownAsDate(facts.value) ? 'date' : 'text'));
    case 'choice':
      return framed(facts, list(facts));
    case 'yes-no':
      return yesNo(facts);
    default:
      return framed(facts, input(facts, 'text'));
  }
}

interface Facts {
  readonly view: OwnFormView;
  readonly field: NotedField;
  readonly path: string;
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly value: string;
  readonly error: string | undefined;
  readonly describedBy: string | typeof nothing;
}

function factsOf(view: OwnFormView, field: NotedField, path: string): Facts {
  const id = idOf(path);
  const unit = field.unit?.[view.language];
  const label = field.label[view.language];
  const hint = view.fixed ? undefined : field.hint?.[view.language];
  const error = view.errorAt(path);
  const below = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    view,
    field,
    path,
    id,
    label: unit ? `${label} (${unit})` : label,
    hint,
    value: view.entry.texts[path] ?? '',
    error,
    describedBy: below || nothing,
  };
}

function framed(facts: Facts, control: unknown, own?: OwnControl): TemplateResult {
  const { view, field, id, label, path } = facts;
  const mark = field.required && !view.fixed ? 'label required' : 'label';
  return html`
    <div class=${field.type === 'long-text' ? 'field wide' : 'field'} part="field">
      ${
        own
          ? // Named by itself, since a label reaches only what is form-associated.
            html`<span
              part="label"
              class=${mark}
              aria-hidden="true"
              @click=${() => own.element.focus()}
              >${label}</span
            >`
          : html`<label for=${id} part="label" class=${mark}>${label}</label>`
      }
      ${control}${hintBelow(facts)}${below(view, path)}
    </div>
  `;
}

const hintBelow = ({ id, hint }: Facts): TemplateResult | typeof nothing =>
  hint ? html`<p class="hint" part="hint" id=${`${id}-hint`}>${hint}</p>` : nothing;

/** What was agreed, in words: a choice by its label, and what a developer's own control printed. */
function settled({ view, field, id, value }: Facts): TemplateResult {
  const [answer] = ownAnswers({ texts: { [ownPath(field.name)]: value }, ownFields: [field] });
  const text = answer?.text[view.language] ?? '';
  return field.type === 'long-text'
    ? html`<textarea id=${id} part="control" rows="2" readonly .value=${text}></textarea>`
    : html`<input id=${id} part="control" type="text" readonly .value=${text} />`;
}

/** A date's limits are the control's own; a number's are not, since any text can be typed. */
function input(facts: Facts, kind: 'text' | 'decimal' | 'date'): TemplateResult {
  const isDate = kind === 'date';
  const { view, field, id, path, value, error, describedBy } = facts;
  return html`<input
    id=${id}
    part="control"
    type=${isDate ? 'date' : 'text'}
    inputmode=${isDate ? nothing : kind}
    autocomplete="off"
    min=${(isDate && field.min) || nothing}
    max=${(isDate && field.max) || nothing}
    .value=${value}
    ?disabled=${view.disabled}
    aria-required=${field.required ? 'true' : nothing}
    aria-invalid=${error ? 'true' : nothing}
    aria-describedby=${describedBy}
    @input=${(event: Event) => view.act.typed(path, valueOf(event))}
    @change=${() => view.act.left(path)}
  />`;
}

function textArea({ view, field, id, path, value, error, describedBy }: Facts): TemplateResult {
  return html`<textarea
    id=${id}
    part="control"
    rows="2"
    .value=${value}
    ?disabled=${view.disabled}
    aria-required=${field.required ? 'true' : nothing}
    aria-invalid=${error ? 'true' : nothing}
    aria-describedby=${describedBy}
    @input=${(event: Event) => view.act.typed(path, valueOf(event))}
    @change=${() => view.act.left(path)}
  ></textarea>`;
}

/** A native date shows nothing but dates, and what was typed must be seen. */
const isShownAsDate = (value: string): boolean => value === '' || /^\d{4}-\d\d-\d\d$/.test(value);

function list(facts: Facts): TemplateResult {
  const { view, field, id, path, value, error, describedBy } = facts;
  return html`<select
    id=${id}
    part="control"
    ?disabled=${view.disabled}
    aria-required=${field.required ? 'true' : nothing}
    aria-invalid=${error ? 'true' : nothing}
    aria-describedby=${describedBy}
    @change=${(event: Event) => {
      view.act.typed(path, valueOf(event));
      view.act.left(path);
    }}
  >
    <option value="" .selected=${value === ''}></option>
    ${offered(facts).map(
      (each) =>
        html`<option value=${each.value} .selected=${each.value === value}>${each.label}</option>`,
    )}
  </select>`;
}

/** What can be chosen, and what was chosen when it still could be. */
function offered({ view, field, value }: Facts): readonly Choice[] {
  const { yes, no } = ownFieldTexts[view.language];
  const options =
    field.type === 'yes-no'
      ? [
          { value: 'yes', label: yes },
          { value: 'no', label: no },
        ]
      : (field.options ?? []).map((each) => ({
          value: each.value,
          label: each.label[view.language],
        }));
  const isOffered = value === '' || valuesOffered(field)?.includes(value);
  return isOffered ? options : [...options, { value, label: value }];
}

function yesNo(facts: Facts): TemplateResult {
  const { view, field, id, path, label, value, error, describedBy } = facts;
  const choose = (chosen: string): void => {
    view.act.typed(path, chosen);
    view.act.left(path);
  };
  return html`
    <fieldset
      class="field"
      part="field"
      id=${id}
      role="radiogroup"
      aria-required=${field.required ? 'true' : nothing}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${describedBy}
    >
      <legend part="label" class=${field.required ? 'required' : ''}>${label}</legend>
      ${offered(facts).map(
        (each) => html`
          <label class="choice">
            <input
              type="radio"
              name=${id}
              value=${each.value}
              .checked=${each.value === value}
              ?disabled=${view.disabled}
              @change=${() => choose(each.value)}
            />${each.label}
          </label>
        `,
      )}
      ${
        value === ''
          ? nothing
          : html`<button
              type="button"
              class="quiet"
              aria-label=${ownFieldTexts[view.language].clear(label)}
              ?disabled=${view.disabled}
              @click=${() => {
                choose('');
                view.act.goTo(path);
              }}
            >
              ×
            </button>`
      }
      ${hintBelow(facts)}${below(view, path)}
    </fieldset>
  `;
}

function ownControl(facts: Facts, control: OwnControl): HTMLElement {
  const { view, field, id, path, label, value, error, describedBy } = facts;
  control.show(
    {
      id,
      value,
      label,
      disabled: view.disabled,
      required: field.required === true,
      invalid: error !== undefined,
      describedBy: describedBy === nothing ? '' : (describedBy as string),
    },
    {
      typed: (text) => view.act.typed(path, text),
      left: () => view.act.left(path),
    },
  );
  return control.element;
}
