/** Handing in a survey; on demand, and fetched ahead with what else is needed later. */
import { lowScoreCase, readSurvey, submitSurvey, type SurveyAnswer } from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import { RefusedSave } from '../form/draft-keeper.ts';
import { FormBeforeSubmitEvent, FormInvalidEvent } from '../form/hand-in.events.ts';
import type { AftersaleSurvey } from './survey.ts';
import { SurveyLowScoreEvent } from './survey.events.ts';

export async function submitTo(survey: AftersaleSurvey, service: ServicePort): Promise<void> {
  await survey.attachments.pending;
  const { instrument, language } = survey.view;
  if (!instrument) return;
  const { problems } = readSurvey(survey.entry, instrument, survey.today());
  if (problems.length > 0) {
    survey.phase = 'submit';
    survey.page = problems[0]!.page;
    survey.hidesSummary = !survey.dispatchEvent(new FormInvalidEvent(problems));
    await survey.updateComplete;
    survey.focusField('summary');
    return;
  }
  if (!survey.dispatchEvent(new FormBeforeSubmitEvent(survey.entry))) return;
  await survey.flush();
  const { entry, currentId: id } = survey;
  const result = await service.run(submitSurvey, { id, entry, day: survey.today(), language });
  if (!result.ok && result.error.type === 'AlreadyAnswered') {
    survey.replaceRecord([result.error.current]);
    return;
  }
  if (!result.ok) throw new RefusedSave(result.error);
  const answer = result.value.find(({ model }) => model === 'survey-answer');
  survey.thankFor(entry);
  // Nothing written: the same answer was in already, as after a retry whose first try had arrived.
  const written = result.value.length > 0 ? result.value : [await service.get(id)];
  survey.replaceRecord(written.filter((each) => each !== undefined));
  await survey.updateComplete;
  survey.focusField('section:standing');
  const found = answer && lowScoreCase(answer as SurveyAnswer);
  if (found) survey.dispatchEvent(new SurveyLowScoreEvent(found));
}
