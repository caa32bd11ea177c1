import type { RecordKind } from '../record-kind.ts';

/** What is to be known of each kind of record, fetched when a list of it is on the page. */
const kinds = {
  confirmation: () => import('./confirmation.ts').then((kind) => kind.confirmationKind),
  estimate: () => import('./estimate.ts').then((kind) => kind.estimateKind),
  'parts-request': () => import('./parts-request.ts').then((kind) => kind.partsRequestKind),
  'survey-card': () => import('./survey-card.ts').then((kind) => kind.surveyCardKind),
} as const;

export type KindName = keyof typeof kinds;

/** What must a list know of the records of this name? Rejects where that could not be fetched, or there are none. */
export async function kindOf(name: KindName): Promise<RecordKind> {
  const kind = kinds[name] as (() => Promise<RecordKind>) | undefined;
  if (!kind) throw new RangeError(`no records are called "${name}"`);
  return kind();
}
