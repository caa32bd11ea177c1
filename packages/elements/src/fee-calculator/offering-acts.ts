/** The acts that change an estimate's standing. Loaded when needed. */
import {
  acceptEstimate,
  declineEstimate,
  offerEstimate,
  quoteOf,
  problemsBeforeOffer,
  reviseEstimate,
  withdrawEstimate,
  type AnswerWay,
  type Command,
  type EstimateRefusal,
  type Quote,
} from '@aftersale/core';
import { RefusedSave } from '../form/draft-keeper.ts';
import { FormBeforeSubmitEvent, FormInvalidEvent } from '../form/hand-in.events.ts';
import { QuotedEvent } from './fee-calculator.events.ts';
import type { AftersaleFeeCalculator } from './fee-calculator.ts';

/** An element that takes a quote, such as `<aftersale-confirmation>`. */
interface QuoteTaker extends Element {
  takeQuote(quote: Quote): boolean;
}

/** Puts the estimate to the customer, or shows what must be mended first. */
export async function offer(form: AftersaleFeeCalculator): Promise<void> {
  const problems = problemsBeforeOffer(form.entry, form.currentPolicy);
  form.typingIn = undefined;
  form.offering = problems.length > 0;
  if (form.offering) {
    form.hidesSummary = !form.dispatchEvent(new FormInvalidEvent(problems));
    if (!form.hidesSummary) void form.updateComplete.then(() => form.focusField('summary'));
    return;
  }
  if (!form.dispatchEvent(new FormBeforeSubmitEvent(form.entry))) return;
  await run(form, offerEstimate, { id: form.currentId });
}

export const revise = (form: AftersaleFeeCalculator): Promise<void> =>
  run(form, reviseEstimate, { id: form.currentId });

export interface Said {
  readonly name: string;
  readonly how: AnswerWay;
  readonly reason: string;
}

/** Records what the customer said, or why the estimate is taken back. */
export function answer(
  form: AftersaleFeeCalculator,
  question: 'accept' | 'decline' | 'withdraw',
  { name, how, reason }: Said,
): Promise<void> {
  const id = form.currentId;
  switch (question) {
    case 'accept':
      return run(form, acceptEstimate, { id, name, how });
    case 'decline':
      return run(form, declineEstimate, { id, name, how });
    case 'withdraw':
      return run(form, withdrawEstimate, { id, reason });
  }
}

/** Tells the page the quote, and gives it to the element that `for` names. */
export function handOver(form: AftersaleFeeCalculator): void {
  const { result, texts } = form.view;
  const quote = result && quoteOf(result, form.currentPolicy);
  if (!quote) return;
  const goesOn = form.dispatchEvent(new QuotedEvent(quote, result));
  form.handedOver = undefined;
  if (!goesOn || form.for === '') return;
  const root = form.getRootNode() as Partial<NonElementParentNode>;
  const taker = root.getElementById?.(form.for) as Partial<QuoteTaker> | null | undefined;
  form.handedOver = taker?.takeQuote?.(quote) ? texts.handedOver : texts.noSlip;
}

async function run<Args>(
  form: AftersaleFeeCalculator,
  command: Command<Args, EstimateRefusal>,
  args: Args,
): Promise<void> {
  await form.flush();
  const result = await form.service!.run(command, args);
  if (!result.ok) throw new RefusedSave(result.error);
  form.replaceRecord(result.value);
}
