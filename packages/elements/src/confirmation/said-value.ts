/** How a value of the slip is said to a person: a choice by its name, a time by the device's clock. */
import type { ServiceNeed, TextField } from '@aftersale/core';
import { localFromInstant } from '../form/local-time.ts';
import type { SlipView } from './slip-view.ts';

export const saidNeeds = (needs: readonly ServiceNeed[], { texts }: SlipView): string =>
  needs.map((need) => texts.needs[need]).join(', ');

export function saidText(field: TextField, text: string, view: SlipView): string {
  const { texts, policy, language } = view;
  const ratings = policy.confirmation.ratings.map(({ score, label }) => [score, label[language]]);
  const choices: Partial<Record<TextField, Readonly<Record<string, string>>>> = {
    'fault.cause': texts.causes,
    repairNature: texts.natures,
    'payment.method': texts.payments,
    rating: Object.fromEntries(ratings) as Record<string, string>,
  };
  if (field === 'arrivedAt' || field === 'completedAt')
    return localFromInstant(text).replace('T', ' ');
  return choices[field]?.[text] ?? text;
}
