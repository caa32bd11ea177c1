/** What stands above an estimate that was offered: when, and what became of it. Loaded when there is something to say. */
import { html, nothing, type TemplateResult } from 'lit';
import { shownMoney } from '../form/form.strings.ts';
import { answerTexts } from './answer.strings.ts';
import type { EstimateView } from './estimate-view.ts';

export function standingNote(view: EstimateView): TemplateResult | typeof nothing {
  const { record, language, timeOf } = view;
  const content = record?.content;
  if (!content) return nothing;
  const { offer, answer, withdrawn } = content;
  const words = answerTexts[language];
  const due = answer?.due?.customerPays;
  return html`
    ${
      offer
        ? html`<p class="banner" part="standing">${words.offeredOn(timeOf(offer.at), offer.by)}</p>`
        : nothing
    }
    ${
      answer
        ? html`<p class="banner">
            ${words.answered[answer.due ? 'declined' : 'accepted']}:
            ${words.answeredBy(answer.name, words.answering.ways[answer.how], timeOf(answer.at))}
            ${due && due.amount > 0 ? words.dueForDiagnosis(shownMoney(due)) : nothing}
          </p>`
        : nothing
    }
    ${withdrawn ? html`<p class="banner bad">${words.withdrawnFor(withdrawn.reason)}</p>` : nothing}
  `;
}
