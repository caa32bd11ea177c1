/** One question: native controls under its words, with its hint and its error tied to them. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  chosenIn,
  itemsOf,
  type RatedItem,
  type SurveyOption,
  type SurveyQuestion,
  type SurveyQuestionOf,
} from '@aftersale/core';
import { below, idOf, requiredMark, valueOf } from '../form/field.view.ts';
import { photoQuestion } from './photo-question.view.ts';
import type { SurveyView } from './survey-view.ts';

export function questionView(view: SurveyView, question: SurveyQuestion): TemplateResult {
  switch (question.type) {
    case 'levels':
      return ratedView(view, itemsOf(question)[0]!, 'levels', question);
    case 'matrix':
      return matrixView(view, question);
    case 'single':
      return optionsView(view, question, question.options, 'radio');
    case 'multiple':
      return optionsView(view, question, question.options, 'checkbox');
    case 'text':
    case 'number':
    case 'date':
      return typedView(view, question);
    case 'photo':
      return photoQuestion(view, question);
    case 'consent':
      return consentView(view, question);
    case 'element':
      return elementView(view, question);
  }
}

/** What a control is described by: its hint and its error, as far as there are any. */
export function describedBy(
  view: SurveyView,
  path: string,
  { hint }: Pick<SurveyQuestion, 'hint'>,
): string | typeof nothing {
  const ids = [
    ...(hint ? [`${idOf(path)}-hint`] : []),
    ...(view.errorAt(path) ? [`${idOf(path)}-error`] : []),
  ];
  return ids.length > 0 ? ids.join(' ') : nothing;
}

export const hintView = (
  { language }: SurveyView,
  { id, hint }: Pick<SurveyQuestion, 'id' | 'hint'>,
): TemplateResult | typeof nothing =>
  hint ? html`<p class="hint" id=${`${idOf(id)}-hint`}>${hint[language]}</p>` : nothing;

const noHint = {};

/** One thing rated by levels, as radio buttons. */
function ratedView(
  view: SurveyView,
  { path, label, levels }: RatedItem,
  look: 'levels' | 'line',
  question: Pick<SurveyQuestion, 'id' | 'hint'> | undefined,
): TemplateResult {
  const { language, entry, act } = view;
  return html`
    <fieldset
      class=${`field wide rated ${look}`}
      part="question"
      id=${idOf(path)}
      role="radiogroup"
      aria-required=${view.required.has(path) ? 'true' : nothing}
      aria-invalid=${view.errorAt(path) ? 'true' : nothing}
      aria-describedby=${describedBy(view, path, question ?? noHint)}
    >
      <legend part="label" class=${requiredMark(view, path)}>${label[language]}</legend>
      ${question ? hintView(view, question) : nothing}
      <div class="steps">
        ${levels.map(
          (level) => html`
            <label class="choice" part="level">
              <input
                type="radio"
                name=${idOf(path)}
                value=${level.score}
                .checked=${entry.texts[path] === String(level.score)}
                ?disabled=${view.disabled || view.fixed}
                @change=${() => {
                  act.typed(path, String(level.score));
                  act.left(path);
                }}
              /><span>${level.label[language]}</span>
            </label>
          `,
        )}
      </div>
      ${below(view, path)}
    </fieldset>
  `;
}

/** Lines of levels under one question; on a narrow page each line stands by itself. */
const matrixView = (view: SurveyView, question: SurveyQuestionOf<'matrix'>): TemplateResult => html`
  <fieldset class="field wide matrix" part="question" id=${idOf(question.id)}>
    <legend part="label">${question.label[view.language]}</legend>
    ${hintView(view, question)}
    ${itemsOf(question).map((item) => ratedView(view, item, 'line', undefined))}
  </fieldset>
`;

function optionsView(
  view: SurveyView,
  question: SurveyQuestionOf<'single'> | SurveyQuestionOf<'multiple'>,
  options: readonly SurveyOption[],
  type: 'radio' | 'checkbox',
): TemplateResult {
  const { id: path, label } = question;
  const { language, entry, act, texts } = view;
  const chosen = chosenIn(entry.texts[path] ?? '');
  const most = question.type === 'multiple' ? question.maxChoices : undefined;
  return html`
    <fieldset
      class="field wide"
      part="question"
      id=${idOf(path)}
      role=${type === 'radio' ? 'radiogroup' : 'group'}
      aria-required=${type === 'radio' && view.required.has(path) ? 'true' : nothing}
      aria-invalid=${type === 'radio' && view.errorAt(path) ? 'true' : nothing}
      aria-describedby=${describedBy(view, path, question)}
    >
      <legend part="label" class=${requiredMark(view, path)}>${label[language]}</legend>
      ${hintView(view, question)}
      ${most === undefined ? nothing : html`<p class="hint">${texts.mostChoices(most)}</p>`}
      ${options.map(
        ({ value, label: words }) => html`
          <label class="choice">
            <input
              type=${type}
              name=${idOf(path)}
              value=${value}
              .checked=${chosen.includes(value)}
              ?disabled=${view.disabled || view.fixed}
              @change=${(event: Event) => {
                const isChosen = (event.target as HTMLInputElement).checked;
                if (type === 'radio') act.typed(path, value);
                else act.choose(path, value, isChosen);
                act.left(path);
              }}
            /><span>${words[language]}</span>
          </label>
        `,
      )}
      ${below(view, path)}
    </fieldset>
  `;
}

type Typed = SurveyQuestionOf<'text'> | SurveyQuestionOf<'number'> | SurveyQuestionOf<'date'>;

function typedView(view: SurveyView, question: Typed): TemplateResult {
  const { id: path, label } = question;
  const { language } = view;
  const unit = question.type === 'number' ? question.unit : undefined;
  const isLong = question.type === 'text' && question.long === true;
  return html`
    <div class=${isLong ? 'field wide' : 'field'} part="question">
      <label for=${idOf(path)} part="label" class=${requiredMark(view, path)}
        >${label[language]}${unit ? html` (${unit[language]})` : nothing}</label
      >
      ${hintView(view, question)} ${isLong ? longControl(view, question) : control(view, question)}
      ${below(view, path)}
    </div>
  `;
}

function control(view: SurveyView, question: Typed): TemplateResult {
  const { id: path, type } = question;
  return html`<input
    id=${idOf(path)}
    part="control"
    type=${type === 'date' ? 'date' : 'text'}
    inputmode=${type === 'number' ? 'decimal' : nothing}
    autocomplete="off"
    .value=${view.textAt(path)}
    ?readonly=${view.fixed}
    ?disabled=${view.disabled}
    aria-required=${view.required.has(path) ? 'true' : nothing}
    aria-invalid=${view.errorAt(path) ? 'true' : nothing}
    aria-describedby=${describedBy(view, path, question)}
    @input=${(event: Event) => view.act.typed(path, valueOf(event))}
    @change=${() => view.act.left(path)}
  />`;
}

const longControl = (view: SurveyView, question: Typed): TemplateResult =>
  html`<textarea
    id=${idOf(question.id)}
    part="control"
    rows="3"
    .value=${view.textAt(question.id)}
    ?readonly=${view.fixed}
    ?disabled=${view.disabled}
    aria-required=${view.required.has(question.id) ? 'true' : nothing}
    aria-invalid=${view.errorAt(question.id) ? 'true' : nothing}
    aria-describedby=${describedBy(view, question.id, question)}
    @input=${(event: Event) => view.act.typed(question.id, valueOf(event))}
    @change=${() => view.act.left(question.id)}
  ></textarea>`;

const consentView = (
  view: SurveyView,
  question: SurveyQuestionOf<'consent'>,
): TemplateResult => html`
  <div class="field wide" part="question">
    ${hintView(view, question)}
    <label class="choice">
      <input
        id=${idOf(question.id)}
        type="checkbox"
        .checked=${view.entry.texts[question.id] === 'yes'}
        ?disabled=${view.disabled || view.fixed}
        aria-required=${view.required.has(question.id) ? 'true' : nothing}
        aria-invalid=${view.errorAt(question.id) ? 'true' : nothing}
        aria-describedby=${describedBy(view, question.id, question)}
        @change=${(event: Event) => {
          const isGiven = (event.target as HTMLInputElement).checked;
          view.act.typed(question.id, isGiven ? 'yes' : '');
          view.act.left(question.id);
        }}
      /><span class=${requiredMark(view, question.id)}>${question.label[view.language]}</span>
    </label>
    ${below(view, question.id)}
  </div>
`;

const elementView = (
  view: SurveyView,
  question: SurveyQuestionOf<'element'>,
): TemplateResult => html`
  <div class="field wide" part="question">
    <span class=${`label ${requiredMark(view, question.id)}`} part="label"
      >${question.label[view.language]}</span
    >
    ${hintView(view, question)}
    ${
      view.hostElement(question) ??
      html`<p class="note" id=${idOf(question.id)} tabindex="-1">
        ${view.texts.noElement(question.tag)}
      </p>`
    }
    ${below(view, question.id)}
  </div>
`;
