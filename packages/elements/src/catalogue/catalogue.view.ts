/** The import of a catalogue as markup, from its step and what each act does. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  catalogueFields,
  type CatalogueDocument,
  type CatalogueField,
  type Language,
} from '@aftersale/core';
import type { CatalogueTexts } from './catalogue.strings.ts';
import type { ImportFailure, ImportStep } from './list-import.ts';
import type { ReadingChoice } from './price-list.ts';
import { reasonOf } from './refusal-reason.ts';
import { textEncodings, type TextEncoding } from './text-encoding.ts';

export interface CatalogueView {
  readonly texts: CatalogueTexts;
  readonly language: Language;
  readonly current: CatalogueDocument | undefined;
  readonly step: ImportStep;
  readonly acts: {
    open(file: File): void;
    read(choice: ReadingChoice): void;
    headings(hasHeadings: boolean): void;
    match(field: CatalogueField, place: number | undefined): void;
    start(): void;
    cancel(): void;
    store(): void;
    download(): void;
  };
}

type Matching = Extract<ImportStep, { readonly step: 'matching' }>;
type Read = Extract<ImportStep, { readonly step: 'read' | 'storing' }>;

const refusedShown = 50;

export const catalogueView = (view: CatalogueView): TemplateResult => html`
  <section class="catalogue" part="catalogue" aria-labelledby="title">
    <h2 id="title">${view.texts.title}</h2>
    <p part="current">${currentText(view)}</p>
    <p class="status" role="status">${statusText(view)}</p>
    ${stepView(view)}
  </section>
`;

function stepView(view: CatalogueView): TemplateResult | typeof nothing {
  switch (view.step.step) {
    case 'waiting':
      return chooser(view, view.step.failure);
    case 'looking':
      return nothing;
    case 'matching':
      return matching(view, view.step);
    case 'reading':
      return progress(view, view.step.share);
    case 'read':
    case 'storing':
      return report(view, view.step);
  }
}

function currentText({ texts, current, language }: CatalogueView): string {
  if (!current) return texts.none;
  const { content, updatedAt } = current;
  const at = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return texts.current(
    grouped(content.count, language),
    content.source.file,
    at.format(new Date(updatedAt)),
  );
}

function statusText({ texts, step, language }: CatalogueView): string {
  if (step.step === 'looking') return texts.looking;
  if (step.step === 'storing') return texts.storing;
  if (step.step === 'waiting' && step.stored !== undefined)
    return texts.stored(grouped(step.stored, language));
  if (step.step !== 'read') return '';
  const { items, refused } = step.result;
  return `${texts.result(grouped(items.length, language), grouped(refused.length, language))} ${texts.nothingKept}`;
}

const failureText = (texts: CatalogueTexts, failure: ImportFailure): string =>
  failure === 'Failed'
    ? texts.failed
    : failure === 'NotSaved'
      ? texts.notSaved
      : failure === 'ReplacedElsewhere'
        ? texts.replacedElsewhere
        : texts.refusals[failure];

const chooser = (view: CatalogueView, failure: ImportFailure | undefined): TemplateResult => html`
  ${failure ? html`<p class="error" role="alert">${failureText(view.texts, failure)}</p>` : nothing}
  <label for="file">${view.texts.choose}</label>
  <input
    id="file"
    type="file"
    accept=".csv,.txt,.tsv,.xlsx"
    aria-describedby="file-hint"
    @change=${(event: Event) => {
      const input = event.target as HTMLInputElement;
      const [file] = input.files ?? [];
      if (file) view.acts.open(file);
      // The same file, mended meanwhile, may be chosen again.
      input.value = '';
    }}
  />
  <p class="hint" id="file-hint">${view.texts.chooseHint}</p>
`;

const matching = (view: CatalogueView, step: Matching): TemplateResult => {
  const { texts, acts } = view;
  const isComplete = step.columns.number !== undefined && step.columns.name !== undefined;
  const isReady = isComplete && !step.isLooking;
  return html`
    <fieldset class="how">
      <legend>${texts.read}</legend>
      ${step.list.format === 'csv' ? encodingChoice(view, step, step.list.detected) : nothing}
      ${
        step.list.format === 'xlsx' && step.list.sheets.length > 1
          ? sheetChoice(view, step, step.list.sheets)
          : nothing
      }
      <label class="choice">
        <input
          type="checkbox"
          .checked=${step.hasHeadings}
          @change=${(event: Event) => acts.headings((event.target as HTMLInputElement).checked)}
        />
        ${texts.headings}
      </label>
    </fieldset>
    <fieldset class="columns" aria-describedby="columns-hint">
      <legend>${texts.columns}</legend>
      <p class="hint" id="columns-hint">${texts.columnsHint}</p>
      <div class="matches">${catalogueFields.map((field) => match(field, view, step))}</div>
      ${isComplete ? nothing : html`<p class="error">${texts.columnsMissing}</p>`}
    </fieldset>
    ${preview(view, step)}
    <div class="acts">
      <button type="button" class="primary" ?disabled=${!isReady} @click=${() => acts.start()}>
        ${texts.start}
      </button>
      <button type="button" @click=${() => acts.cancel()}>${texts.cancel}</button>
    </div>
  `;
};

const encodingChoice = (
  { texts, acts }: CatalogueView,
  { choice }: Matching,
  detected: TextEncoding,
): TemplateResult => html`
  <label for="encoding">${texts.encoding}</label>
  <select
    id="encoding"
    aria-describedby="encoding-hint"
    @change=${(event: Event) =>
      acts.read({ encoding: (event.target as HTMLSelectElement).value as TextEncoding })}
  >
    ${textEncodings.map(
      (each) =>
        html`<option value=${each} ?selected=${each === (choice.encoding ?? detected)}>
          ${texts.encodings[each]}
        </option>`,
    )}
  </select>
  <p class="hint" id="encoding-hint">${texts.detected(texts.encodings[detected])}</p>
`;

const sheetChoice = (
  { texts, acts }: CatalogueView,
  { choice }: Matching,
  sheets: readonly string[],
): TemplateResult => html`
  <label for="sheet">${texts.sheet}</label>
  <select
    id="sheet"
    @change=${(event: Event) => acts.read({ sheet: (event.target as HTMLSelectElement).value })}
  >
    ${sheets.map(
      (each) =>
        html`<option value=${each} ?selected=${each === (choice.sheet ?? sheets[0])}>
          ${each}
        </option>`,
    )}
  </select>
`;

function match(
  field: CatalogueField,
  { texts, acts }: CatalogueView,
  step: Matching,
): TemplateResult {
  const first = step.rows[0]!;
  return html`
    <div class="match">
      <label for=${`column-${field}`}>${texts.fields[field]}</label>
      <select
        id=${`column-${field}`}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          acts.match(field, value === '' ? undefined : Number(value));
        }}
      >
        <option value="" ?selected=${step.columns[field] === undefined}>${texts.noColumn}</option>
        ${first.map(
          (cell, place) =>
            html`<option value=${String(place)} ?selected=${step.columns[field] === place}>
              ${texts.column(columnLetter(place), cell.trim().slice(0, 30))}
            </option>`,
        )}
      </select>
    </div>
  `;
}

const preview = ({ texts }: CatalogueView, { rows }: Matching): TemplateResult => html`
  <div class="scroll" tabindex="0" role="region" aria-labelledby="preview">
    <table>
      <caption id="preview">
        ${texts.preview}
      </caption>
      <thead>
        <tr>
          ${rows[0]!.map((_cell, place) => html`<th scope="col">${columnLetter(place)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${rows[0]!.map((_cell, place) => html`<td>${cells[place] ?? ''}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>
`;

const progress = ({ texts, acts }: CatalogueView, share: number): TemplateResult => {
  const percent = Math.floor(share * 100);
  return html`
    <label for="progress">${texts.reading(percent)}</label>
    <progress id="progress" max="100" value=${percent}></progress>
    <div class="acts">
      <button type="button" @click=${() => acts.cancel()}>${texts.cancel}</button>
    </div>
  `;
};

const report = (view: CatalogueView, step: Read): TemplateResult => {
  const { texts, acts, language, current } = view;
  const { items, refused } = step.result;
  const failure = step.step === 'read' ? step.failure : undefined;
  const isStoring = step.step === 'storing';
  const count = grouped(items.length, language);
  return html`
    ${failure ? html`<p class="error" role="alert">${failureText(texts, failure)}</p>` : nothing}
    ${refused.length > 0 ? refusedTable(view, step) : nothing}
    <div class="acts">
      ${
        items.length > 0
          ? html`<button
              type="button"
              class="primary"
              ?disabled=${isStoring}
              @click=${() => acts.store()}
            >
              ${current ? texts.replace(count) : texts.add(count)}
            </button>`
          : nothing
      }
      <button type="button" @click=${() => acts.cancel()}>
        ${isStoring ? texts.cancel : texts.discard}
      </button>
    </div>
  `;
};

const refusedTable = ({ texts, acts }: CatalogueView, { result }: Read): TemplateResult => html`
  <div class="scroll" tabindex="0" role="region" aria-labelledby="refused">
    <table>
      <caption id="refused">
        ${texts.refusedTitle}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts.report.row}</th>
          <th scope="col">${texts.report.reason}</th>
          <th scope="col">${texts.report.whole}</th>
        </tr>
      </thead>
      <tbody>
        ${result.refused.slice(0, refusedShown).map(
          ({ row, cells, problems }) =>
            html`<tr>
              <th scope="row">${row}</th>
              <td>
                ${problems.map(
                  (each) => html`<p>${texts.fields[each.field]} ${reasonOf(each, texts)}</p>`,
                )}
              </td>
              <td>${cells.join(' · ')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>
  ${
    result.refused.length > refusedShown
      ? html`<p class="hint">${texts.refusedMore(refusedShown, result.refused.length)}</p>`
      : nothing
  }
  <button type="button" @click=${() => acts.download()}>${texts.downloadRefused}</button>
`;

const grouped = (count: number, language: Language): string =>
  new Intl.NumberFormat(language).format(count);

/** How does a spreadsheet call the column at this place, from 0? */
const columnLetter = (place: number): string =>
  (place >= 26 ? columnLetter(Math.floor(place / 26) - 1) : '') +
  String.fromCharCode(65 + (place % 26));
