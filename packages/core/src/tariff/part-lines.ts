import { formatQuantity, type Quantity } from '../money/index.ts';
import type { PartPrice, TariffPolicy } from '../policy/index.ts';
import { byPrice, priceOf, type DraftedLine, type Priced } from './drafted-line.ts';
import type { PartInput } from './fee-input.ts';
import type { LineNote } from './fee-result.ts';
import type { Factor } from './workings.ts';

/** Which price of the list is this part's? By its number as typed, without regard to case and outer spaces. */
export function listedPart(number: string, { parts }: TariffPolicy): PartPrice | undefined {
  const wanted = number.trim().toLowerCase();
  if (wanted === '') return undefined;
  let byNumber = indexes.get(parts.prices);
  if (!byNumber) {
    byNumber = new Map(parts.prices.map((part) => [part.number.toLowerCase(), part]));
    indexes.set(parts.prices, byNumber);
  }
  return byNumber.get(wanted);
}

// Lists are data that nobody changes; a long one is gone through once, not at every keystroke.
const indexes = new WeakMap<readonly PartPrice[], ReadonlyMap<string, PartPrice>>();

/** Does misuse within the period charge this part at the preferential price (R087)? Asked once who pays is known. */
export type IsPreferential = (part: {
  readonly wear: boolean;
  readonly from: 'ours' | 'customer';
}) => boolean;

/**
 * What does a part cost? TAR-1 to TAR-3 (R237, R087, R067): the list's price, at the preferential rate where misuse in
 * the period says so; what the list lacks is priced by hand and said so, or refused; what the customer brought is not
 * sold, and carries no guarantee, as does a non-genuine part in a key place.
 */
export function partLine(
  part: PartInput,
  tariff: TariffPolicy,
  isPreferential: IsPreferential,
): DraftedLine {
  const listed = listedPart(part.number, tariff);
  const wear = part.wear || (listed?.wear ?? false);
  const head = {
    id: `parts.${part.key}`,
    kind: 'parts' as const,
    label: listed?.name ?? (part.name || part.number),
    partFrom: part.from,
    wear,
  };
  const guarantee = guaranteeNotes(part, listed);
  const guaranteeRules = guarantee.length > 0 ? ['R067'] : [];
  if (part.from === 'customer') return { ...head, steps: [], notes: guarantee, rules: ['R067'] };
  if (!listed && tariff.parts.unlisted === 'refused')
    return { ...head, steps: undefined, notes: guarantee, rules: ['R237'], problem: 'NotInList' };
  const quantity: Factor = { of: 'quantity', value: quantityText(part.quantity) };
  const full = priceOf(listed?.price ?? null, part.price, 'parts.prices');
  const preferential = isPreferential({ wear, from: part.from });
  const rate = tariff.parts.preferentialRate;
  const drafted =
    preferential && rate === null
      ? byPrice(typedOnly(part), [quantity])
      : byPrice(
          full,
          preferential ? [quantity, { of: 'preferential-rate', value: rate! }] : [quantity],
        );
  const special = part.special || (listed?.special ?? false);
  return {
    ...head,
    ...drafted,
    notes: [
      ...guarantee,
      ...(preferential ? (['preferential-price'] as const) : []),
      ...(listed ? drafted.notes : drafted.steps ? (['price-not-listed'] as const) : []),
    ],
    rules: ['R237', ...(preferential ? ['R087'] : []), ...guaranteeRules],
    ...(special && 'price' in full ? { original: [{ price: full.price, times: [quantity] }] } : {}),
  };
}

/** While the company has set no preferential rate, only a person can say the preferential price. */
const typedOnly = (part: PartInput): Priced =>
  part.price ? { price: part.price.amount, typed: true } : { unset: 'parts.preferentialRate' };

function guaranteeNotes(part: PartInput, listed: PartPrice | undefined): LineNote[] {
  const keyPlace = part.keyPlace || (listed?.key ?? false);
  return part.from === 'customer' || (keyPlace && !part.genuine) ? ['no-guarantee'] : [];
}

/** A blank quantity is one piece. */
const quantityText = (quantity: Quantity | undefined): string =>
  quantity ? formatQuantity(quantity) : '1';
