/** What is checked in a request, and how it is said: problems, refusals, the deposit. Fetched with the first thing typed. */
import {
  checkDeposit,
  curesOf,
  depositFactsOf,
  partsPolicyOf,
  problemsBeforeSubmitting,
  requiredRequestFields,
  withRowText,
  zero,
  type Policy,
  type PricedRow,
  type RequestProblem,
  type RequestReading,
} from '@aftersale/core';
import { textsIn } from '../locale/strings.ts';
import { checkTexts, type CheckTexts } from './check.strings.ts';
import { depositView } from './deposit.view.ts';
import { changeByAct } from './late-acts.ts';
import type { DepositView, LateView, ShownDeposit } from './late-view.ts';
import type { AftersalePartsRequest } from './parts-request.ts';
import { pasteOutcomeView } from './paste-outcome.view.ts';

export { nameOfPlace, problemText, reasonText } from './problem-text.ts';

export const checkTextsOf = ({ view, strings }: AftersalePartsRequest): CheckTexts =>
  textsIn(checkTexts, view.language, strings);

/** All that stands in the way of a submission that was asked for. */
export function problemsNow(form: AftersalePartsRequest): readonly RequestProblem[] {
  const problems = problemsBeforeSubmitting(form.entry, form.currentPolicy, form.now());
  return problems.length > 0 ? problems : form.refused;
}

/** Which fields must be filled in, as far as it is known what kind of request this is. */
export const requiredNow = (reading: RequestReading, policy: Policy): string[] =>
  requiredRequestFields(reading, policy);

export const depositPart = (form: AftersalePartsRequest, view: LateView): unknown =>
  depositView(depositViewOf(form, view));

export const pasteOutcome = (form: AftersalePartsRequest, view: LateView): unknown =>
  pasteOutcomeView(view, checkTextsOf(form));

export function depositViewOf(form: AftersalePartsRequest, view: LateView): DepositView {
  const deposit = shownDeposit(form);
  const fewer = deposit.state === 'checked' ? (deposit.cures?.fewer?.rows ?? []) : [];
  return {
    ...view,
    checks: checkTextsOf(form),
    deposit,
    takeFewer() {
      const cut = fewer.reduce(
        (rest, { key, to }) => withRowText(rest, key, 'quantity', String(to)),
        form.entry,
      );
      const rows = cut.rows.filter(({ quantity }) => quantity !== '0');
      changeByAct(form, { ...cut, rows }, 'rows');
    },
  };
}

/** What the deposit says of this request, with all that this device has recorded of the outlet since. */
export function shownDeposit({
  kept,
  outletFacts,
  around,
  currentPolicy: policy,
  view: { reading },
}: AftersalePartsRequest): ShownDeposit {
  const { currency } = policy;
  const request = kept?.content.submitted?.supplyValue ?? reading.request.supplyValue;
  const facts = depositFactsOf(outletFacts, {
    request: request ?? zero(currency),
    cures: kept?.content.cures ?? [],
    received: around.ofOutlet,
    currency,
  });
  if (!facts) return { state: 'unknown' };
  if (!request) return { state: 'no-value' };
  const check = checkDeposit(facts, partsPolicyOf(policy).occupancyFactor);
  const rows = reading.request.parts.flatMap(({ key, quantity, supplyPrice }): PricedRow[] =>
    quantity && supplyPrice ? [{ key, pieces: quantity.amount, price: supplyPrice }] : [],
  );
  return { state: 'checked', check, cures: curesOf(check, rows) };
}
