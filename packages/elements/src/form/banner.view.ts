/** What a person must know before reading a form: its storage, its draft, what failed, what is to be mended. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from './form-view.ts';

type Shown = TemplateResult | typeof nothing;

export function storageNote<Field extends string>(view: FormView<Field>): Shown {
  const { storageProblem, acknowledgeWiped, texts, stored } = view;
  if (storageProblem === undefined) return nothing;
  return html`<p class="banner warn" role="alert" part="storage">
    ${storageProblem} ${stored ? nothing : texts.memoryWarning}
    ${
      acknowledgeWiped
        ? html`<button type="button" class="quiet" @click=${acknowledgeWiped}>
            ${texts.understood}
          </button>`
        : nothing
    }
  </p>`;
}

export function restoredNote<Field extends string>(view: FormView<Field>): Shown {
  const { restoredAt, texts, act } = view;
  if (!restoredAt) return nothing;
  return html`<p class="banner" role="status">
    ${texts.restored(restoredAt)}
    <button type="button" class="quiet" @click=${() => act.startNew()}>${texts.startNew}</button>
  </p>`;
}

/** What an act failed for, and what the site's receiver rejected the record for. */
export const failureNote = <Field extends string>({ failure, delivery }: FormView<Field>): Shown =>
  html`${
    failure ? html`<p class="banner bad" role="alert" part="failure">${failure}</p>` : nothing
  }${delivery?.banner}`;

/** Leads to every field that must be mended, the first one first. */
export function summaryNote<Field extends string>(view: FormView<Field>): Shown {
  const { problems, texts, act, errorAt, nameOf } = view;
  if (!view.showSummary) return nothing;
  const shown = problems.filter(({ path }) => errorAt(path) !== undefined);
  if (shown.length === 0) return nothing;
  return html`<div class="banner bad" id="summary" tabindex="-1" role="alert" part="summary">
    <p>${texts.summary(shown.length)}</p>
    <ul>
      ${shown.map(
        ({ path }) =>
          html`<li>
            <button type="button" class="link" @click=${() => act.goTo(path)}>
              ${nameOf(path)}: ${errorAt(path)}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}
