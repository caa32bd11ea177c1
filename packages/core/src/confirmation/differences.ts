/** What an amendment changes against the version that it amends. */
import { formatMoney } from '../money/index.ts';
import { ownFieldsOf, ownPath, ownValue, type OwnPath } from '../own-field/index.ts';
import { partTexts, textFields, type PartRow, type SlipEntry, type TextField } from './entry.ts';

export interface Difference {
  readonly field:
    TextField | OwnPath | 'serviceNeeds' | 'photos' | 'seal' | 'parts' | 'quote' | 'extraConsent';
  readonly before: string;
  readonly after: string;
}

/**
 * Which fields differ between two versions, in the paper's order? Fields that a new signature fills anew
 * (rating, acceptance) are not differences.
 */
export function differences(before: SlipEntry, after: SlipEntry): Difference[] {
  const found: Difference[] = textFields
    .filter((field) => field !== 'rating' && before.texts[field] !== after.texts[field])
    .map((field) => ({ field, before: before.texts[field], after: after.texts[field] }));
  const lists = [
    ['serviceNeeds', before.serviceNeeds.join(','), after.serviceNeeds.join(',')],
    ['photos', hashes(before.photos), hashes(after.photos)],
    ['seal', before.seal?.hash ?? '', after.seal?.hash ?? ''],
    ['quote', quotedText(before), quotedText(after)],
    ['extraConsent', consentText(before), consentText(after)],
  ] as const;
  for (const [field, was, is] of lists)
    if (was !== is) found.push({ field, before: was, after: is });
  const rows = Math.max(before.parts.length, after.parts.length);
  for (let row = 0; row < rows; row++) {
    const [was, is] = [rowText(before.parts[row]), rowText(after.parts[row])];
    if (was !== is) found.push({ field: 'parts', before: was, after: is });
  }
  const names = [...ownFieldsOf(before), ...ownFieldsOf(after)].map(({ name }) => name);
  for (const name of new Set(names)) {
    const [was, is] = [ownValue(before, name), ownValue(after, name)];
    if (was !== is) found.push({ field: ownPath(name), before: was, after: is });
  }
  return found;
}

const hashes = (list: readonly { hash: string }[]): string =>
  list.map(({ hash }) => hash).join(',');

const quotedText = ({ quote }: SlipEntry): string => (quote ? formatMoney(quote.total) : '');

const consentText = ({ extraConsent: consent }: SlipEntry): string =>
  consent
    ? [consent.by, consent.how, consent.at, consent.extraAmount, consent.extraDuration].join(' · ')
    : '';

const rowText = (row: PartRow | undefined): string =>
  row ? partTexts.map((text) => row[text]).join(' · ') : '';
