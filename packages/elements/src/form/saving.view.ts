import { html, type TemplateResult } from 'lit';
import type { FormView } from './form-view.ts';

/** Whether what is typed is kept, and where, and how far it is on its way: lines that stay in sight. */
export const savingLine = <Field extends string>(view: FormView<Field>): TemplateResult =>
  html`<p class="saving" role="status" part="saving">${savingWords(view)}</p>
    ${view.delivery?.line}`;

function savingWords<Field extends string>(view: FormView<Field>): TemplateResult | string {
  const { saving, texts, stored, timeOf, act } = view;
  switch (saving.step) {
    case 'idle':
      return '';
    case 'saving':
      return stored ? texts.saving.saving : texts.saving.memory;
    case 'saved':
      return stored ? texts.saving.saved(timeOf(saving.at)) : texts.saving.memory;
    case 'failed':
      return html`<span class="error">${texts.saving.failed(view.reasonText(saving.error))}</span>
        <button type="button" class="quiet" @click=${() => act.retry()}>${texts.retry}</button>`;
  }
}
