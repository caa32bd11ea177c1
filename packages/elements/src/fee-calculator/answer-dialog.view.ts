/** What the customer said to the offer, or why it is taken back: asked before it is recorded. Loaded when needed. */
import { html, nothing, type TemplateResult } from 'lit';
import { answerWays, type AnswerWay } from '@aftersale/core';
import { answerTexts } from './answer.strings.ts';
import type { AftersaleFeeCalculator } from './fee-calculator.ts';

type Question = 'accept' | 'decline' | 'withdraw';

export function answerDialog(form: AftersaleFeeCalculator, question: Question): TemplateResult {
  const { texts, entry, language } = form.view;
  const { answering } = answerTexts[language];
  const isWithdrawal = question === 'withdraw';
  return html`
    <dialog
      aria-labelledby="answer-title"
      @cancel=${(event: Event) => {
        event.preventDefault();
        if (!form.busy) close(form);
      }}
    >
      <form method="dialog" @submit=${(event: SubmitEvent) => void confirm(form, question, event)}>
        <h2 id="answer-title">${texts.actions[question]}</h2>
        <p>${answering.effect[question]}</p>
        ${
          isWithdrawal
            ? html`<label>
                ${answering.reason}
                <input name="reason" type="text" autocomplete="off" aria-required="true" />
              </label>`
            : html`<label>
                  ${answering.name}
                  <input
                    name="name"
                    type="text"
                    autocomplete="off"
                    aria-required="true"
                    .value=${entry.texts['customer.name']}
                  />
                </label>
                <fieldset class="field">
                  <legend>${answering.how}</legend>
                  ${answerWays.map(
                    (way, index) =>
                      html`<label class="choice"
                        ><input
                          type="radio"
                          name="how"
                          value=${way}
                          ?checked=${index === 0}
                        />${answering.ways[way]}</label
                      >`,
                  )}
                </fieldset>`
        }
        ${form.failure ? html`<p class="error" role="alert">${form.failure}</p>` : nothing}
        <div class="actions">
          <button class=${isWithdrawal ? 'danger' : 'primary'} ?disabled=${form.busy}>
            ${texts.actions[question]}
          </button>
          <button type="button" ?disabled=${form.busy} @click=${() => close(form)}>
            ${texts.actions.back}
          </button>
        </div>
      </form>
    </dialog>
  `;
}

async function confirm(
  form: AftersaleFeeCalculator,
  question: Question,
  event: SubmitEvent,
): Promise<void> {
  event.preventDefault();
  if (form.busy) return;
  const said = new FormData(event.target as HTMLFormElement);
  const text = (name: string): string => String(said.get(name) ?? '');
  const isDone = await form.attempt(question, async () => {
    const { answer } = await import('./offering-acts.ts');
    await answer(form, question, {
      name: text('name'),
      how: text('how') as AnswerWay,
      reason: text('reason'),
    });
  });
  if (isDone) close(form);
}

function close(form: AftersaleFeeCalculator): void {
  // Closed before it is taken away, so that the browser puts the focus back to where it was.
  form.renderRoot.querySelector('dialog')?.close();
  form.failure = undefined;
  form.question = undefined;
}
