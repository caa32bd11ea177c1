import { isDate } from '../date/index.ts';
import type { Money } from '../money/index.ts';
import type { TariffPolicy } from '../policy/index.ts';
import type { FeeInput } from './fee-input.ts';
import type { Collection } from './fee-result.ts';

/**
 * How is the customer's sum collected, and on which day is it invoiced? TAR-13: goods taken in are invoiced on the day
 * they are returned (R121, AS35); a small sum is collected on the spot, a larger one goes to the accountant by voucher
 * on the same day (R120). What counts as small is the company's to say.
 */
export function collectionOf(
  { service, returnedOn }: Pick<FeeInput, 'service' | 'returnedOn'>,
  customerPays: Money | null,
  { smallCashLimit }: TariffPolicy,
): Collection {
  if (!customerPays || customerPays.amount === 0)
    return { how: 'nothing-due', invoiceOn: '', rules: [] };
  if (service === 'workshop')
    return { how: 'on-return', invoiceOn: isDate(returnedOn) ? returnedOn : '', rules: ['R121'] };
  const rules = ['R120'];
  if (smallCashLimit === null) return { how: 'unset', invoiceOn: '', rules };
  const small = customerPays.amount <= smallCashLimit;
  return { how: small ? 'on-the-spot' : 'voucher-same-day', invoiceOn: '', rules };
}
