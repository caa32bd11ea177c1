/** What helps a desk to decide: what became of the request so far, and what the outlet has asked for before. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  autoConfirmDue,
  formatQuantity,
  sum,
  type Money,
  type RequestDocument,
} from '@aftersale/core';
import { shownMoney } from '../form/form.strings.ts';
import type { DeskTexts } from './desk.strings.ts';
import type { DeskView } from './late-view.ts';
import type { AftersalePartsRequest } from './parts-request.ts';

export function toldView(
  form: AftersalePartsRequest,
  view: DeskView,
  texts: DeskTexts,
): TemplateResult {
  return html`<ul>
      ${toldLines(form, view, texts).map((line) => html`<li>${line}</li>`)}
    </ul>
    ${noticeView(form, view, texts)}`;
}

function toldLines(
  { kept }: AftersalePartsRequest,
  view: DeskView,
  { told, carriages }: DeskTexts,
): string[] {
  const { content, status } = kept!;
  const { submitted, overDeposit, cures, audit, rejection, issue, shipment } = content;
  const due = submitted?.deliverBy;
  const dueText = due && 'date' in due ? view.words.due(due.date) : '';
  const on =
    status === 'shipped' && shipment
      ? [told.silence(autoConfirmDue(shipment.on, view.today, view.settings).on)]
      : [];
  const pieces = (cut: (typeof cures)[number]['fewer']): number =>
    cut.reduce((all, { from, to }) => all + from - to, 0);
  return [
    ...(submitted ? [told.submitted(shownMoney(submitted.supplyValue), dueText)] : []),
    ...(overDeposit ? [told.overDeposit(shownMoney(overDeposit.check.over))] : []),
    ...cures.map(({ topUp, offset, fewer }) =>
      told.cured(shownMoney(topUp), shownMoney(offset), pieces(fewer)),
    ),
    ...(audit ? [told.audited(audit.note)] : []),
    ...(rejection ? [told.rejected(rejection.reason)] : []),
    ...(issue ? [told.issued(issue.card)] : []),
    ...(shipment ? [told.shipped(carriages[shipment.carriage], shipment.waybill)] : []),
    ...on,
    ...(content.dispute ? [told.disputed(content.dispute.difference)] : []),
    ...(content.receipt ? [told.received(shownMoney(content.receipt.occupies))] : []),
  ];
}

/** The message that tells the outlet of the shipment (F109), ready to be copied. */
function noticeView(
  { kept, desk }: AftersalePartsRequest,
  view: DeskView,
  texts: DeskTexts,
): TemplateResult | typeof nothing {
  const { shipment, submitted } = kept!.content;
  if (!shipment || !submitted || desk !== 'logistics') return nothing;
  const parts = view.reading.request.parts
    .map(
      ({ number, name, quantity }) =>
        `${number || name}×${quantity ? formatQuantity(quantity) : ''}`,
    )
    .join('、');
  const text = texts.notice(
    submitted.outlet.name,
    parts,
    texts.carriages[shipment.carriage],
    shipment.on,
  );
  return html`<label for="shipment-notice">${texts.shipmentNotice}</label>
    <textarea id="shipment-notice" rows="3" readonly .value=${text}></textarea>`;
}

export function earlierView(
  { kept, around }: AftersalePartsRequest,
  view: DeskView,
  texts: DeskTexts,
): TemplateResult {
  const earlier = around.ofOutlet.filter(({ id }) => id !== kept?.id);
  const open = earlier.filter(isUnderWay);
  const values = open.map(({ content }) => content.submitted!.supplyValue);
  return html`
    <h4>${texts.earlier}</h4>
    ${
      earlier.length === 0
        ? html`<p class="hint">${texts.noEarlier}</p>`
        : html`<div class="table">
            <table>
              <thead>
                <tr>
                  <th scope="col">${texts.heads.month}</th>
                  <th scope="col">${texts.heads.kind}</th>
                  <th scope="col">${texts.heads.value}</th>
                  <th scope="col">${texts.heads.status}</th>
                </tr>
              </thead>
              <tbody>
                ${earlier.slice(0, 6).map(
                  ({ status, content: { submitted } }) =>
                    html`<tr>
                      <td>${submitted!.month}</td>
                      <td>${view.texts.kinds[submitted!.kind]}</td>
                      <td>${shownMoney(submitted!.supplyValue)}</td>
                      <td>${view.late.statuses[status]}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
    ${
      open.length > 0
        ? html`<p class="hint">
            ${texts.underWay(open.length, shownMoney(sum(values, currencyOf(values))))}
          </p>`
        : nothing
    }
    ${view.reading.request.kind === 'urgent' ? urgentLine(view) : nothing}
  `;
}

const urgentLine = ({ words, urgentCount, settings }: DeskView): TemplateResult =>
  html`<p class="hint">${words.urgentCount(urgentCount, settings.urgent.mostPerMonth)}</p>`;

const isUnderWay = ({ status }: RequestDocument): boolean =>
  !['draft', 'rejected', 'confirmed', 'auto-confirmed'].includes(status);

const currencyOf = ([first]: readonly Money[]): Money['currency'] => first!.currency;

export function stepsView(
  { around: { steps } }: AftersalePartsRequest,
  view: DeskView,
  texts: DeskTexts,
): TemplateResult | typeof nothing {
  if (steps.length === 0) return nothing;
  const moved = steps.filter(({ from, to }) => from !== to);
  const statusText = (status: string): string =>
    view.late.statuses[status as keyof typeof view.late.statuses] ?? status;
  return html`<h4>${texts.steps}</h4>
    <ol class="steps">
      ${moved.map(
        ({ at, actor, to }) =>
          html`<li>${texts.step(view.timeOf(at), actor || '—', statusText(to))}</li>`,
      )}
    </ol>`;
}
