/** The parts plan (F103): what the audited monthly requests of one month come to, part by part (R214). */
import { sum, type Money } from '../money/index.ts';
import { readRequest, type RequestDocument, type RequestedPart } from '../parts-request/index.ts';
import type { Policy } from '../policy/index.ts';

export interface PlanItem {
  readonly number: string;
  readonly name: string;
  readonly model: string;
  readonly unit: string;
  readonly quantity: number;
  /** At supply price; absent where a request has no readable price for it. */
  readonly value: Money | undefined;
  /** Which requests ask for how many. */
  readonly from: readonly {
    readonly request: string;
    readonly outlet: string;
    readonly quantity: number;
  }[];
}

/**
 * How many of each part do these requests ask for together (PPL-1)? In the order of the part numbers; a part without
 * a number is told by its name and model. Pieces and values are added, nothing is rounded.
 */
export function poolRequests(requests: readonly RequestDocument[], policy: Policy): PlanItem[] {
  const items = new Map<string, PlanItem>();
  for (const request of requests)
    for (const part of readRequest(request.content.entry, policy).request.parts) {
      const item = itemOf(part, request, policy);
      if (item.quantity === 0) continue;
      const key = part.number || `\u0000${part.name}\u0000${part.model}`;
      const known = items.get(key);
      items.set(key, known ? together(known, item, policy) : item);
    }
  return [...items.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function itemOf(part: RequestedPart, { id, content }: RequestDocument, policy: Policy): PlanItem {
  const quantity = part.quantity?.amount ?? 0;
  const outlet =
    content.submitted?.outlet.name ?? content.entry.texts['outlet.name'].normalize('NFC').trim();
  return {
    number: part.number,
    name: part.name,
    model: part.model,
    unit: part.unit,
    quantity,
    value: part.value && sum([part.value], policy.currency),
    from: [{ request: id, outlet, quantity }],
  };
}

const together = (one: PlanItem, other: PlanItem, policy: Policy): PlanItem => ({
  ...one,
  quantity: one.quantity + other.quantity,
  value: one.value && other.value && sum([one.value, other.value], policy.currency),
  from: [...one.from, ...other.from],
});

const orderOf = ({ number, name, model }: PlanItem): string =>
  [number === '' ? '1' : '0', number, name, model].join('\u0000');
