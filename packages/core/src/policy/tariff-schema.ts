import * as v from 'valibot';
import { roundings } from '../money/index.ts';
import {
  chargeKinds,
  faultCauses,
  orderKinds,
  payers,
  pricingMethods,
  sellers,
  serviceWays,
} from './payer-policy.ts';
import { feeParts } from './policy.ts';

const text = v.pipe(v.string(), v.minLength(1));
const bilingual = v.strictObject({ 'zh-CN': text, en: text });
/** Minor units; as large as a sum may be typed. */
const sum = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10 ** 14 - 1));
const decimal = v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,5})(\.\d{1,4})?$/));
const share = v.pipe(
  decimal,
  v.check((value) => Number(value) <= 1, 'a share is at most 1'),
);
const cost = v.optional(sum);
const flag = v.optional(v.boolean());

const distinctBy =
  <Item>(nameOf: (item: Item) => string) =>
  (items: Item[]): boolean =>
    new Set(items.map(nameOf)).size === items.length;

const tiers = v.pipe(
  v.array(v.strictObject({ upToKm: v.nullable(decimal), perKm: sum })),
  v.check(
    (list) =>
      list.every(
        ({ upToKm }, index) =>
          (upToKm === null) === (index === list.length - 1) &&
          (index === 0 || upToKm === null || Number(upToKm) > Number(list[index - 1]!.upToKm)),
      ),
    'tiers rise, and only the last one has no end',
  ),
);

const method = v.strictObject({ promise: v.optional(bilingual), riskFactor: v.nullable(decimal) });

const payerRule = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  when: v.strictObject({
    period: v.optional(v.array(v.picklist(['in', 'out', 'unknown']))),
    cause: v.optional(v.array(v.picklist([...faultCauses, '']))),
    soldBy: v.optional(v.array(v.picklist([...sellers, '']))),
    order: v.optional(v.array(v.picklist(orderKinds))),
    service: v.optional(v.array(v.picklist(serviceWays))),
    kind: v.optional(v.array(v.picklist(chargeKinds))),
    partFrom: v.optional(v.array(v.picklist(['ours', 'customer']))),
    wearPart: v.optional(v.array(v.boolean())),
    agentTold: v.optional(v.array(v.boolean())),
    agentTerms: v.optional(v.array(v.picklist(['by-contract', 'as-own']))),
  }),
  payer: v.picklist(payers),
  freeRepair: flag,
  preferentialParts: flag,
  because: v.optional(bilingual),
  rules: v.array(text),
});

/** A module of its own, so that a page that only uses the default does not carry the schema. */
export const tariffSchema = v.strictObject({
  rounding: v.picklist(roundings),
  parts: v.strictObject({
    prices: v.pipe(
      v.array(
        v.strictObject({
          number: text,
          name: text,
          price: sum,
          cost,
          wear: flag,
          key: flag,
          special: flag,
        }),
      ),
      v.check(
        distinctBy(({ number }) => number),
        'a part number stands once',
      ),
    ),
    unlisted: v.picklist(['typed-and-said', 'refused']),
    preferentialRate: v.nullable(share),
  }),
  labour: v.strictObject({
    hourPrice: v.nullable(sum),
    hourCost: cost,
    items: v.pipe(
      v.array(
        v.strictObject({
          code: text,
          name: bilingual,
          hours: decimal,
          hoursUpTo: v.optional(decimal),
        }),
      ),
      v.check(
        distinctBy(({ code }) => code),
        'a code stands once',
      ),
    ),
    regions: v.pipe(
      v.array(v.strictObject({ id: text, name: bilingual, factor: decimal })),
      v.check(
        distinctBy(({ id }) => id),
        'a region stands once',
      ),
    ),
    method: v.picklist(pricingMethods),
    methods: v.strictObject({ system: method, symptom: method, item: method }),
  }),
  transport: v.strictObject({
    basis: v.picklist(['distance', 'actual-cost', 'either']),
    tiers,
    distance: v.picklist(['one-way', 'there-and-back']),
  }),
  lodging: v.strictObject({ perNight: v.nullable(sum) }),
  allowance: v.strictObject({ perPersonAndDay: v.nullable(sum) }),
  callOut: v.strictObject({ fee: v.nullable(sum) }),
  minimumCharge: v.nullable(sum),
  diagnosis: v.strictObject({ fee: v.nullable(sum) }),
  phoneGuidance: v.picklist(['free', 'by-tariff']),
  discount: v.strictObject({ approver: v.picklist(['required', 'not-required']) }),
  tax: v.nullable(v.strictObject({ rate: share, prices: v.picklist(['with-tax', 'without-tax']) })),
  deposit: v.strictObject({ specialParts: v.picklist(['at-least-share', 'off']), share }),
  smallCashLimit: v.nullable(sum),
  publicSpread: v.nullable(share),
  slipPart: v.strictObject(
    Object.fromEntries(chargeKinds.map((kind) => [kind, v.picklist(feeParts)])) as Record<
      (typeof chargeKinds)[number],
      v.PicklistSchema<typeof feeParts, undefined>
    >,
  ),
  warranty: v.strictObject({
    months: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1200)),
    anniversary: v.picklist(['inclusive', 'exclusive']),
    agentSold: v.picklist(['by-contract', 'as-own']),
    payers: v.pipe(
      v.array(payerRule),
      v.check(
        distinctBy(({ id }) => id),
        'a rule stands once',
      ),
    ),
  }),
});
