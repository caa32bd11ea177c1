import type { PayerRule } from './payer-policy.ts';

const qualityFaults = ['manufacture', 'installation', 'assembly', 'material'] as const;

/** Who pays when a company has said nothing else: first what never depends on the period, then the period, then the fault. */
export const defaultPayerRules: readonly PayerRule[] = [
  {
    id: 'internal',
    when: { order: ['internal'] },
    payer: 'company',
    rules: ['R119'],
  },
  {
    id: 'declined-after-diagnosis',
    when: { kind: ['diagnosis'] },
    payer: 'customer',
    rules: ['R068'],
  },
  {
    id: 'customers-own-part',
    when: { partFrom: ['customer'] },
    payer: 'customer',
    rules: ['R067'],
  },
  {
    id: 'under-contract',
    when: { order: ['contract'] },
    payer: 'customer',
    rules: ['R119'],
  },
  {
    id: 'transit-damage',
    when: { cause: ['transit'] },
    payer: 'company',
    freeRepair: true,
    rules: ['R091'],
  },
  {
    id: 'batch-defect',
    when: { cause: ['batch'] },
    payer: 'company',
    freeRepair: true,
    rules: ['R094'],
  },
  {
    id: 'not-covered',
    when: { soldBy: ['other'] },
    payer: 'customer',
    rules: ['R085'],
  },
  {
    id: 'misuse-in-period',
    when: { cause: ['misuse'], period: ['in'] },
    payer: 'customer',
    preferentialParts: true,
    rules: ['R087', 'R078', 'R090'],
  },
  {
    id: 'misuse',
    when: { cause: ['misuse'] },
    payer: 'customer',
    rules: ['R078', 'R090'],
  },
  {
    id: 'wear-part',
    when: { kind: ['parts'], wearPart: [true] },
    payer: 'customer',
    rules: ['R090'],
  },
  {
    id: 'wear',
    when: { cause: ['wear'] },
    payer: 'customer',
    rules: ['R090'],
  },
  {
    id: 'out-of-period',
    when: { period: ['out'] },
    payer: 'customer',
    rules: ['R079', 'R083', 'R089'],
  },
  {
    id: 'bought-in-component',
    when: { cause: ['bought-in'], period: ['in'] },
    payer: 'supplier',
    freeRepair: true,
    rules: ['R084'],
  },
  {
    id: 'agent-sold',
    when: {
      cause: qualityFaults,
      period: ['in'],
      soldBy: ['agent'],
      agentTerms: ['by-contract'],
      agentTold: [true],
    },
    payer: 'agent',
    freeRepair: true,
    rules: ['R088', 'AMB-35'],
  },
  {
    id: 'agent-not-told',
    when: {
      cause: qualityFaults,
      period: ['in'],
      soldBy: ['agent'],
      agentTerms: ['by-contract'],
      agentTold: [false],
    },
    payer: 'company',
    freeRepair: true,
    rules: ['R088', 'AMB-35'],
  },
  {
    id: 'quality-fault',
    when: { cause: qualityFaults, period: ['in'], soldBy: ['own', 'agent'] },
    payer: 'company',
    freeRepair: true,
    rules: ['R077', 'R082', 'R086'],
  },
];
