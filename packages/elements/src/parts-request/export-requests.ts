/** Requests as a table for a spreadsheet: one line for each part that is asked for. Loaded when needed. */
import {
  formatMoney,
  formatQuantity,
  readRequest,
  type Language,
  type Money,
  type Policy,
  type Quantity,
  type RequestDocument,
} from '@aftersale/core';
import { csvText } from '../export/csv-text.ts';
import { saveFile } from '../export/save-file.ts';
import { textsIn } from '../locale/strings.ts';
import { paperTexts } from './paper.strings.ts';
import type { AftersalePartsRequest } from './parts-request.ts';
import { bothRequestTexts } from './both-languages.ts';
import { unsaved } from './printing.ts';

/** What is the CSV of these requests? Sums as plain figures; headings in the person's language. */
export async function requestsCsv(
  documents: readonly RequestDocument[],
  { policy, language }: { readonly policy: Policy; readonly language: Language },
): Promise<string> {
  const texts = textsIn(bothRequestTexts, language);
  const paper = textsIn(paperTexts, language);
  const { fields, rows } = texts;
  const head = [
    ...[fields['outlet.name'], fields.kind, fields.forMonth, paper.submittedOn, paper.dueOn],
    ...[rows.labels.number, rows.labels.name, rows.labels.model, rows.labels.unit],
    ...[rows.labels.quantity, rows.labels.stock, rows.labels.usage, rows.labels.supplyPrice],
    ...[rows.value, rows.labels.reason, rows.labels.substituteFor, paper.number],
  ];
  const lines = documents.flatMap(({ id, status, content: { entry, submitted } }) => {
    const { request } = readRequest(entry, policy);
    const kind = submitted?.kind ?? request.kind;
    const due = submitted?.deliverBy;
    return request.parts.map((part) => [
      entry.texts['outlet.name'],
      `${kind ? texts.kinds[kind] : ''} ${texts.statuses[status]}`.trim(),
      entry.texts.forMonth,
      submitted?.on ?? '',
      due && 'date' in due ? due.date : '',
      ...[part.number, part.name, part.model, part.unit],
      ...[part.quantity, part.stock, part.usage].map(count),
      ...[part.supplyPrice, part.value].map(figures),
      ...[part.reason, part.substituteFor, id],
    ]);
  });
  return csvText([head, ...lines]);
}

/** Hands what stands on screen to the person as a file. */
export async function saveRequestTable(form: AftersalePartsRequest): Promise<void> {
  const { language, policy, entry } = form.view;
  const text = await requestsCsv([form.kept ?? unsaved(form)], { policy, language });
  const name = [
    entry.texts['outlet.name'],
    entry.texts.forMonth,
    textsIn(bothRequestTexts, language).title,
  ]
    .join('-')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  saveFile(`${name}.csv`, text, 'text/csv');
}

const count = (quantity: Quantity | undefined): string =>
  quantity ? formatQuantity(quantity) : '';

const figures = (sum: Money | undefined): string =>
  sum ? formatMoney(sum, { grouped: false }) : '';
