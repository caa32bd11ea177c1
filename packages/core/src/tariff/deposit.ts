import { money } from '../money/index.ts';
import type { TariffPolicy } from '../policy/index.ts';
import { divided, comesTo } from './workings.ts';
import { one, tenThousandths } from './decimal.ts';
import type { DraftedLine } from './drafted-line.ts';
import type { ChargeLine, Deposit } from './fee-result.ts';

/**
 * What must the customer pay before special parts are ordered? TAR-12 (R027, AS72): at least the policy's share of
 * their original price, rounded up so that it is never less. Nothing where the rule is off (AMB-41), or where somebody
 * else pays the part.
 */
export function depositOn(
  lines: readonly ChargeLine[],
  drafted: readonly DraftedLine[],
  { deposit, rounding }: TariffPolicy,
): Deposit | null {
  if (deposit.specialParts === 'off') return null;
  const booked = drafted.flatMap(({ id, original }) => {
    const line = lines.find((each) => each.id === id);
    const price = original && comesTo(original, rounding);
    return line?.payer === 'customer' && line.amount && price ? [{ line, price }] : [];
  });
  if (booked.length === 0) return null;
  const originalPrice = booked.reduce((total, { price }) => total + price, 0);
  const { currency } = booked[0]!.line.amount!;
  const due = divided(BigInt(originalPrice) * tenThousandths(deposit.share), one, 'up');
  return {
    due: money(Number(due), currency),
    originalPrice: money(originalPrice, currency),
    share: deposit.share,
    lines: booked.map(({ line }) => line.id),
    rules: ['R027', 'AMB-41'],
  };
}
