/** What a job costs the company itself: for staff only, and never in a result that a customer sees (TAR-15). */
import { formatQuantity, money, sum, type Money } from '../money/index.ts';
import type { Policy, TariffPolicy } from '../policy/index.ts';
import { tariffOf } from './fee.ts';
import type { FeeInput } from './fee-input.ts';
import { listedPart } from './part-lines.ts';
import { comesTo } from './workings.ts';

export interface JobCost {
  /** Lines whose cost is known. */
  readonly lines: readonly { readonly id: string; readonly cost: Money }[];
  readonly known: Money;
  /** Lines of which no cost is known: the sum is not the whole cost while there are any. */
  readonly unknown: readonly string[];
}

/** What does the job cost the company, as far as its tariff says? Parts and hours by their cost, trips and other costs as paid. */
export function jobCost(input: FeeInput, policy: Policy): JobCost {
  const tariff = tariffOf(policy);
  const { rounding, labour } = tariff;
  const found: (readonly [id: string, cost: number | undefined])[] = [
    ...input.parts
      .filter(({ from }) => from === 'ours')
      .map((part) => {
        const cost = listedPart(part.number, tariff)?.cost;
        const value = part.quantity ? formatQuantity(part.quantity) : '1';
        const steps = [{ price: cost ?? 0, times: [{ of: 'quantity' as const, value }] }];
        return [
          `parts.${part.key}`,
          cost === undefined ? undefined : comesTo(steps, rounding),
        ] as const;
      }),
    ...input.labour.map(({ key, hours, code }) => {
      const standard = labour.items.find((item) => item.code === code)?.hours;
      const value = hours ? formatQuantity(hours) : standard;
      const price = labour.hourCost;
      const known = price !== undefined && value !== undefined;
      const steps = known ? [{ price, times: [{ of: 'hours' as const, value }] }] : [];
      return [`labour.${key}`, known ? comesTo(steps, rounding) : undefined] as const;
    }),
    ...input.trips.map(({ key, cost }) => [`transport.${key}`, cost?.amount] as const),
    ...input.stays.map(({ key }) => [`lodging.${key}`, undefined] as const),
    ...input.allowances.map(({ key }) => [`allowance.${key}`, undefined] as const),
    ...input.others.map(({ key, amount }) => [`other.${key}`, amount?.amount] as const),
  ];
  const lines = found.flatMap(([id, cost]) =>
    cost === undefined ? [] : [{ id, cost: money(cost, policy.currency) }],
  );
  return {
    lines,
    known: sum(
      lines.map(({ cost }) => cost),
      policy.currency,
    ),
    unknown: found.filter(([, cost]) => cost === undefined).map(([id]) => id),
  };
}

/** The policy without anything that only staff may know: what a page for customers should be given. */
export function withoutCosts(policy: Policy): Policy {
  return policy.tariff ? { ...policy, tariff: tariffWithoutCosts(policy.tariff) } : policy;
}

function tariffWithoutCosts(tariff: TariffPolicy): TariffPolicy {
  const { hourPrice, items, regions, method, methods } = tariff.labour;
  const prices = tariff.parts.prices.map(({ number, name, price, wear, key, special }) => ({
    number,
    name,
    price,
    ...(wear === undefined ? {} : { wear }),
    ...(key === undefined ? {} : { key }),
    ...(special === undefined ? {} : { special }),
  }));
  return {
    ...tariff,
    parts: { ...tariff.parts, prices },
    labour: { hourPrice, items, regions, method, methods },
  };
}
