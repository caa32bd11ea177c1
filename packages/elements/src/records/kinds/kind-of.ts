import { kindNamed } from '../../plugins/known-kinds.ts';
import type { RecordKind } from '../record-kind.ts';

/** What is to be known of each kind of record, fetched when a list of it is on the page. */
const kinds: Readonly<Record<string, () => Promise<RecordKind>>> = {
  confirmation: () => import('./confirmation.ts').then((kind) => kind.confirmationKind),
  estimate: () => import('./estimate.ts').then((kind) => kind.estimateKind),
  'parts-request': () => import('./parts-request.ts').then((kind) => kind.partsRequestKind),
  'survey-card': () => import('./survey-card.ts').then((kind) => kind.surveyCardKind),
};

/**
 * What must a list know of the records of this name? Nothing where no kind of the kit, and none that a plug-in has given
 * to the page, is called so. Rejects where it could not be fetched.
 */
export async function kindOf(name: string): Promise<RecordKind | undefined> {
  if (Object.hasOwn(kinds, name)) return kinds[name]!();
  const own = kindNamed(name);
  return own && import('./own-record.ts').then(({ listedRecord }) => listedRecord(own));
}
