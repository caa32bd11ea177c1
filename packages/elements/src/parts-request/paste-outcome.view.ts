/** What became of pasted rows: how many were taken, and which were not, with the reason and the text to mend. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RefusedRow } from '@aftersale/core';
import type { CheckTexts } from './check.strings.ts';
import type { LateView } from './late-view.ts';

export function pasteOutcomeView(
  view: LateView,
  checks: CheckTexts,
): TemplateResult | typeof nothing {
  const { late, pasted } = view;
  if (!pasted) return nothing;
  return html`${pasted.taken > 0 ? html`<p>${late.paste.taken(pasted.taken)}</p>` : nothing}
  ${
    pasted.refused.length > 0
      ? html`<p class="error">${late.paste.refused(pasted.refused.length)}</p>
          <ul>
            ${pasted.refused.map(
              (row) =>
                html`<li>
                  ${late.paste.line(row.line, whyRefused(row, view, checks))}
                  <code>${row.text}</code>
                </li>`,
            )}
          </ul>`
      : nothing
  }`;
}

function whyRefused(
  { field, cause, text }: RefusedRow,
  { texts, late }: LateView,
  checks: CheckTexts,
): string {
  const [number = ''] = text.split('\t');
  const { problems, rows } = texts;
  const said = {
    Missing: problems.Missing,
    UnknownPart: late.paste.unknown(number),
    RepeatedPart: checks.problems.SamePartTwice(number),
    NotPositive: problems.Missing,
    NotANumber: problems.NotANumber,
    TooManyDecimals: problems.TooManyDecimals(0),
    TooLarge: problems.TooLarge,
  }[cause];
  return `${rows.labels[field]}: ${said}`;
}
