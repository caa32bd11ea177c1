/** The urgent definition (R216): each of its points, and how many urgent requests the month has seen. */
import { html, nothing, type TemplateResult } from 'lit';
import { choices, describedBy, framed, idOf, textField, valueOf } from '../form/field.view.ts';
import type { GroundsView } from './late-view.ts';

export function urgentFields(view: GroundsView): unknown[] {
  const { words, language, settings } = view;
  const yesOrNo = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ];
  const { reasons, mostPerMonth } = settings.urgent;
  return [
    choices(view, 'urgent.noPart', yesOrNo),
    choices(view, 'urgent.noLoanMachine', yesOrNo),
    html`<div class="wide">
      ${choices(
        view,
        'urgent.reason',
        reasons.map(({ id, label }) => ({ value: id, label: label[language] })),
      )}
    </div>`,
    dateField(view, 'urgent.solveBy'),
    textField(view, 'urgent.case'),
    view.record?.content.submitted
      ? nothing
      : html`<p class="hint wide">${words.urgentCount(view.urgentCount, mostPerMonth)}</p>`,
  ];
}

const dateField = (view: GroundsView, field: 'urgent.solveBy'): TemplateResult =>
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
      aria-required="true"
      aria-invalid=${view.errorAt(field) ? 'true' : nothing}
      aria-describedby=${describedBy(view, field)}
      @input=${(event: Event) => view.act.typed(field, valueOf(event))}
      @change=${() => view.act.left(field)}
    />`,
  );
