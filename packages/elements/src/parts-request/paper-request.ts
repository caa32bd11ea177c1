/** The request as the rows and cells of form F89, in the paper's order, without any markup. */
import {
  formatMoney,
  formatQuantity,
  partsPolicyOf,
  readRequest,
  type Language,
  type Money,
  type PartsRequestKind,
  type Policy,
  type Quantity,
  type RequestDocument,
} from '@aftersale/core';
import { textsIn } from '../locale/strings.ts';
import type {
  EvidenceImages,
  PaperCell,
  PaperRow,
  PaperValue,
  PrintedSheet,
} from '../print/paper-form.ts';
import { paperMoney } from '../print/paper-money.ts';
import { paperTime } from '../print/paper-time.ts';
import { paperTexts } from './paper.strings.ts';
import { bothRequestTexts } from './both-languages.ts';
import { roleNames } from './role-names.ts';

export interface PaperSurroundings {
  readonly policy: Policy;
  readonly language: Language;
  /** IANA zone for the times. */
  readonly timeZone: string;
  readonly images: EvidenceImages;
}

/** What does the paper of this request say? Never fails. */
export function printedRequest(
  { id, status, content }: RequestDocument,
  { policy, language, timeZone, images }: PaperSurroundings,
): PrintedSheet {
  const texts = textsIn(bothRequestTexts, language);
  const words = textsIn(paperTexts, language);
  const { entry, submitted, audit, approval, rejection } = content;
  const { request } = readRequest(entry, policy);
  const kind = submitted?.kind ?? request.kind;
  const time = (instant: string): string => paperTime(instant, timeZone, language);
  const kinds = Object.entries(texts.kinds).map(([name, text]) => ({
    text,
    chosen: name === kind,
  }));
  const due = submitted?.deliverBy;
  const field = (name: keyof typeof entry.texts, columns: number): PaperCell =>
    cell(texts.fields[name], plain(entry.texts[name].normalize('NFC').trim()), columns);
  const review = entry.areaManager;
  return {
    language,
    company: policy.company[language],
    title: request.isMarked && kind ? `${texts.title}【${texts.kinds[kind]}】` : texts.title,
    number: '',
    version: submitted?.on ?? '',
    mark: markAcross(status, rejection !== null, words),
    sections: [
      {
        title: '',
        rows: [
          row(
            cell(texts.fields.kind, { kind: 'options', options: kinds, detail: '' }, 6),
            cell(words.submittedOn, plain(submitted?.on ?? ''), 2),
          ),
          row(field('outlet.name', 4), field('outlet.contact', 4)),
          row(
            field('outlet.phone', 4),
            cell(words.dueOn, plain(due && 'date' in due ? due.date : ''), 4),
          ),
          ...groundRows(kind, field, entry.texts, policy, language, texts.fields),
          {
            kind: 'parts',
            item: undefined,
            label: words.parts,
            head: words.head,
            rows: request.parts.map((part, index) => [
              String(index + 1),
              part.number,
              part.name,
              part.model,
              count(part.quantity),
              count(part.stock),
              count(part.usage),
              figures(part.supplyPrice),
              figures(part.value),
              [part.reason, part.substituteFor && texts.rows.substitute(part.substituteFor)]
                .filter(Boolean)
                .join(' '),
            ]),
            empty: words.noParts,
            columns: [
              'place',
              'serial',
              'text',
              'text',
              'quantity',
              'quantity',
              'quantity',
              'quantity',
              'sum',
              'text',
            ],
          },
          row(
            cell(
              words.total,
              {
                kind: 'sum',
                text: request.supplyValue ? paperMoney(request.supplyValue) : '',
                strong: true,
              },
              10,
            ),
          ),
          row(field('remark', 10)),
        ],
      },
      {
        title: '',
        rows: [
          row(
            cell(
              sealLabel(entry.texts.sealOf, words.seal, texts.sealOwners),
              {
                kind: 'seal',
                image: entry.seal ? images(entry.seal.hash) : undefined,
              },
              4,
            ),
            cell(
              words.review,
              {
                kind: 'mark',
                mark: {
                  name: review?.mark.kind === 'typed' ? '' : (review?.name ?? ''),
                  typed: review?.mark.kind === 'typed' ? review.mark.name : '',
                  image: review?.mark.kind === 'drawn' ? images(review.mark.ink.hash) : undefined,
                  lines: review ? [time(review.at)] : [],
                },
              },
              4,
            ),
          ),
          row(
            cell(
              words.audit,
              plain(
                audit
                  ? [
                      audit.by,
                      time(audit.at),
                      words.auditLine(
                        paperMoney(audit.check.occupied),
                        paperMoney(audit.check.limit),
                      ),
                      audit.note,
                    ].join('　')
                  : (rejection?.reason ?? ''),
              ),
              10,
            ),
          ),
          row(
            cell(
              words.approval,
              plain(
                approval
                  ? `${textsIn(roleNames, language)[approval.role]} ${approval.by} ${time(approval.at)}`
                  : '',
              ),
              10,
            ),
          ),
        ],
      },
    ],
    notes: [
      ...(id ? [`${words.number} ${id}`] : []),
      words.keep(partsPolicyOf(policy).keepYears),
      words.policy(
        submitted?.policy.name ?? policy.name,
        submitted?.policy.version ?? policy.version,
      ),
    ],
    hash: undefined,
    hashLabel: '',
  };
}

function groundRows(
  kind: PartsRequestKind | undefined,
  field: (
    name: 'forMonth' | 'presale.product' | 'urgent.solveBy' | 'urgent.case',
    columns: number,
  ) => PaperCell,
  typed: RequestDocument['content']['entry']['texts'],
  policy: Policy,
  language: Language,
  labels: Readonly<Record<'urgent.noPart' | 'urgent.noLoanMachine' | 'urgent.reason', string>>,
): PaperRow[] {
  if (kind === 'monthly') return [row(field('forMonth', 10))];
  if (kind === 'presale') return [row(field('presale.product', 10))];
  if (kind !== 'urgent') return [];
  const reasons = partsPolicyOf(policy).urgent.reasons.map(({ id, label }) => ({
    text: label[language],
    chosen: id === typed['urgent.reason'],
  }));
  const conditions = (['urgent.noPart', 'urgent.noLoanMachine'] as const).map((name) => ({
    text: labels[name],
    chosen: typed[name] === 'yes',
  }));
  return [
    row(
      cell(
        textsIn(paperTexts, language).urgency,
        { kind: 'options', options: conditions, detail: '' },
        10,
      ),
    ),
    row(cell(labels['urgent.reason'], { kind: 'options', options: reasons, detail: '' }, 10)),
    row(field('urgent.solveBy', 4), field('urgent.case', 4)),
  ];
}

function markAcross(
  status: string,
  isRejected: boolean,
  words: { readonly unsubmitted: string; readonly rejected: string },
): PrintedSheet['mark'] {
  if (isRejected) return { kind: 'void', text: words.rejected };
  return status === 'draft' ? { kind: 'unsigned', text: words.unsubmitted } : undefined;
}

const sealLabel = (
  sealOf: string,
  label: string,
  owners: Readonly<Record<'outlet' | 'dealer', string>>,
): string => (sealOf === 'outlet' || sealOf === 'dealer' ? `${owners[sealOf]} ${label}` : label);

const count = (quantity: Quantity | undefined): string =>
  quantity ? formatQuantity(quantity) : '';

const figures = (sum: Money | undefined): string =>
  sum ? formatMoney(sum, { grouped: false }) : '';

export const row = (...cells: readonly PaperCell[]): PaperRow => ({ kind: 'cells', cells });

export const cell = (
  label: string,
  value: PaperValue,
  columns: number,
  labelColumns = 2,
): PaperCell => ({ item: undefined, label, labelColumns, value, columns });

export const plain = (text: string): PaperValue => ({ kind: 'text', text });
