/** What the service itself costs: labour, call-outs, ways, nights and days. */
import { formatQuantity, type Quantity } from '../money/index.ts';
import type { TariffPolicy } from '../policy/index.ts';
import { decimalText, tenThousandths } from './decimal.ts';
import { byPrice, priceOf, type DraftedLine } from './drafted-line.ts';
import type {
  AllowanceInput,
  FeeInput,
  LabourInput,
  OtherInput,
  StayInput,
  TripInput,
} from './fee-input.ts';
import type { Factor, Step } from './workings.ts';

/**
 * What does the work cost? TAR-4, TAR-5 (R239, R066): standard hours × hour price × regional factor × the method's risk.
 * Priced by item, the hours actually worked are charged, and no cure is guaranteed.
 */
export function labourLine(
  labour: LabourInput,
  { method, region }: Pick<FeeInput, 'method' | 'region'>,
  { labour: terms }: TariffPolicy,
): DraftedLine {
  const item = terms.items.find(({ code }) => code === labour.code);
  const head = {
    id: `labour.${labour.key}`,
    kind: 'labour' as const,
    label: labour.what || labour.code,
    rules: ['R239', 'R066'],
  };
  const typed = labour.hours && formatQuantity(labour.hours);
  const standard = item?.hours;
  const chargesStandard = method !== 'item' && standard !== undefined;
  if (chargesStandard && typed !== undefined && tenThousandths(typed) !== tenThousandths(standard))
    return { ...head, steps: undefined, notes: [], problem: 'SetByTariff' };
  const hours = chargesStandard ? standard : (typed ?? standard ?? '0');
  const area = terms.regions.find(({ id }) => id === region);
  if (terms.regions.length > 0 && !area)
    return { ...head, steps: undefined, notes: [], problem: 'RegionMissing' };
  const risk = terms.methods[method].riskFactor;
  if (risk === null)
    return { ...head, steps: undefined, notes: [], unset: `labour.methods.${method}.riskFactor` };
  const factors: readonly Factor[] = [
    { of: 'hours', value: hours },
    ...(area ? [{ of: 'region' as const, value: area.factor }] : []),
    ...(tenThousandths(risk) === tenThousandths('1') ? [] : [{ of: 'risk' as const, value: risk }]),
  ];
  const drafted = byPrice(priceOf(terms.hourPrice, labour.price, 'labour.hourPrice'), factors);
  const notes = method === 'item' ? (['no-cure-guarantee'] as const) : [];
  return { ...head, ...drafted, notes: [...drafted.notes, ...notes] };
}

/** Once for each day on which the job is visited, however many trips that takes; trips without a date share one day (TAR-6). */
export function callOutDays({ service, trips }: Pick<FeeInput, 'service' | 'trips'>): number {
  if (service !== 'on-site') return 0;
  return Math.max(1, new Set(trips.map(({ on }) => on)).size);
}

/** What is charged for coming at all? Nothing where the company charges none, or has not said (TAR-6). */
export function callOutLines(days: number, { callOut }: TariffPolicy): DraftedLine[] {
  if (days === 0 || !callOut.fee) return [];
  const steps: readonly Step[] = [
    { price: callOut.fee, times: [{ of: 'days', value: String(days) }] },
  ];
  return [{ id: 'call-out', kind: 'call-out', label: '', steps, notes: [], rules: ['R089'] }];
}

/** What does a trip cost? Its actual cost, or its kilometres, each at the price of its tier, as the policy allows (TAR-7). */
export function tripLine(trip: TripInput, { transport }: TariffPolicy): DraftedLine {
  const head = {
    id: `transport.${trip.key}`,
    kind: 'transport' as const,
    label: trip.on,
    rules: ['R036', 'R083'],
  };
  const refused = (problem: DraftedLine['problem'] & string): DraftedLine => ({
    ...head,
    steps: undefined,
    notes: [],
    problem,
  });
  if (trip.km && trip.cost) return refused('EitherKmOrCost');
  if (trip.cost)
    return transport.basis === 'distance'
      ? refused('BasisNotOffered')
      : { ...head, steps: [{ price: trip.cost.amount, times: [] }], notes: ['actual-cost'] };
  if (!trip.km) return { ...head, steps: [], notes: [] };
  if (transport.basis === 'actual-cost') return refused('BasisNotOffered');
  if (transport.tiers.length === 0)
    return { ...head, steps: undefined, notes: [], unset: 'transport.tiers' };
  return { ...head, steps: stepsByTier(trip.km, transport), notes: [] };
}

function stepsByTier(km: Quantity, { tiers, distance }: TariffPolicy['transport']): Step[] {
  const whole = tenThousandths(formatQuantity(km));
  const ways: readonly Factor[] =
    distance === 'there-and-back' ? [{ of: 'both-ways', value: '2' }] : [];
  let from = 0n;
  const steps: Step[] = [];
  for (const { upToKm, perKm } of tiers) {
    const end = upToKm === null ? whole : least(whole, tenThousandths(upToKm));
    if (end > from)
      steps.push({ price: perKm, times: [{ of: 'km', value: decimalText(end - from) }, ...ways] });
    from = end;
  }
  return steps;
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

export function stayLine(stay: StayInput, { lodging }: TariffPolicy): DraftedLine {
  return {
    id: `lodging.${stay.key}`,
    kind: 'lodging',
    label: '',
    rules: ['R036'],
    ...byPrice(priceOf(lodging.perNight, stay.price, 'lodging.perNight'), [
      { of: 'nights', value: countOf(stay.nights) },
    ]),
  };
}

export function allowanceLine(allowance: AllowanceInput, tariff: TariffPolicy): DraftedLine {
  const price = tariff.allowance.perPersonAndDay;
  return {
    id: `allowance.${allowance.key}`,
    kind: 'allowance',
    label: '',
    rules: ['R036'],
    ...byPrice(priceOf(price, allowance.price, 'allowance.perPersonAndDay'), [
      { of: 'persons', value: countOf(allowance.persons) },
      { of: 'days', value: countOf(allowance.days) },
    ]),
  };
}

export function otherLine({ key, what, amount }: OtherInput): DraftedLine {
  return {
    id: `other.${key}`,
    kind: 'other',
    label: what,
    steps: amount ? [{ price: amount.amount, times: [] }] : [],
    notes: [],
    rules: ['R036'],
  };
}

/** What a customer who declines after a diagnosis pays, instead of everything else (TAR-8, R068). */
export function diagnosisLine(
  { diagnosisFee }: FeeInput,
  { diagnosis }: TariffPolicy,
): DraftedLine {
  return {
    id: 'diagnosis',
    kind: 'diagnosis',
    label: '',
    rules: ['R068'],
    ...byPrice(priceOf(diagnosis.fee, diagnosisFee, 'diagnosis.fee'), []),
  };
}

/** A blank count is one. */
const countOf = (quantity: Quantity | undefined): string =>
  quantity ? formatQuantity(quantity) : '1';
