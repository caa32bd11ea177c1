/** How a line's sum was reached, and why that payer pays, in words. Loaded with the explanations. */
import { formatMoney, money, type ChargeLine, type Step } from '@aftersale/core';
import type { EstimateView } from './estimate-view.ts';
import { whyTexts } from './why.strings.ts';

type Shown = Pick<EstimateView, 'texts' | 'policy' | 'tariff' | 'language'>;

/** Each step as a product, such as `120.00 × 1.5 h × 1.2 region`; then the discount, where there is one. */
export function workingOf(line: ChargeLine, { texts, policy, language }: Shown): string[] {
  const { factors } = whyTexts[language];
  const sum = (amount: number): string => formatMoney(money(amount, policy.currency));
  const product = ({ price, times }: Step): string =>
    [sum(price), ...times.map(({ of, value }) => `${value} ${factors[of]}`)].join(' × ');
  const isTrivial = line.steps.every(({ times }) => times.length === 0);
  return [
    ...(isTrivial ? [] : line.steps.map(product)),
    ...(line.discount.amount > 0 ? [`${texts.discount} −${sum(line.discount.amount)}`] : []),
  ];
}

/** What the rule that decided says, in the company's words or ours; where none did, what would help. */
export function reasonOf({ because }: ChargeLine, { tariff, language }: Shown): string {
  const words = whyTexts[language];
  const rule = tariff?.warranty.payers.find(({ id }) => id === because);
  return rule?.because?.[language] ?? words.reasons[because] ?? (because || words.undecidedWhy);
}
