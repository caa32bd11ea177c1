/** What another window wrote at a place that was changed here as well. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from './form-view.ts';

export function conflictNote<Field extends string>(
  view: FormView<Field>,
  place: string,
): TemplateResult | typeof nothing {
  const conflict = view.conflicts.find(({ field }) => field === place);
  if (!conflict || view.fixed) return nothing;
  const { texts, entry, act } = view;
  // Both say the same again: nothing is left to choose.
  if (conflict.theirs === entry.texts[conflict.field]) return nothing;
  return html`<p class="conflict">
    ${texts.conflict(view.theirWord(conflict))}
    <button type="button" class="quiet" @click=${() => act.adopt(conflict)}>${texts.adopt}</button>
  </p>`;
}
