/** How a value of the slip is said to a person: a choice by its name, a time by the device's clock. */
import type { Difference, ServiceNeed, TextField } from '@aftersale/core';
import { localFromInstant } from './local-time.ts';
import type { SlipView } from './slip-view.ts';

/** `value` is a text of the entry, or what `Difference` tells of the other items. */
export function saidValue(field: Difference['field'], value: string, view: SlipView): string {
  switch (field) {
    case 'photos':
      return value === '' ? '' : `${value.split(',').length}`;
    case 'seal':
      return value.slice(0, 8);
    case 'serviceNeeds':
      return saidNeeds(value === '' ? [] : (value.split(',') as ServiceNeed[]), view);
    case 'parts':
      return value;
    default:
      return saidText(field, value, view);
  }
}

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
