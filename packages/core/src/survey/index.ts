export { cardRound, type Call, type CardRound } from './card-round.ts';
export { anonymousAnswerId, surveyAnswerId, surveyCardId } from './card-id.ts';
export type { SurveyRefusal } from './commands/refusal.ts';
export { saveSurvey, surveyDrafts } from './commands/save-survey.ts';
export { submitSurvey, type SubmitSurveyArgs } from './commands/submit-survey.ts';
export {
  blankEntry,
  chosenIn,
  isBlankSurvey,
  withAnswer,
  withChoice,
  type SurveyAbout,
  type SurveyEntry,
  type SurveyPhoto,
} from './entry.ts';
export { instrumentOf, instrumentsOf } from './instruments.ts';
export {
  afterCardEvent,
  cardEvents,
  cardStatuses,
  type CardEvent,
  type CardStatus,
} from './life-cycle.ts';
export { lowScoreCase, type LowScoreCase } from './low-score-case.ts';
export { surveyAnswerModel, surveyCardModel } from './model.ts';
export { scaledHalfUp, verdictOn, type Verdict as SurveyVerdict } from './ratio.ts';
export type { AnswerProblemCause } from './read-answer.ts';
export {
  readSurvey,
  type AskedPage,
  type AskedQuestion,
  type LowItem,
  type SurveyProblem,
  type SurveyReading,
} from './reading.ts';
export type { SurveyAnswer, SurveyAnswerContent, SurveyCard, SurveyCardContent } from './record.ts';
export { scoresOf, type ItemScores, type MeasureScore, type Scores } from './scores.ts';
export { serviceKpis, type Kpi, type ServiceCounts } from './service-kpis.ts';
export {
  answersSeenBy,
  tallyOf,
  type ChoiceCounts,
  type GroupScores,
  type Tally,
} from './tally.ts';
export { surveyPolicy } from './survey-settings.ts';
