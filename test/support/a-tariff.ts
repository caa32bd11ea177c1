/** The tariff of a company that has set every figure, and what it charges for. Sums are in fen. */
import {
  defaultPolicy,
  defaultTariffPolicy,
  emptyFeeInput,
  money,
  parseQuantity,
  type FeeInput,
  type PartInput,
  type Policy,
  type Quantity,
  type TariffPolicy,
} from '@aftersale/core';

export const aTariff: TariffPolicy = {
  ...defaultTariffPolicy,
  parts: {
    prices: [
      { number: 'QW-80-01', name: '机械密封', price: 64_000, cost: 40_000 },
      { number: 'QW-80-02', name: '叶轮', price: 128_050, cost: 90_000 },
      { number: 'QW-80-09', name: '滤芯', price: 8_000, wear: true },
      { number: 'BR-20', name: '刹车片', price: 32_000, key: true },
      { number: 'SP-1', name: '定制泵轴', price: 360_000, special: true },
    ],
    unlisted: 'typed-and-said',
    preferentialRate: '0.8',
  },
  labour: {
    ...defaultTariffPolicy.labour,
    hourPrice: 12_000,
    hourCost: 5_000,
    items: [
      {
        code: 'W1',
        name: { 'zh-CN': '更换密封', en: 'Replace the seal' },
        hours: '1.5',
        hoursUpTo: '3',
      },
      { code: 'W2', name: { 'zh-CN': '更换叶轮', en: 'Replace the impeller' }, hours: '2.25' },
    ],
    methods: {
      ...defaultTariffPolicy.labour.methods,
      symptom: { ...defaultTariffPolicy.labour.methods.symptom, riskFactor: '1.3' },
    },
  },
  transport: {
    basis: 'either',
    tiers: [
      { upToKm: '30', perKm: 300 },
      { upToKm: '100', perKm: 250 },
      { upToKm: null, perKm: 200 },
    ],
    distance: 'one-way',
  },
  lodging: { perNight: 26_000 },
  allowance: { perPersonAndDay: 9_000 },
  callOut: { fee: 5_000 },
  minimumCharge: 10_000,
  diagnosis: { fee: 8_000 },
  smallCashLimit: 50_000,
  publicSpread: '0.1',
};

export const someRegions: TariffPolicy['labour']['regions'] = [
  { id: 'east', name: { 'zh-CN': '华东', en: 'East' }, factor: '1.2' },
  { id: 'west', name: { 'zh-CN': '西部', en: 'West' }, factor: '0.95' },
];

export const withTariff = (
  change: Partial<TariffPolicy> = {},
  confirmation: Partial<Policy['confirmation']> = {},
): Policy => ({
  ...defaultPolicy,
  confirmation: { ...defaultPolicy.confirmation, ...confirmation },
  tariff: { ...aTariff, ...change },
});

/** A company that charges nothing for coming and has no minimum, so that a test sees only its own lines. */
export const plainly = { callOut: { fee: 0 }, minimumCharge: 0 } as const;

export const yuan = (sum: number) => money(Math.round(sum * 100));

export function quantity(text: string): Quantity {
  const read = parseQuantity(text);
  if (!read.ok || !read.value) throw new TypeError(`no quantity: ${text}`);
  return read.value;
}

export const aPart = (change: Partial<PartInput> = {}): PartInput => ({
  key: 'p1',
  number: 'QW-80-01',
  name: '',
  quantity: quantity('1'),
  price: undefined,
  from: 'ours',
  genuine: true,
  keyPlace: false,
  special: false,
  wear: false,
  ...change,
});

/** A job out of the period, on site, sold by the company itself: the customer pays everything. */
export const aJob = (change: Partial<FeeInput> = {}): FeeInput => ({
  ...emptyFeeInput,
  deliveredOn: '2023-09-15',
  faultOn: '2024-12-01',
  soldBy: 'own',
  cause: 'material',
  ...change,
});

/** The same within the period. */
export const aJobInPeriod = (change: Partial<FeeInput> = {}): FeeInput =>
  aJob({ faultOn: '2024-05-01', ...change });
