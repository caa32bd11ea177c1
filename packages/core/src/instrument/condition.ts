/** When a question is asked: a small tree of plain data, never an expression (INS-2). */
import { formatQuantity } from '../money/index.ts';
import type { Answers, AnswerValue } from './answers.ts';

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly answer: string; readonly equals: string | number }
  | { readonly answer: string; readonly oneOf: readonly (string | number)[] }
  | { readonly answer: string; readonly atLeast: number }
  | { readonly answer: string; readonly atMost: number }
  | { readonly answer: string; readonly includes: string }
  | { readonly answer: string; readonly isAnswered: boolean };

/** Levels of `all`, `any` and `not` within one another. What lies deeper is refused, and does not hold. */
export const deepest = 6;

/**
 * Does the condition hold of these answers? Total: what is malformed, or deeper than `deepest`, does not hold, and
 * nothing throws. An answer that was not given satisfies nothing but `isAnswered: false`.
 */
export function holds(condition: Condition, answers: Answers, depth = 0): boolean {
  if (depth > deepest || typeof condition !== 'object' || condition === null) return false;
  const inner = (each: Condition): boolean => holds(each, answers, depth + 1);
  if ('all' in condition) return isList(condition.all) && condition.all.every(inner);
  if ('any' in condition) return isList(condition.any) && condition.any.some(inner);
  // Not the contrary of what is no condition at all: that holds neither way.
  if ('not' in condition) return isSound(condition.not, depth + 1) && !inner(condition.not);
  if (!('answer' in condition) || typeof condition.answer !== 'string') return false;
  const given = Object.hasOwn(answers, condition.answer) ? answers[condition.answer] : undefined;
  if ('isAnswered' in condition) return (given !== undefined) === condition.isAnswered;
  if (given === undefined) return false;
  if ('equals' in condition) return isSame(given, condition.equals);
  if ('oneOf' in condition)
    return isList(condition.oneOf) && condition.oneOf.some((each) => isSame(given, each));
  if ('includes' in condition) return Array.isArray(given) && given.includes(condition.includes);
  const number = numberOf(given);
  if (number === undefined) return false;
  // Compared with anything but a number, an object's own conversion would run, and may throw.
  if ('atLeast' in condition)
    return typeof condition.atLeast === 'number' && number >= condition.atLeast;
  return (
    'atMost' in condition && typeof condition.atMost === 'number' && number <= condition.atMost
  );
}

/** Which answers does the condition look at? */
export function answersIn(condition: Condition, depth = 0): string[] {
  if (depth > deepest || typeof condition !== 'object' || condition === null) return [];
  const inner = (list: readonly Condition[]): string[] =>
    isList(list) ? list.flatMap((each) => answersIn(each, depth + 1)) : [];
  if ('all' in condition) return inner(condition.all);
  if ('any' in condition) return inner(condition.any);
  if ('not' in condition) return answersIn(condition.not, depth + 1);
  return 'answer' in condition ? [condition.answer] : [];
}

function isSound(condition: Condition, depth: number): boolean {
  if (depth > deepest || typeof condition !== 'object' || condition === null) return false;
  const inner = (list: readonly Condition[]): boolean =>
    isList(list) && list.every((each) => isSound(each, depth + 1));
  if ('all' in condition) return inner(condition.all);
  if ('any' in condition) return inner(condition.any);
  if ('not' in condition) return isSound(condition.not, depth + 1);
  return 'answer' in condition;
}

const isList = (value: unknown): boolean => Array.isArray(value);

const isSame = (given: AnswerValue, wanted: string | number): boolean =>
  typeof wanted === 'number' ? numberOf(given) === wanted : given === wanted;

function numberOf(given: AnswerValue): number | undefined {
  if (typeof given === 'number') return given;
  return typeof given === 'object' && 'scale' in given ? Number(formatQuantity(given)) : undefined;
}
