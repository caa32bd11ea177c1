/** The instruments that the kit brings along, each fetched when it is asked for: a page asks one of them. */
import type { Instrument, Policy } from '@aftersale/core';

const scales = () => import('@aftersale/core/survey/instruments/usual-scales');

const builtIn: Readonly<Record<string, () => Promise<(policy: Policy) => Instrument>>> = {
  'slip-rating': () =>
    import('@aftersale/core/survey/instruments/slip-rating').then((it) => it.slipRating),
  'technician-card': () =>
    import('@aftersale/core/survey/instruments/technician-card').then((it) => it.technicianCard),
  'service-report': () =>
    import('@aftersale/core/survey/instruments/service-report').then(
      (it) => it.serviceReportSurvey,
    ),
  csat: () => scales().then((it) => it.csat),
  nps: () => scales().then((it) => it.nps),
  ces: () => scales().then((it) => it.ces),
};

/** The company's own instrument of this id, which needs no fetching; it goes before a built-in one (SUR-1). */
export const ownInstrument = (policy: Policy, id: string): Instrument | undefined =>
  policy.survey?.instruments.find((instrument) => instrument.id === id);

/** Which instrument is this? Nothing where there is none; rejects where it could not be fetched. */
export async function loadInstrument(policy: Policy, id: string): Promise<Instrument | undefined> {
  const own = ownInstrument(policy, id);
  if (own || !Object.hasOwn(builtIn, id)) return own;
  return (await builtIn[id]!())(policy);
}
