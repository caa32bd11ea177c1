import { formatMoney, type Money } from '@aftersale/core';

/**
 * How is a sum written where no column names its currency: with its sign?
 * On paper without separators, so that nothing can be written in between.
 */
export const paperMoney = (
  sum: Money,
  { grouped = false }: { readonly grouped?: boolean } = {},
): string => `${sum.currency === 'CNY' ? '¥' : `${sum.currency} `}${formatMoney(sum, { grouped })}`;
