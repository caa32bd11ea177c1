/** Whether the deposit carries the request, and what would make it carry it (R210). */
import { html, nothing, type TemplateResult } from 'lit';
import { depositDue, type DepositCheck, type DepositCures, type Money } from '@aftersale/core';
import { shownMoney } from '../form/form.strings.ts';
import type { DepositView } from './late-view.ts';

export function depositView(view: DepositView): TemplateResult {
  const { deposit, late } = view;
  if (deposit.state === 'checked')
    return html`<div class="wide" part="deposit">
      ${sums(view, deposit.check)} ${minimumNote(view, deposit.check)}
      ${verdict(view, deposit.check)} ${deposit.cures ? curesView(view, deposit.cures) : nothing}
    </div>`;
  return html`<p class="note wide" part="deposit">
    ${deposit.state === 'unknown' ? late.depositUnknown : late.depositNoValue}
  </p>`;
}

function sums(
  { checks: { deposit: words } }: DepositView,
  { deposit, limit, occupied, request, factor }: DepositCheck,
): TemplateResult {
  const { numerator, denominator } = factor;
  const shownFactor = denominator === 1 ? String(numerator) : `${numerator}/${denominator}`;
  const line = (label: string, sum: Money): TemplateResult =>
    html`<dt>${label}</dt>
      <dd class="money">${shownMoney(sum)}</dd>`;
  return html`<dl class="facts">
    ${line(words.deposit, deposit)} ${line(words.limit(shownFactor), limit)}
    ${line(words.occupied, occupied)} ${line(words.request, request)}
  </dl>`;
}

/** The least deposit and until when it is due (R209); what follows from less is for a person to decide. */
function minimumNote(
  { outlet, settings, checks }: DepositView,
  { deposit }: DepositCheck,
): TemplateResult | typeof nothing {
  const due = outlet?.agreementOn ? depositDue(outlet.agreementOn, deposit, settings) : undefined;
  if (!due?.ok || due.value.isEnough) return nothing;
  return html`<p class="note">
    ${checks.deposit.tooLow(shownMoney(due.value.missing), due.value.due)}
  </p>`;
}

function verdict(
  { checks: { deposit: words } }: DepositView,
  { passes, over, limit, occupied, request }: DepositCheck,
): TemplateResult {
  const left = { ...limit, amount: limit.amount - occupied.amount - request.amount };
  return passes
    ? html`<p>✓ ${words.passes(shownMoney(left))}</p>`
    : html`<p class="error">! ${words.over(shownMoney(over))}</p>`;
}

function curesView(view: DepositView, { topUp, offset, fewer }: DepositCures): TemplateResult {
  const { checks, entry, fixed, disabled } = view;
  const words = checks.deposit;
  const nameOf = (key: string): string => {
    const row = entry.rows.find((each) => each.key === key);
    return row?.number || row?.name || '';
  };
  const rows = fewer?.rows.map(({ key, from, to }) => words.fewerRow(nameOf(key), from, to));
  return html`
    <p>${words.cures}</p>
    <ul>
      <li>${words.topUp(shownMoney(topUp.more), shownMoney(topUp.deposit))}</li>
      <li>${words.offset(shownMoney(offset))}</li>
      ${
        fewer && rows
          ? html`<li>
              ${words.fewer(rows.join('、'), shownMoney(fewer.saves))}
              ${
                fixed
                  ? nothing
                  : html`<button
                      type="button"
                      ?disabled=${disabled}
                      @click=${() => view.takeFewer()}
                    >
                      ${words.takeFewer}
                    </button>`
              }
            </li>`
          : nothing
      }
    </ul>
  `;
}
