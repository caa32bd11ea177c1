/** The list of records as markup, from what it shows and what each act does. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language, Money, Policy, SlipDocument, SlipStatus } from '@aftersale/core';
import { slipSummary, type SlipSummary } from '../export/slip-summary.ts';
import { paperMoney } from '../print/paper-money.ts';
import type { RecordListState } from './record-list.ts';
import type { RecordsTexts } from './records.strings.ts';

export interface RecordsView {
  readonly list: RecordListState;
  readonly policy: Policy;
  readonly language: Language;
  readonly texts: RecordsTexts;
  readonly inMemory: boolean;
  readonly failure: 'read' | 'print' | 'export' | undefined;
  readonly acts: {
    search(text: string): void;
    filter(status: SlipStatus | ''): void;
    open(slip: SlipDocument): void;
    print(slip: SlipDocument): void;
    exportJson(slip: SlipDocument): void;
    exportCsv(): void;
    more(): void;
  };
}

const statuses = ['', 'draft', 'completed', 'signed', 'amended', 'void'] as const;

export const recordsView = (view: RecordsView): TemplateResult => html`
  <div class="records" part="list">
    ${view.inMemory ? html`<p class="warning">${view.texts.inMemory}</p>` : nothing}
    ${isBare(view.list) ? nothing : toolbar(view)}
    ${
      view.failure
        ? html`<p class="error" role="alert">${view.texts.failures[view.failure]}</p>`
        : nothing
    }
    <p class="hint" role="status">${statusText(view)}</p>
    ${view.list.slips.length > 0 ? table(view) : emptyState(view)}
    ${
      view.list.hasMore
        ? html`<button type="button" class="more" part="more" @click=${() => view.acts.more()}>
            ${view.list.looked === undefined ? view.texts.more : view.texts.lookOn}
          </button>`
        : nothing
    }
  </div>
`;

/** Nothing is kept here yet, so there is nothing to search. */
const isBare = ({ step, slips, text, status }: RecordListState): boolean =>
  step === 'ready' && slips.length === 0 && text === '' && status === '';

const toolbar = (view: RecordsView): TemplateResult => html`
  <div class="toolbar" part="toolbar">
    <div class="search">
      <label for="search">${view.texts.search}</label>
      <input
        id="search"
        type="search"
        autocomplete="off"
        aria-describedby="search-hint"
        .value=${view.list.text}
        @input=${(event: InputEvent) => {
          if (!event.isComposing) view.acts.search((event.target as HTMLInputElement).value);
        }}
        @compositionend=${(event: CompositionEvent) =>
          view.acts.search((event.target as HTMLInputElement).value)}
      />
      <p class="hint" id="search-hint">${view.texts.searchHint}</p>
    </div>
    <button type="button" @click=${() => view.acts.exportCsv()}>${view.texts.exportCsv}</button>
    <fieldset>
      <legend>${view.texts.filter}</legend>
      ${statuses.map((status) => filterChoice(status, view))}
    </fieldset>
  </div>
`;

const filterChoice = (
  status: SlipStatus | '',
  { list, texts, acts }: RecordsView,
): TemplateResult => html`
  <label class="filter">
    <input
      type="radio"
      name="status"
      .checked=${list.status === status}
      @change=${() => acts.filter(status)}
    />
    <span>${texts.statuses[status]} <span class="count">${countOf(status, list) ?? ''}</span></span>
  </label>
`;

function statusText({ list, texts, failure }: RecordsView): string {
  if (failure === 'read') return '';
  if (list.step === 'reading') return texts.reading;
  if (isBare(list)) return '';
  const shown = list.slips.length;
  return list.looked === undefined
    ? texts.shown(shown, countOf(list.status, list) ?? shown)
    : texts.found(shown, list.looked, !list.hasMore);
}

function countOf(status: SlipStatus | '', { counts }: RecordListState): number | undefined {
  if (status) return counts[status];
  const all = Object.values(counts);
  return all.length > 0 ? all.reduce((total, count) => total + count, 0) : undefined;
}

function emptyState({ list, texts }: RecordsView): TemplateResult | typeof nothing {
  if (list.step !== 'ready') return nothing;
  if (list.text.trim() || list.status) return html`<p class="empty">${texts.noneFound}</p>`;
  return html`
    <div class="empty">
      <p class="title">${texts.emptyTitle}</p>
      <p>${texts.emptyText}</p>
    </div>
  `;
}

// The roles are those that the elements have anyway, until a narrow container turns the rows into cards.
const table = (view: RecordsView): TemplateResult => html`
  <table role="table">
    <caption>
      ${view.texts.caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(
          (column) =>
            html`<th scope="col" role="columnheader" class=${column}>
              ${view.texts.columns[column]}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${view.list.slips.map((slip) => row(slip, view))}
    </tbody>
  </table>
`;

const columns = [
  'dispatchNumber',
  'customer',
  'status',
  'version',
  'changed',
  'total',
  'pays',
  'acts',
] as const;

function row(slip: SlipDocument, view: RecordsView): TemplateResult {
  const { texts, policy, language } = view;
  const summary = slipSummary(slip, policy, language);
  const cell = (column: (typeof columns)[number], content: unknown): TemplateResult =>
    html`<td role="cell" class=${column} data-label=${texts.columns[column]}>${content}</td>`;
  return html`
    <tr role="row" class=${summary.status} part="record">
      <th scope="row" role="rowheader">${named(summary.dispatchNumber, texts)}</th>
      ${cell('customer', named(summary.customer, texts))}
      ${cell('status', html`<span class="state">${texts.statuses[summary.status]}</span>`)}
      ${cell('version', texts.version(summary.version))}
      ${cell('changed', changedAt(summary, language))} ${cell('total', written(summary.total))}
      ${cell('pays', written(summary.customerPays))} ${cell('acts', rowActs(slip, summary, view))}
    </tr>
  `;
}

const rowActs = (slip: SlipDocument, summary: SlipSummary, view: RecordsView): TemplateResult => {
  const { texts, acts } = view;
  const of = html`<span class="visually-hidden">${named(summary.dispatchNumber, texts)}</span>`;
  return html`
    <button type="button" @click=${() => acts.open(slip)}>${texts.open} ${of}</button>
    <button type="button" class="quiet" @click=${() => acts.print(slip)}>
      ${texts.print} ${of}
    </button>
    <button type="button" class="quiet" @click=${() => acts.exportJson(slip)}>
      ${texts.exportJson} ${of}
    </button>
  `;
};

const named = (name: string, { nameless }: RecordsTexts): unknown =>
  name || html`<span class="nameless">${nameless}</span>`;

const written = (sum: Money | undefined): string =>
  sum ? paperMoney(sum, { grouped: true }) : '—';

const changedAt = ({ updatedAt }: SlipSummary, language: Language): TemplateResult => {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return html`<time datetime=${updatedAt}>${format.format(new Date(updatedAt))}</time>`;
};
