/** What another window wrote at a place that was changed here as well. */
import { html, nothing, type TemplateResult } from 'lit';
import { money, type TextField } from '@aftersale/core';
import { shownMoney } from './confirmation.strings.ts';
import type { StandingConflict } from './draft-keeper.ts';
import { saidNeeds, saidText } from './said-value.ts';
import type { SlipView } from './slip-view.ts';

export function conflictNote(view: SlipView, place: string): TemplateResult | typeof nothing {
  const conflict = view.conflicts.find(({ field }) => field === place);
  if (!conflict || view.fixed) return nothing;
  const { texts, entry, act } = view;
  // Both say the same again: nothing is left to choose.
  if (conflict.theirs === entry.texts[conflict.field as TextField]) return nothing;
  return html`<p class="conflict">
    ${texts.conflict(theirWord(conflict, view))}
    <button type="button" class="quiet" @click=${() => act.adopt(conflict)}>
      ${texts.actions.adopt}
    </button>
  </p>`;
}

function theirWord({ field, theirs, entry }: StandingConflict, view: SlipView): string {
  if (field === 'serviceNeeds') return saidNeeds(entry.serviceNeeds, view);
  if (field === 'seal') return entry.seal?.hash.slice(0, 8) ?? '';
  if (field === 'feeAcceptance') {
    const accepted = entry.feeAcceptance;
    if (!accepted) return '';
    const sum = shownMoney(money(accepted.acceptedAmount, view.policy.currency));
    return view.texts.accepted(sum, view.timeOf(accepted.at));
  }
  return field.startsWith('parts.') ? theirs : saidText(field as TextField, theirs, view);
}
