/** Pasting rows of a spreadsheet; those that were not taken come back, to be mended. */
import { html, type TemplateResult } from 'lit';
import type { LateView } from './late-view.ts';

export function pasteView(view: LateView, outcome: unknown): TemplateResult {
  const { late, pasted, disabled } = view;
  return html`
    <details class="paste" ?open=${pasted !== undefined && pasted.refused.length > 0}>
      <summary>${late.paste.title}</summary>
      <form novalidate @submit=${(event: SubmitEvent) => take(event, view)}>
        <label for="paste-rows">${late.paste.label}</label>
        <textarea
          id="paste-rows"
          name="rows"
          rows="4"
          ?disabled=${disabled}
          .value=${pasted?.rest ?? ''}
          aria-describedby="paste-hint"
        ></textarea>
        <p class="hint" id="paste-hint">${late.paste.hint}</p>
        <button type="submit" ?disabled=${disabled}>${late.paste.take}</button>
      </form>
    </details>
    <div role="status">${outcome}</div>
  `;
}

function take(event: SubmitEvent, { lateAct }: LateView): void {
  event.preventDefault();
  lateAct.paste(new FormData(event.target as HTMLFormElement).get('rows') as string);
}
