/** On what grounds a monthly request is asked for, the month and its window; and until when a request is due. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  deliverBy,
  isMonth,
  monthAfter,
  monthlyWindow,
  monthOf,
  nextMonthToAskFor,
  placeInWindow,
  type DeliverBy,
  type PartsRequestKind,
} from '@aftersale/core';
import { describedBy, framed, idOf, valueOf } from '../form/field.view.ts';
import type { GroundsView } from './late-view.ts';

export const monthlyFields = (view: GroundsView): unknown[] => [monthField(view), windowNote(view)];

/** The months that one may think of: this one, the next two, and the one that stands there. */
function monthField(view: GroundsView): TemplateResult {
  const { words, entry, today, act } = view;
  const now = monthOf(today);
  const chosen = entry.texts.forMonth;
  const months = new Set([now, monthAfter(now), monthAfter(now, 2)]);
  if (chosen) months.add(chosen);
  return framed(
    view,
    'forMonth',
    false,
    html`<select
      id=${idOf('forMonth')}
      part="control"
      ?disabled=${view.disabled || view.fixed}
      aria-required="true"
      aria-invalid=${view.errorAt('forMonth') ? 'true' : nothing}
      aria-describedby=${describedBy(view, 'forMonth')}
      @change=${(event: Event) => {
        act.typed('forMonth', valueOf(event));
        act.left('forMonth');
      }}
    >
      <option value="" ?selected=${chosen === ''}>${words.choose}</option>
      ${[...months]
        .sort()
        .map(
          (month) => html`<option value=${month} ?selected=${month === chosen}>${month}</option>`,
        )}
    </select>`,
  );
}

function windowNote(view: GroundsView): TemplateResult | typeof nothing {
  const { words, entry, today, settings, act, record } = view;
  const { forMonth } = entry.texts;
  if (!isMonth(forMonth)) return nothing;
  const window = monthlyWindow(forMonth, settings);
  const isLate = !record?.content.submitted && placeInWindow(today, window) === 'late';
  const next = nextMonthToAskFor(today, settings);
  return html`<div class="field">
    <p class="hint">${words.window(window.from, window.to)}</p>
    ${
      isLate && !view.fixed
        ? html`<button type="button" @click=${() => act.typed('forMonth', next)}>
            ${words.askForNext(next)}
          </button>`
        : nothing
    }
  </div>`;
}

/** Until when the parts are to be there, if it were handed in today; for one that is, as it was then. */
export function dueText(view: GroundsView, kind: PartsRequestKind): string {
  const { words, entry, today, policy, record } = view;
  const submitted = record?.content.submitted;
  if (kind === 'monthly' && !isMonth(entry.texts.forMonth)) return '';
  const known = submitted?.deliverBy;
  const due: DeliverBy =
    known && 'date' in known
      ? known
      : deliverBy({ kind, on: submitted?.on ?? today, forMonth: entry.texts.forMonth }, policy);
  if ('date' in due) return words.due(due.date);
  return 'notAnnounced' in due ? words.dueNotAnnounced(due.notAnnounced) : words.dueNever;
}
