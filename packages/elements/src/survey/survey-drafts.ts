import {
  surveyDrafts,
  type DraftKind,
  type Instrument,
  type SurveyAbout,
  type SurveyCard,
  type SurveyEntry,
} from '@aftersale/core';

/** The cards of one instrument, for one job and person, which may be others later in the life of an element. */
export interface SurveyDrafts extends DraftKind<SurveyEntry, SurveyCard> {
  /** Goes on with the cards of this instrument; returns nothing typed. */
  take(instrument: Instrument, about: Partial<SurveyAbout>): SurveyEntry;
  emptyEntry: SurveyEntry;
}

export function openDrafts(): SurveyDrafts {
  return {
    ...surveyDrafts(noInstrument),
    take(instrument, about) {
      this.emptyEntry = surveyDrafts(instrument, about).emptyEntry;
      return this.emptyEntry;
    },
  };
}

/** Under which id is this person's card for this job? Without either, every card is a new one. */
export async function cardOf(
  instrument: string,
  job: string,
  person: string,
): Promise<string | undefined> {
  if (job.trim() === '' && person.trim() === '') return undefined;
  // On demand: what makes the id also names pictures, and may be here already.
  const { surveyCardId } = await import('@aftersale/core/survey/card-id');
  return surveyCardId({ instrument, job, person });
}

/** What stands here until the company's rules are known. */
const noInstrument: Instrument = {
  id: '',
  version: '',
  title: { 'zh-CN': '', en: '' },
  intro: { 'zh-CN': '', en: '' },
  thanks: { 'zh-CN': '', en: '' },
  anonymous: false,
  pages: [],
  measures: [],
  rules: [],
};
