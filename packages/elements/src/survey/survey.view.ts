/** The survey as a page: what it asks now, or where it stands, above a footer that stays in sight. */
import { html, nothing, type TemplateResult } from 'lit';
import { failureNote, storageNote, summaryNote } from '../form/banner.view.ts';
import { savingLine } from '../form/saving.view.ts';
import { questionView } from './question.view.ts';
import type { SurveyView } from './survey-view.ts';

export function surveyView(view: SurveyView): TemplateResult {
  const { instrument, language, step, texts } = view;
  if (!instrument)
    return html`<div class="sheet" part="sheet" aria-busy=${step === 'loading' ? 'true' : nothing}>
      ${failureNote(view)}
      ${
        step === 'loading'
          ? html`<p class="banner" id="s-loading" tabindex="-1">${texts.loading}</p>`
          : html`<p class="banner bad" role="alert">
              ${texts.noInstrument(view.wantedInstrument)}
            </p>`
      }
    </div>`;
  return html`
    <div class="sheet" part="sheet">
      <header>
        <h2 part="title">${instrument.title[language]}</h2>
        ${step === 'asking' ? html`<p class="intro">${instrument.intro[language]}</p>` : nothing}
        ${
          step === 'asking' && instrument.anonymous
            ? html`<p class="hint" part="anonymous">${texts.anonymous}</p>`
            : nothing
        }
      </header>
      ${storageNote(view)} ${step === 'asking' ? asking(view) : standing(view)}
    </div>
  `;
}

function asking(view: SurveyView): TemplateResult {
  const { reading, pageAt, language, texts } = view;
  const shown = reading.pages[pageAt];
  const count = reading.pages.length;
  return html`
    ${
      view.restoredAt
        ? html`<p class="banner" role="status" part="restored">
            ${texts.resumed(view.restoredAt)}
          </p>`
        : nothing
    }
    ${failureNote(view)} ${summaryNote(view)}
    ${
      shown
        ? html`<section part="page" aria-labelledby=${`s-${shown.page.id}`}>
            <h3
              id=${`s-${shown.page.id}`}
              tabindex="-1"
              part="page-title"
              class=${shown.page.title || count > 1 ? '' : 'visually-hidden'}
            >
              ${shown.page.title?.[language] ?? (count > 1 ? '' : view.instrument!.title[language])}
              ${count > 1 ? html`<span class="place">${texts.page(pageAt + 1, count)}</span>` : nothing}
            </h3>
            ${
              count > 1
                ? html`<progress
                    part="progress"
                    max=${count}
                    value=${pageAt + 1}
                    aria-label=${texts.page(pageAt + 1, count)}
                  ></progress>`
                : nothing
            }
            <div class="grid">
              ${shown.questions.map(({ question }) => questionView(view, question))}
            </div>
          </section>`
        : nothing
    }
    <slot></slot>
    <footer part="footer">
      ${savingLine(view)}
      <div class="actions" part="actions">${actions(view)}</div>
    </footer>
  `;
}

function actions(view: SurveyView): TemplateResult {
  const { texts, act, pageAt, reading, disabled, busy } = view;
  const isLast = pageAt >= reading.pages.length - 1;
  return html`
    <button
      type="button"
      class="quiet"
      part="action print"
      ?disabled=${disabled}
      @click=${() => act.print()}
    >
      ${texts.print}
    </button>
    ${
      pageAt > 0
        ? html`<button
            type="button"
            part="action back"
            ?disabled=${disabled}
            @click=${() => act.back()}
          >
            ${texts.back}
          </button>`
        : nothing
    }
    ${
      isLast
        ? view.canSubmit
          ? html`<button
              type="button"
              class="primary"
              part="action submit"
              ?disabled=${disabled}
              aria-busy=${busy ? 'true' : nothing}
              @click=${() => act.submit()}
            >
              ${texts.submit}
            </button>`
          : nothing
        : html`<button
            type="button"
            class="primary"
            part="action next"
            ?disabled=${disabled}
            @click=${() => act.next()}
          >
            ${texts.next}
          </button>`
    }
  `;
}

/** What is said instead of questions. */
function standing(view: SurveyView): TemplateResult {
  const { step, texts, instrument, language, answeredAt, act } = view;
  const words = {
    thanks: instrument!.thanks[language],
    answered: texts.answered,
    'judged-waiting': texts.judged.waiting,
    'judged-answered': texts.judged.answered,
  }[step as Exclude<typeof step, 'asking' | 'loading' | 'no-instrument'>];
  return html`
    ${failureNote(view)}
    <section part=${`standing ${step}`} role="status" tabindex="-1" id="s-standing">
      <p class="standing">${words}</p>
      ${answeredAt ? html`<p class="hint">${texts.answeredOn(answeredAt)}</p>` : nothing}
      ${view.delivery?.line}
      ${
        step === 'thanks'
          ? html`<button type="button" part="action print" @click=${() => act.print()}>
              ${texts.print}
            </button>`
          : nothing
      }
    </section>
  `;
}
