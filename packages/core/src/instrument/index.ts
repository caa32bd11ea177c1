export type { AnswerPhoto, Answers, AnswerValue } from './answers.ts';
export { answersIn, deepest, holds, type Condition } from './condition.ts';
export type {
  Instrument,
  Level,
  MatrixItem,
  Measure,
  Option,
  Question,
  QuestionOf,
  QuestionPage,
  QuestionType,
  Target,
  Wording,
} from './instrument.ts';
export { conditionSchema, instrumentSchema, targetSchema } from './instrument-schema.ts';
export { itemsOf, pathsOf, ratedItems, type RatedItem } from './rated-items.ts';
