export { ownFieldDefects, valuesOffered, type OwnFieldDefect } from './defects.ts';
export { ownFieldText } from './field-text.ts';
export { numberIn } from './number-in.ts';
export {
  ownAnswers,
  ownFieldsOf,
  ownPath,
  ownProblems,
  ownValue,
  withOwnFields,
  type EntryWithOwn,
  type NotedField,
  type OwnAnswer,
  type OwnPath,
  type OwnProblem,
} from './own-entry.ts';
export {
  ownFieldTypes,
  type OwnField,
  type OwnFieldOption,
  type OwnFieldType,
} from './own-field.ts';
export { readOwnField } from './read-own-field.ts';
