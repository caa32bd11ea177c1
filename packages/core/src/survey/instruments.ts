import type { Instrument } from '../instrument/index.ts';
import type { Policy } from '../policy/index.ts';
import { serviceReportSurvey } from './built-in/service-report.ts';
import { slipRating } from './built-in/slip-rating.ts';
import { technicianCard } from './built-in/technician-card.ts';
import { ces, csat, nps } from './built-in/usual-scales.ts';
import { surveyPolicy } from './survey-settings.ts';

const builtIn = [slipRating, technicianCard, serviceReportSurvey, csat, nps, ces];

/** Which instruments does the company have? The built-in ones in its wording, and its own on top (SUR-1). */
export function instrumentsOf(policy: Policy): readonly Instrument[] {
  const { instruments } = surveyPolicy(policy);
  const own = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  const replaced = builtIn
    .map((make) => make(policy))
    .map((instrument) => own.get(instrument.id) ?? instrument);
  const added = instruments.filter(({ id }) => replaced.every((each) => each.id !== id));
  return [...replaced, ...added];
}

export const instrumentOf = (policy: Policy, id: string): Instrument | undefined =>
  instrumentsOf(policy).find((instrument) => instrument.id === id);
