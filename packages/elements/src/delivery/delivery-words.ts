/** How far a record is on its way to the site's receiver, in a person's words. */
import type { DeliveryDocument, DeliveryProblem, DeliveryStatus } from '@aftersale/core';
import type { DeliveryTexts } from './delivery.strings.ts';

/** Where a delivery stands, as people think of it; nothing is said of one that a later version stands in for. */
export type DeliveryKind = 'waiting' | 'received' | 'rejected' | 'handed';

const kinds: Readonly<Record<DeliveryStatus, DeliveryKind | undefined>> = {
  pending: 'waiting',
  received: 'received',
  rejected: 'rejected',
  handed: 'handed',
  replaced: undefined,
};

/** Where does it stand; nothing where a later version stands in for it? */
export const kindOfDelivery = ({ status }: DeliveryDocument): DeliveryKind | undefined =>
  kinds[status];

export interface DeliveryWords {
  readonly kind: DeliveryKind;
  readonly text: string;
}

export interface Surroundings {
  readonly texts: DeliveryTexts;
  readonly timeOf: (instant: string) => string;
  /** The receiver's address; it stands for one that gives no name. */
  readonly endpoint: string;
}

/** What is to be said of this delivery; nothing of one that is replaced. */
export function deliveryWords(
  delivery: DeliveryDocument,
  { texts, timeOf, endpoint }: Surroundings,
): DeliveryWords | undefined {
  const { problem, receipt } = delivery.content;
  const kind = kindOfDelivery(delivery);
  switch (kind) {
    case undefined:
      return undefined;
    case 'waiting':
      return {
        kind,
        text: problem ? texts.waitingBecause(reasonOf(problem, texts)) : texts.waiting,
      };
    case 'received': {
      const time = receipt?.at ? timeOf(receipt.at) : '';
      return { kind, text: texts.received(receipt?.by || hostOf(endpoint), time) };
    }
    case 'rejected':
      return {
        kind,
        text: texts.rejected(problem ? reasonOf(problem, texts) : texts.reasonGroups.refused),
      };
    case 'handed':
      return { kind, text: texts.handed };
  }
}

/** Why was it not taken? The receiver's own words are added to what its answer means, and stand alone where that is open. */
export function reasonOf({ code, text }: DeliveryProblem, texts: DeliveryTexts): string {
  const known = texts.reasons[code] ?? groupOf(code, texts);
  if (text === '') return known ?? texts.answered(code.replace('http-', ''));
  return known ? `${known} (${text})` : text;
}

function groupOf(code: string, { reasonGroups }: DeliveryTexts): string | undefined {
  const status = Number(/^http-(\d{3})$/.exec(code)?.[1]);
  if (status === 401 || status === 403) return reasonGroups.signIn;
  if (status === 404 || status === 405) return reasonGroups.address;
  if (status >= 500 || status === 429 || status === 408) return reasonGroups.busy;
  return undefined;
}

/** The name of the machine in this address, relative to the page. */
export function hostOf(endpoint: string): string {
  try {
    return new URL(endpoint, document.baseURI).host;
  } catch {
    return endpoint;
  }
}
