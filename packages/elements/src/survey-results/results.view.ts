/** The results as markup: figures with their definitions, bars with the table they are drawn from. */
import { html, nothing, type TemplateResult } from 'lit';
import type { GroupScores } from '@aftersale/core';
import { definitionText, targetText, valueText } from './figures.ts';
import { questionFigures } from './question-figure.view.ts';
import type { ResultsFilter, ResultsView } from './results-view.ts';

export function resultsView(view: ResultsView): TemplateResult {
  const { texts, step, failure, hidden } = view;
  return html`
    <div class="results" part="results">
      <header>
        <h2 part="title">${texts.title}</h2>
        ${filters(view)}
      </header>
      ${failure ? html`<p class="bad" role="alert">${texts.failed[failure]}</p>` : nothing}
      ${
        hidden > 0
          ? html`<p class="note" role="status" part="hidden">${texts.hidden(hidden)}</p>`
          : nothing
      }
      ${
        step === 'reading'
          ? html`<p role="status">${texts.loading}</p>`
          : step === 'failed'
            ? html`<p class="bad" role="alert">${texts.failed.read}</p>`
            : read(view)
      }
    </div>
  `;
}

function filters(view: ResultsView): TemplateResult {
  const { texts, language, instruments, months, technicians, filter, acts, answers } = view;
  const options = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));
  return html`
    <div class="filters" part="filters">
      ${choice(
        view,
        'instrument',
        instruments.map(({ id, title }) => ({ value: id, label: title[language] })),
      )}
      ${choice(view, 'month', [{ value: '', label: texts.all.month }, ...options(months)])}
      ${
        technicians.length > 0 || filter.technician !== ''
          ? choice(view, 'technician', [
              { value: '', label: texts.all.technician },
              ...options(technicians),
            ])
          : nothing
      }
      <div class="actions">
        <button
          type="button"
          part="action csv"
          ?disabled=${answers.length === 0}
          @click=${() => acts.exportCsv()}
        >
          ${texts.csv}
        </button>
        <button
          type="button"
          part="action print"
          ?disabled=${answers.length === 0}
          @click=${() => acts.print()}
        >
          ${texts.print}
        </button>
      </div>
    </div>
  `;
}

function choice(
  { texts, filter, acts }: ResultsView,
  name: keyof ResultsFilter,
  offered: readonly { readonly value: string; readonly label: string }[],
): TemplateResult {
  return html`
    <label
      ><span>${texts.filters[name]}</span>
      <select
        id=${name}
        @change=${(event: Event) =>
          acts.filter({ [name]: (event.target as HTMLSelectElement).value })}
      >
        ${offered.map(
          ({ value, label }) =>
            html`<option value=${value} ?selected=${value === filter[name]}>${label}</option>`,
        )}
      </select>
    </label>
  `;
}

function read(view: ResultsView): TemplateResult {
  const { texts, answers, known, tally } = view;
  if (known === 0 || !tally)
    return html`<div class="empty" part="empty">
      <p class="strong">${texts.empty.title}</p>
      <p>${texts.empty.text}</p>
    </div>`;
  if (answers.length === 0) return html`<p class="empty">${texts.empty.filtered}</p>`;
  return html`
    <p class="count" role="status" part="count">${texts.answers(answers.length)}</p>
    <section part="measures" aria-labelledby="h-measures">
      <h3 id="h-measures">${texts.measures}</h3>
      ${measures(view)}
    </section>
    <section part="questions" aria-labelledby="h-questions">
      <h3 id="h-questions">${texts.questions}</h3>
      ${questionFigures(view)}
    </section>
    ${groups(view, 'technician', texts.byTechnician, tally.byTechnician)}
    ${groups(view, 'month', texts.byMonth, tally.byMonth)}
  `;
}

function measures({ texts, language, instrument, tally }: ResultsView): TemplateResult {
  return html`<dl class="measures">
    ${instrument!.measures.map((measure, place) => {
      const score = tally!.all.measures[place]!;
      const { numerator, denominator, verdict } = score;
      return html`<div>
        <dt>${measure.label[language]}</dt>
        <dd>
          <strong part="value">${valueText(score)}</strong>
          <span class="hint">${numerator} ÷ ${denominator}</span>
          ${
            verdict
              ? html`<span class=${`verdict ${verdict}`} part="verdict"
                  >${texts.verdicts[verdict]}</span
                >`
              : nothing
          }
          <p class="hint" part="definition">
            ${texts.definition.title}${language === 'en' ? ': ' : '：'}${definitionText(
              measure,
              instrument!,
              language,
              texts,
            )}
          </p>
          <p class="hint">${targetText(measure, texts)}</p>
        </dd>
      </div>`;
    })}
  </dl>`;
}

function groups(
  { texts, language, instrument }: ResultsView,
  name: 'technician' | 'month',
  title: string,
  found: readonly GroupScores[],
): TemplateResult | typeof nothing {
  if (found.length === 0) return nothing;
  return html`
    <section part=${`by-${name}`} aria-labelledby=${`h-${name}`}>
      <h3 id=${`h-${name}`}>${title}</h3>
      <div class="scroll" tabindex="0" role="group" aria-labelledby=${`h-${name}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">${texts.columns[name]}</th>
              <th scope="col" class="figure">${texts.columns.answers}</th>
              ${instrument!.measures.map(
                ({ label }) => html`<th scope="col" class="figure">${label[language]}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${found.map(
              ({ of, scores }) =>
                html`<tr>
                  <th scope="row">${of}</th>
                  <td class="figure">${scores.answers}</td>
                  ${scores.measures.map(
                    (score) =>
                      html`<td class="figure">
                        ${valueText(score)}
                        ${
                          score.verdict === 'fail'
                            ? html`<span class="verdict fail">${texts.verdicts.fail}</span>`
                            : nothing
                        }
                      </td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>
  `;
}
