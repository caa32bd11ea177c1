/** Fees to be worked out, made up from a number alone: the same in every engine, so that results can be compared byte by byte. */
import {
  chargeKinds,
  defaultTariffPolicy,
  faultCauses,
  feeParts,
  money,
  orderKinds,
  payers,
  pricingMethods,
  roundings,
  sellers,
  serviceWays,
  type FeeInput,
  type Money,
  type Policy,
  type Quantity,
  type TariffPolicy,
} from '@aftersale/core';
import { aTariff, someRegions, withTariff } from './a-tariff.ts';

export interface FeeCase {
  readonly policy: Policy;
  readonly input: FeeInput;
}

/** Case number n, a whole number from 0. Uses 32-bit integers only. */
export function feeCase(n: number): FeeCase {
  const draw = drawsFrom(n);
  return { policy: somePolicy(draw), input: someInput(draw) };
}

type Draw = ReturnType<typeof drawsFrom>;

/** Draws of whole numbers (Mulberry32); case n never shares its sequence with its neighbours. */
function drawsFrom(seed: number) {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (end: number): number => next() % end;
  const chance = (oneIn: number): boolean => below(oneIn) === 0;
  return {
    below,
    chance,
    of: <Item>(items: readonly Item[]): Item => items[below(items.length)]!,
    list: <Item>(most: number, make: (key: string) => Item): Item[] =>
      Array.from({ length: below(most + 1) }, (_, index) => make(`k${index}`)),
    sum: (): Money => money(chance(40) ? 99_999_999_999_999 - below(3) : below(5_000_000)),
    quantity: (whole: number): Quantity => {
      const scale = below(4);
      const amount = below(whole * 10 ** scale + 1);
      return withoutEndingZeros({ amount, scale });
    },
    count: (most: number): Quantity => ({ amount: below(most + 1), scale: 0 }),
    maybe: <Item>(oneIn: number, make: () => Item): Item | undefined =>
      chance(oneIn) ? make() : undefined,
  };
}

/** As a person's text is read: 1.50 is 1.5. */
function withoutEndingZeros({ amount, scale }: Quantity): Quantity {
  return scale > 0 && amount % 10 === 0
    ? withoutEndingZeros({ amount: amount / 10, scale: scale - 1 })
    : { amount, scale };
}

function somePolicy(draw: Draw): Policy {
  const base: TariffPolicy = draw.chance(8) ? defaultTariffPolicy : aTariff;
  return withTariff(
    {
      ...base,
      rounding: draw.of(roundings),
      parts: {
        ...base.parts,
        unlisted: draw.of(['typed-and-said', 'typed-and-said', 'refused']),
        preferentialRate: draw.of([base.parts.preferentialRate, '0.85', '0.3333']),
      },
      labour: {
        ...base.labour,
        regions: draw.chance(2) ? someRegions : [],
        hourPrice: draw.of([base.labour.hourPrice, 8_888, 1]),
      },
      transport: {
        ...base.transport,
        basis: draw.of(['either', 'either', 'distance', 'actual-cost']),
        distance: draw.of(['one-way', 'there-and-back']),
      },
      callOut: { fee: draw.of([base.callOut.fee, 0, 3_333]) },
      minimumCharge: draw.of([base.minimumCharge, 0, 77_777]),
      phoneGuidance: draw.of(['free', 'free', 'by-tariff']),
      discount: { approver: draw.of(['required', 'required', 'not-required']) },
      tax: draw.of([
        null,
        { rate: '0.13', prices: 'with-tax' },
        { rate: '0.06', prices: 'without-tax' },
        { rate: '0.0333', prices: 'without-tax' },
      ] as const),
      deposit: draw.of([
        { specialParts: 'at-least-share', share: '0.5' },
        { specialParts: 'at-least-share', share: '0.3333' },
        { specialParts: 'off', share: '0.5' },
      ] as const),
      slipPart: draw.chance(4)
        ? { ...base.slipPart, [draw.of(chargeKinds)]: draw.of(feeParts) }
        : base.slipPart,
      warranty: {
        ...base.warranty,
        months: draw.of([12, 24, 0, 1]),
        anniversary: draw.of(['inclusive', 'exclusive']),
        agentSold: draw.of(['by-contract', 'as-own']),
      },
    },
    { freeJob: draw.of(['customer-pays-nothing', 'only-parts-free']) },
  );
}

const days = [
  '',
  '2023-02-28',
  '2023-09-15',
  '2024-02-28',
  '2024-02-29',
  '2024-09-15',
  '2024-09-16',
  '2025-01-31',
] as const;
const numbers = [...aTariff.parts.prices.map(({ number }) => number), 'qw-80-01', 'X-9', ''];

function someInput(draw: Draw): FeeInput {
  const input: FeeInput = {
    deliveredOn: draw.of(days),
    faultOn: draw.of(days),
    cause: draw.of(['', ...faultCauses, ...faultCauses]),
    soldBy: draw.of(['', ...sellers, 'own', 'own']),
    agentToldOn: draw.of(days),
    order: draw.of(['usual', 'usual', ...orderKinds]),
    service: draw.of(['on-site', ...serviceWays]),
    method: draw.of(pricingMethods),
    region: draw.of(['', 'east', 'west', 'east', 'nowhere']),
    returnedOn: draw.of(days),
    parts: draw.list(4, (key) => ({
      key,
      number: draw.of(numbers),
      name: draw.of(['', '螺栓 M8']),
      quantity: draw.maybe(4, () => draw.quantity(40)) ?? draw.count(5),
      price: draw.maybe(4, draw.sum),
      from: draw.of(['ours', 'ours', 'ours', 'customer']),
      genuine: !draw.chance(4),
      keyPlace: draw.chance(4),
      special: draw.chance(5),
      wear: draw.chance(5),
    })),
    labour: draw.list(3, (key) => ({
      key,
      code: draw.of(['', 'W1', 'W2', 'W9']),
      what: draw.of(['', '检修']),
      hours: draw.maybe(2, () => draw.quantity(20)),
      price: draw.maybe(5, draw.sum),
    })),
    trips: draw.list(3, (key) => ({
      key,
      on: draw.of(days),
      km: draw.maybe(2, () => draw.quantity(900)),
      cost: draw.maybe(3, draw.sum),
    })),
    stays: draw.list(1, (key) => ({
      key,
      nights: draw.count(9),
      price: draw.maybe(5, draw.sum),
    })),
    allowances: draw.list(1, (key) => ({
      key,
      persons: draw.count(4),
      days: draw.quantity(9),
      price: draw.maybe(5, draw.sum),
    })),
    others: draw.list(2, (key) => ({ key, what: '', amount: draw.maybe(2, draw.sum) })),
    diagnosed: draw.chance(2),
    diagnosisFee: draw.maybe(5, draw.sum),
    declined: draw.chance(8),
    discount: draw.maybe(3, () => ({
      amount: money(draw.below(draw.chance(3) ? 3_000_000 : 9_999)),
      approver: draw.of(['', '赵经理', '赵经理']),
    })),
    overrides: [],
  };
  return { ...input, overrides: someOverrides(draw, input) };
}

function someOverrides(draw: Draw, input: FeeInput): FeeInput['overrides'] {
  const lines = [
    'call-out',
    'minimum',
    'diagnosis',
    ...input.parts.map(({ key }) => `parts.${key}`),
    ...input.labour.map(({ key }) => `labour.${key}`),
  ];
  return lines
    .filter(() => draw.chance(7))
    .map((line) => ({
      line,
      payer: draw.of(payers),
      reason: draw.of(['老客户', '老客户', ' ']),
      by: '李强',
      at: '2026-03-01T07:30:00.000Z',
    }));
}
