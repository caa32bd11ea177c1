/** Fields of the calculator that are chosen or dated rather than typed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { EstimateText } from '@aftersale/core';
import { describedBy, framed, idOf, valueOf, type Choice } from '../form/field.view.ts';
import type { EstimateView } from './estimate-view.ts';

/** One of many, in a list of the browser's own. */
export const selectField = (
  view: EstimateView,
  field: EstimateText,
  offered: readonly Choice[],
): TemplateResult =>
  framed(
    view,
    field,
    false,
    html`<select
      id=${idOf(field)}
      part="control"
      ?disabled=${view.disabled || view.fixed}
      aria-invalid=${view.errorAt(field) ? 'true' : nothing}
      aria-describedby=${describedBy(view, field)}
      @change=${(event: Event) => view.act.chosen(field, valueOf(event))}
    >
      ${optionsOf(offered, view.entry.texts[field])}
    </select>`,
  );

/** The options of a list; what is stored and not offered any more stays in sight. */
export function optionsOf(offered: readonly Choice[], chosen: string): TemplateResult[] {
  const isOffered = offered.some(({ value }) => value === chosen);
  const all = isOffered ? offered : [...offered, { value: chosen, label: chosen }];
  return all.map(
    ({ value, label }) =>
      html`<option value=${value} .selected=${value === chosen}>${label}</option>`,
  );
}

export const dateField = (view: EstimateView, field: EstimateText): TemplateResult =>
  framed(
    view,
    field,
    false,
    html`<input
      id=${idOf(field)}
      part="control"
      type="date"
      .value=${view.textAt(field)}
      ?readonly=${view.fixed}
      ?disabled=${view.disabled}
      aria-invalid=${view.errorAt(field) ? 'true' : nothing}
      aria-describedby=${describedBy(view, field)}
      @input=${(event: Event) => view.act.typed(field, valueOf(event))}
      @change=${() => view.act.left(field)}
    />`,
  );

/** A yes, or nothing. */
export const checkField = (view: EstimateView, field: EstimateText): TemplateResult => html`
  <label class="choice" part="field">
    <input
      type="checkbox"
      id=${idOf(field)}
      .checked=${view.entry.texts[field] === 'yes'}
      ?disabled=${view.disabled || view.fixed}
      @change=${(event: Event) =>
        view.act.chosen(field, (event.target as HTMLInputElement).checked ? 'yes' : '')}
    />${view.texts.fields[field]}
  </label>
`;

/** Words by name, as choices in the order of their names. */
export const choicesOf = <Name extends string>(
  names: readonly Name[],
  words: Readonly<Record<Name, string>>,
): Choice[] => names.map((value) => ({ value, label: words[value] }));
