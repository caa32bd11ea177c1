/** What was answered: plain JSON with integers only, by the path of the question. */
import type { Quantity } from '../money/index.ts';

/** A picture that answers a question, named by the SHA-256 of its bytes. Width and height in pixels. */
export interface AnswerPhoto {
  readonly hash: string;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
}

export type AnswerValue =
  /** The score of a level. */
  | number
  /** One option's value, a text, a calendar date, or the value of a host's own element. */
  | string
  /** A consent that was given. */
  | true
  | Quantity
  /** Options' values, in the order in which they are offered. */
  | readonly string[]
  | readonly AnswerPhoto[];

/** By question id, and by `question.item` in a matrix. What is absent was not answered. */
export type Answers = Readonly<Record<string, AnswerValue>>;
