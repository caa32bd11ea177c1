/** One field of a form: label, native control, and what is wrong with it, tied together. */
import { html, nothing, type TemplateResult } from 'lit';
import { conflictNote } from './conflict.view.ts';
import { instantFromLocal, localFromInstant } from './local-time.ts';
import type { FormView } from './form-view.ts';

type Autocomplete = 'off' | 'tel' | 'name';

export interface FieldOptions {
  readonly inputmode?: 'decimal' | 'numeric' | 'tel' | 'text';
  readonly autocomplete?: Autocomplete;
}

export const idOf = (path: string): string => `f-${path.replaceAll('.', '-')}`;

// One template and not a frame around a control: a slip has twenty of these, and each template costs at the first paint.
export function textField<Field extends string>(
  view: FormView<Field>,
  field: Field,
  options: FieldOptions = {},
): TemplateResult {
  const error = view.errorAt(field);
  return html`
    <div class="field" part="field">
      <label for=${idOf(field)} part="label" class=${requiredMark(view, field)}
        >${view.texts.fields[field]}</label
      >
      <input
        id=${idOf(field)}
        part="control"
        type="text"
        inputmode=${options.inputmode ?? 'text'}
        autocomplete=${options.autocomplete ?? 'off'}
        class=${options.inputmode === 'decimal' ? 'money' : ''}
        .value=${view.textAt(field)}
        ?readonly=${view.fixed}
        ?disabled=${view.disabled}
        aria-required=${view.required.has(field) ? 'true' : nothing}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${error ? `${idOf(field)}-error` : nothing}
        @input=${(event: Event) => view.act.typed(field, valueOf(event))}
        @change=${() => view.act.left(field)}
      />
      ${below(view, field)}
    </div>
  `;
}

export const moneyField = <Field extends string>(
  view: FormView<Field>,
  field: Field,
): TemplateResult => textField(view, field, { inputmode: 'decimal' });

export function longText<Field extends string>(
  view: FormView<Field>,
  field: Field,
): TemplateResult {
  return framed(
    view,
    field,
    true,
    html`
      <textarea
        id=${idOf(field)}
        part="control"
        rows="2"
        .value=${view.textAt(field)}
        ?readonly=${view.fixed}
        ?disabled=${view.disabled}
        aria-required=${view.required.has(field) ? 'true' : nothing}
        aria-invalid=${view.errorAt(field) ? 'true' : nothing}
        aria-describedby=${describedBy(view, field)}
        @input=${(event: Event) => view.act.typed(field, valueOf(event))}
        @change=${() => view.act.left(field)}
      ></textarea>
    `,
  );
}

/** A wall-clock field with a button for the present moment. */
export function timeField<Field extends string>(
  view: FormView<Field>,
  field: Field,
): TemplateResult {
  return framed(
    view,
    field,
    false,
    html`
      <span class="with-button">
        <input
          id=${idOf(field)}
          part="control"
          type="datetime-local"
          .value=${localFromInstant(view.entry.texts[field] ?? '')}
          ?readonly=${view.fixed}
          ?disabled=${view.disabled}
          aria-required=${view.required.has(field) ? 'true' : nothing}
          aria-invalid=${view.errorAt(field) ? 'true' : nothing}
          aria-describedby=${describedBy(view, field)}
          @input=${(event: Event) => view.act.typed(field, instantFromLocal(valueOf(event)))}
          @change=${() => view.act.left(field)}
        />
        ${
          view.fixed
            ? nothing
            : html`<button
                type="button"
                ?disabled=${view.disabled}
                aria-label=${`${view.texts.fields[field]}: ${view.texts.now}`}
                @click=${() => view.act.stampNow(field)}
              >
                ${view.texts.now}
              </button>`
        }
      </span>
    `,
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of a few, as radio buttons under the field's name. */
export function choices<Field extends string>(
  view: FormView<Field>,
  field: Field,
  offered: readonly Choice[],
): TemplateResult {
  return html`
    <fieldset
      class="field"
      part="field"
      id=${idOf(field)}
      role="radiogroup"
      aria-required=${view.required.has(field) ? 'true' : nothing}
      aria-invalid=${view.errorAt(field) ? 'true' : nothing}
      aria-describedby=${describedBy(view, field)}
    >
      <legend part="label" class=${requiredMark(view, field)}>${view.texts.fields[field]}</legend>
      ${offered.map(
        ({ value, label }) => html`
          <label class="choice">
            <input
              type="radio"
              name=${idOf(field)}
              value=${value}
              .checked=${view.entry.texts[field] === value}
              ?disabled=${view.disabled || view.fixed}
              @change=${() => {
                view.act.typed(field, value);
                view.act.left(field);
              }}
            />${label}
          </label>
        `,
      )}
      ${below(view, field)}
    </fieldset>
  `;
}

/** A label above, the control, and below it what is wrong. */
export function framed<Field extends string>(
  view: FormView<Field>,
  field: Field,
  wide: boolean,
  control: TemplateResult,
): TemplateResult {
  return html`
    <div class=${wide ? 'field wide' : 'field'} part="field">
      <label for=${idOf(field)} part="label" class=${requiredMark(view, field)}
        >${view.texts.fields[field]}</label
      >
      ${control}${below(view, field)}
    </div>
  `;
}

/** What stands below a field: its error, what more there is to note, and what another window wrote into it. */
export function below<Field extends string>(view: FormView<Field>, path: string): TemplateResult {
  const error = view.errorAt(path);
  return html`
    ${error ? html`<p class="error" part="error" id=${`${idOf(path)}-error`}>${error}</p>` : nothing}
    ${view.noteBelow?.(path)}${conflictNote(view, path)}
  `;
}

export const describedBy = <Field extends string>(
  view: FormView<Field>,
  path: string,
): string | typeof nothing => (view.errorAt(path) ? `${idOf(path)}-error` : nothing);

export const requiredMark = <Field extends string>(view: FormView<Field>, path: string): string =>
  view.required.has(path) && !view.fixed ? 'required' : '';

export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
