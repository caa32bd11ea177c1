/** What one question's texts mean: its answers by path, and every problem with its facts. */
import { isDate } from '../date/index.ts';
import {
  itemsOf,
  type AnswerValue,
  type Question,
  type QuestionOf,
  type RatedItem,
} from '../instrument/index.ts';
import { formatQuantity, parseQuantity, type QuantityRefusal } from '../money/index.ts';
import { chosenIn, type SurveyEntry } from './entry.ts';

export type AnswerProblemCause =
  | QuantityRefusal
  | { readonly type: 'Missing' }
  /** A low score was given, and what was wrong is not said. */
  | { readonly type: 'DetailsMissing' }
  | { readonly type: 'NotOffered'; readonly text: string }
  | { readonly type: 'TooFewChoices'; readonly least: number }
  | { readonly type: 'TooManyChoices'; readonly most: number }
  | { readonly type: 'TooLong'; readonly length: number; readonly most: number }
  | { readonly type: 'BelowLeast'; readonly least: number }
  | { readonly type: 'AboveMost'; readonly most: number }
  | { readonly type: 'NotADate'; readonly text: string }
  | { readonly type: 'TooEarly'; readonly earliest: string }
  | { readonly type: 'TooLate'; readonly latest: string }
  | { readonly type: 'TooManyPhotos'; readonly most: number };

/** One path of a question: what was answered there, or what is wrong; neither where it is blank. */
export interface ReadAnswer {
  readonly path: string;
  readonly value?: AnswerValue;
  readonly problem?: AnswerProblemCause;
}

/** What was answered to this question? One for each of its paths. `today` is a calendar date. Never throws. */
export function readAnswer(question: Question, entry: SurveyEntry, today: string): ReadAnswer[] {
  const { id: path } = question;
  const text = entry.texts[path] ?? '';
  switch (question.type) {
    case 'levels':
    case 'matrix':
      return itemsOf(question).map((item) => readLevel(item, entry.texts[item.path] ?? ''));
    case 'single':
      return [{ path, ...readOption(question, text.trim()) }];
    case 'multiple':
      return [{ path, ...readChoices(question, chosenIn(text)) }];
    case 'text':
      return [{ path, ...readText(question, text) }];
    case 'number':
      return [{ path, ...readNumber(question, text) }];
    case 'date':
      return [{ path, ...readDate(question, text.trim(), today) }];
    case 'photo':
      return [{ path, ...readPhotos(question, entry) }];
    case 'consent':
      return [text === 'yes' ? { path, value: true } : { path }];
    case 'element':
      return [text.trim() === '' ? { path } : { path, value: text }];
  }
}

type Read = Omit<ReadAnswer, 'path'>;

function readLevel({ path, levels }: RatedItem, typed: string): ReadAnswer {
  const text = typed.trim();
  if (text === '') return { path };
  const level = levels.find(({ score }) => String(score) === text);
  return level ? { path, value: level.score } : { path, problem: { type: 'NotOffered', text } };
}

function readOption({ options }: QuestionOf<'single'>, text: string): Read {
  if (text === '') return {};
  return options.some(({ value }) => value === text)
    ? { value: text }
    : { problem: { type: 'NotOffered', text } };
}

function readChoices(question: QuestionOf<'multiple'>, chosen: readonly string[]): Read {
  const { options, minChoices, maxChoices } = question;
  const offered = options.map(({ value }) => value);
  const odd = chosen.find((each) => !offered.includes(each));
  if (odd !== undefined) return { problem: { type: 'NotOffered', text: odd } };
  if (chosen.length === 0) return {};
  if (minChoices !== undefined && chosen.length < minChoices)
    return { problem: { type: 'TooFewChoices', least: minChoices } };
  if (maxChoices !== undefined && chosen.length > maxChoices)
    return { problem: { type: 'TooManyChoices', most: maxChoices } };
  return { value: offered.filter((each) => chosen.includes(each)) };
}

function readText({ maxLength }: QuestionOf<'text'>, text: string): Read {
  if (text.trim() === '') return {};
  const { length } = [...text];
  return maxLength !== undefined && length > maxLength
    ? { problem: { type: 'TooLong', length, most: maxLength } }
    : { value: text };
}

function readNumber({ decimals = 0, min, max }: QuestionOf<'number'>, text: string): Read {
  const quantity = parseQuantity(text, { decimals });
  if (!quantity.ok) return { problem: quantity.error };
  if (quantity.value === undefined) return {};
  const number = Number(formatQuantity(quantity.value));
  if (min !== undefined && number < min) return { problem: { type: 'BelowLeast', least: min } };
  if (max !== undefined && number > max) return { problem: { type: 'AboveMost', most: max } };
  return { value: quantity.value };
}

function readDate(question: QuestionOf<'date'>, text: string, today: string): Read {
  if (text === '') return {};
  if (!isDate(text)) return { problem: { type: 'NotADate', text } };
  const dated = (limit: string | undefined): string | undefined =>
    limit === 'today' ? today : limit;
  const [earliest, latest] = [dated(question.earliest), dated(question.latest)];
  // Dates of this shape sort as texts.
  if (earliest !== undefined && text < earliest) return { problem: { type: 'TooEarly', earliest } };
  if (latest !== undefined && text > latest) return { problem: { type: 'TooLate', latest } };
  return { value: text };
}

function readPhotos({ id, maxPhotos }: QuestionOf<'photo'>, { photos }: SurveyEntry): Read {
  const own = photos.filter(({ question }) => question === id);
  if (own.length === 0) return {};
  if (own.length > maxPhotos) return { problem: { type: 'TooManyPhotos', most: maxPhotos } };
  return { value: own.map(({ hash, mime, width, height }) => ({ hash, mime, width, height })) };
}
