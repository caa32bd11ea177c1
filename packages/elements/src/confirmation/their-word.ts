import { money, type SlipEntry, type TextField } from '@aftersale/core';
import type { StandingConflict } from '../form/draft-keeper.ts';
import { shownMoney } from '../form/form.strings.ts';
import { saidNeeds, saidText } from './said-value.ts';
import type { SlipView } from './slip-view.ts';

/** How is what another window wrote into the slip said to a person? */
export function theirWord(
  { field, theirs, entry }: StandingConflict<SlipEntry>,
  view: SlipView,
): string {
  if (field === 'serviceNeeds') return saidNeeds(entry.serviceNeeds, view);
  if (field === 'seal') return entry.seal?.hash.slice(0, 8) ?? '';
  if (field === 'feeAcceptance') {
    const accepted = entry.feeAcceptance;
    if (!accepted) return '';
    const sum = shownMoney(money(accepted.acceptedAmount, view.policy.currency));
    return view.texts.accepted(sum, view.timeOf(accepted.at));
  }
  if (field === 'quote') return entry.quote ? shownMoney(entry.quote.total) : '';
  if (field === 'extraConsent')
    return [entry.extraConsent?.by, entry.extraConsent?.extraAmount].filter(Boolean).join(' · ');
  return field in entry.texts ? saidText(field as TextField, theirs, view) : theirs;
}
