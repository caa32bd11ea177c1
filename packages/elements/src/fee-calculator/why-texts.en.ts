import type { WhyTexts } from './why.strings.ts';

export const englishWhy: WhyTexts = {
  factors: {
    quantity: 'pcs',
    'preferential-rate': 'preferential rate',
    hours: 'h',
    region: 'region',
    risk: 'risk',
    km: 'km',
    'both-ways': 'both ways',
    nights: 'nights',
    persons: 'persons',
    days: 'days',
  },
  rules: (ids) => `By ${ids}`,
  undecidedWhy: 'No rule says who pays yet: complete the warranty facts, or decide here.',
  override: {
    payer: 'Let somebody else pay',
    keep: '(as judged)',
    reason: 'Reason',
    said: (was, reason, by, time) =>
      `Judged: ${was} pays. Changed by ${by || 'this device'} ${time}, because: ${reason}`,
  },
  costs: 'Cost (for staff only)',
  costUnknown: (count) =>
    count === 1 ? 'and one line of unknown cost' : `and ${count} lines of unknown cost`,
  deposit: (sum, original) =>
    `Special parts need a deposit of ¥${sum} (original price ¥${original})`,
  minimum: 'The minimum charge applies',
  unset: (settings) =>
    `Not set by the company: ${settings}. It is not included, and no figure was made up.`,
  settings: {
    'labour.hourPrice': 'hour price',
    'callOut.fee': 'call-out fee',
    minimumCharge: 'minimum charge',
    'diagnosis.fee': 'diagnosis fee',
    'lodging.perNight': 'price of a night',
    'allowance.perPersonAndDay': 'allowance for a person’s day',
    'transport.tiers': 'price of a kilometre',
    'parts.prices': 'price of the part',
    'parts.preferentialRate': 'preferential rate for misuse within the period',
    'labour.methods.symptom.riskFactor': 'risk factor of pricing by symptom',
    publicSpread: 'spread of an estimate',
  },
  rounding: {
    'half-up': 'rounded half up to the fen',
    'half-even': 'rounded half to even to the fen',
    up: 'rounded up to the fen',
    down: 'rounded down to the fen',
  },
  collection: {
    'on-the-spot': 'A small sum: collected on the spot',
    'voucher-same-day': 'By voucher to the accountant the same day',
    'on-return': 'Invoiced on the day of return',
    unset: 'The company has not set what may be collected on the spot',
    returned: (day) => `Invoice dated ${day}`,
  },
  reasons: {
    internal: 'Internal work is not billed.',
    'declined-after-diagnosis': 'The offer was declined after a diagnosis, whose fee is due.',
    'customers-own-part':
      'The customer brought the part: it costs nothing here and carries no guarantee.',
    'under-contract': 'Billed under the service contract.',
    'transit-damage': 'Damaged on the way: the sender supplies or replaces free of charge.',
    'batch-defect': 'A defect of the whole batch: the company exchanges or repairs.',
    'not-covered': 'Neither made and sold by the company nor sold by its agents: not covered.',
    'misuse-in-period':
      'Misuse within the period: charged as out of warranty, parts at the preferential price.',
    misuse: 'Caused by misuse.',
    'wear-part': 'Wearing parts are not under warranty.',
    wear: 'Ordinary wear is not under warranty.',
    'out-of-period': 'The warranty is over: service goes on, and the customer pays.',
    'bought-in-component': 'A bought-in component: its vendor solves it.',
    'agent-sold':
      'Sold by an agent, who was told before: free for the user, charged to the agent by contract.',
    'agent-not-told':
      'Sold by an agent who was not told before the service, and so cannot be charged.',
    'quality-fault': 'A quality fault within the warranty: repair and parts are free.',
  },
};
