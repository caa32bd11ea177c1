/** The list of records as markup, from what it shows and what each act does. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DeliveryDocument, Document, Language, Policy } from '@aftersale/core';
import { deliveryTexts } from '../delivery/delivery.strings.ts';
import { kindOfDelivery } from '../delivery/delivery-words.ts';
import {
  recordColumns,
  type KindTexts,
  type RecordColumn,
  type RecordKind,
} from './record-kind.ts';
import type { RecordListState } from './record-list.ts';
import type { RecordsTexts, StorageNote } from './records.strings.ts';

export interface RecordsView {
  readonly list: RecordListState;
  readonly kind: RecordKind;
  readonly of: KindTexts;
  readonly policy: Policy;
  readonly language: Language;
  readonly texts: RecordsTexts;
  /** The newest delivery of a record; nothing where it was never handed over. */
  readonly deliveryOf: (record: Document) => DeliveryDocument | undefined;
  readonly storage: StorageNote | undefined;
  readonly failure: 'read' | 'print' | 'export' | undefined;
  readonly acts: {
    search(text: string): void;
    filter(status: string): void;
    open(record: Document): void;
    print(record: Document): void;
    exportOne(record: Document): void;
    exportCsv(): void;
    acknowledgeWiped(): void;
    more(): void;
  };
}

export const recordsView = (view: RecordsView): TemplateResult => html`
  <div class="records" part="list">
    ${noteOfStorage(view)} ${isBare(view.list) ? nothing : toolbar(view)}
    ${
      view.failure
        ? html`<p class="error" role="alert">${view.texts.failures[view.failure]}</p>`
        : nothing
    }
    <p class="hint" role="status">${statusText(view)}</p>
    ${view.list.records.length > 0 ? table(view) : emptyState(view)}
    ${
      view.list.hasMore
        ? html`<button type="button" class="more" part="more" @click=${() => view.acts.more()}>
            ${view.list.looked === undefined ? view.texts.more : view.texts.lookOn}
          </button>`
        : nothing
    }
  </div>
`;

function noteOfStorage({ storage, texts, acts }: RecordsView): TemplateResult | typeof nothing {
  if (!storage) return nothing;
  if (storage !== 'wiped') return html`<p class="warning">${texts.storage[storage]}</p>`;
  return html`<p class="warning" role="alert">
    ${texts.storage.wiped}
    <button type="button" @click=${() => acts.acknowledgeWiped()}>${texts.understood}</button>
  </p>`;
}

/** Nothing is kept here yet, so there is nothing to search. */
const isBare = ({ step, records, text, status }: RecordListState): boolean =>
  step === 'ready' && records.length === 0 && text === '' && status === '';

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
      <p class="hint" id="search-hint">${view.of.searchHint}</p>
    </div>
    <button type="button" @click=${() => view.acts.exportCsv()}>${view.texts.exportCsv}</button>
    <fieldset>
      <legend>${view.texts.filter}</legend>
      ${['', ...view.kind.statuses].map((status) => filterChoice(status, view))}
    </fieldset>
  </div>
`;

const filterChoice = (
  status: string,
  { list, texts, of, acts }: RecordsView,
): TemplateResult => html`
  <label class="filter">
    <input
      type="radio"
      name="status"
      .checked=${list.status === status}
      @change=${() => acts.filter(status)}
    />
    <span
      >${status === '' ? texts.allStatuses : statusWord(status, of)}
      <span class="count">${countOf(status, list) ?? ''}</span></span
    >
  </label>
`;

function statusText({ list, texts, failure }: RecordsView): string {
  if (failure === 'read') return '';
  if (list.step === 'reading') return texts.reading;
  if (isBare(list)) return '';
  const shown = list.records.length;
  return list.looked === undefined
    ? texts.shown(shown, countOf(list.status, list) ?? shown)
    : texts.found(shown, list.looked, !list.hasMore);
}

function countOf(status: string, { counts }: RecordListState): number | undefined {
  if (status) return counts[status];
  const all = Object.values(counts);
  return all.length > 0 ? all.reduce((total, count) => total + count, 0) : undefined;
}

function emptyState({ list, texts, of, storage }: RecordsView): TemplateResult | typeof nothing {
  if (list.step !== 'ready') return nothing;
  if (list.text.trim() || list.status) return html`<p class="empty">${texts.noneFound}</p>`;
  // That there are none yet would not be true.
  if (storage === 'wiped' || storage === 'unreachable') return nothing;
  return html`
    <div class="empty">
      <p class="title">${of.emptyTitle}</p>
      <p>${of.emptyText}</p>
    </div>
  `;
}

// The roles are those that the elements have anyway, until a narrow container turns the rows into cards.
const table = (view: RecordsView): TemplateResult => html`
  <table role="table">
    <caption>
      ${view.of.caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columnsOf(view).map(
          ({ name, heading }) =>
            html`<th scope="col" role="columnheader" class=${name}>${heading}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${view.list.records.map((record) => row(record, view))}
    </tbody>
  </table>
`;

const shared = (column: RecordColumn): column is 'status' | 'changed' | 'acts' =>
  column === 'status' || column === 'changed' || column === 'acts';

interface Column {
  readonly name: RecordColumn | 'own';
  readonly heading: string;
  /** Of a further column: which of them. */
  readonly place: number;
}

/** Those that every list has and those of its kind, with the kind's further ones behind the party. */
function columnsOf({ of, texts }: RecordsView): readonly Column[] {
  const own = (of.own ?? []).map((heading, place): Column => ({ name: 'own', heading, place }));
  return recordColumns.flatMap((name): readonly Column[] => {
    const heading = shared(name) ? texts.columns[name] : of.columns[name];
    const column = heading === undefined ? [] : [{ name, heading, place: 0 }];
    return name === 'party' ? [...column, ...own] : column;
  });
}

const statusWord = (status: string, { statuses }: KindTexts): string => statuses[status] ?? status;

function row(record: Document, view: RecordsView): TemplateResult {
  const { texts, of, kind } = view;
  const said = kind.row(record, view);
  const content: Readonly<Record<Exclude<Column['name'], 'own'>, unknown>> = {
    number: of.own ? ownText(said.number, texts) : named(said.number, texts),
    party: named(said.party, texts),
    status: html`<span class="state">${statusWord(record.status, of)}</span
      >${delivery(record, view)}`,
    version: said.version,
    changed: changedAt(record, view.language),
    total: said.total ?? '—',
    pays: said.pays ?? '—',
    acts: rowActs(record, said.number, view),
  };
  const at = ({ name, place }: Column): unknown =>
    name === 'own' ? ownText(said.own?.[place] ?? '', texts) : content[name];
  const [first, ...others] = columnsOf(view) as [Column, ...Column[]];
  return html`
    <tr role="row" class=${record.status} part="record">
      <th scope="row" role="rowheader">${at(first)}</th>
      ${others.map(
        (column) =>
          html`<td role="cell" class=${column.name} data-label=${column.heading}>
            ${at(column)}
          </td>`,
      )}
    </tr>
  `;
}

function delivery(
  record: Document,
  { deliveryOf, language }: RecordsView,
): TemplateResult | typeof nothing {
  const found = deliveryOf(record);
  const kind = found && kindOfDelivery(found);
  if (!kind) return nothing;
  const texts = deliveryTexts[language];
  const { id, revision } = found.content.record;
  const isEarlier = id === record.id && record.revision > revision;
  const text = isEarlier ? texts.earlier(texts.short[kind]) : texts.short[kind];
  return html`<span class=${`delivery ${kind}`}>${text}</span>`;
}

const rowActs = (record: Document, number: string, view: RecordsView): TemplateResult => {
  const { texts, acts, kind } = view;
  const of = html`<span class="visually-hidden">${named(number, texts)}</span>`;
  const quiet = (word: string, act: (record: Document) => void): TemplateResult =>
    html`<button type="button" class="quiet" @click=${() => act(record)}>${word} ${of}</button>`;
  return html`
    <button type="button" @click=${() => acts.open(record)}>${texts.open} ${of}</button>
    ${kind.preparePrint ? quiet(texts.print, acts.print) : nothing}
    ${kind.exportOne ? quiet(texts.exportJson, acts.exportOne) : nothing}
  `;
};

/** What is short, such as a date, is not broken at its hyphens. */
const ownText = (text: string, texts: RecordsTexts): unknown =>
  text.length > 16 ? text : html`<span class="short">${named(text, texts)}</span>`;

const named = (name: string, { nameless }: RecordsTexts): unknown =>
  name || html`<span class="nameless">${nameless}</span>`;

const changedAt = ({ updatedAt }: Document, language: Language): TemplateResult => {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return html`<time datetime=${updatedAt}>${format.format(new Date(updatedAt))}</time>`;
};
