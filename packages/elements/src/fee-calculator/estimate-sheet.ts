/** An estimate in the words of a printed sheet: an offer on A4, line by line, with the upper-case sum. */
import { feeRange, formatMoney, type ChargeLine, type Money } from '@aftersale/core';
import type { PaperCell, PaperRow, PrintedSheet } from '../print/paper-form.ts';
import { paperMoney } from '../print/paper-money.ts';
import type { WorkedOutView } from './estimate-view.ts';
import { visitorTexts } from './public.strings.ts';
import { labelOf, percent } from './said-line.ts';
import type { SheetTexts } from './sheet.strings.ts';
import { reasonOf, workingOf } from './why-words.ts';
import { whyTexts } from './why.strings.ts';

/** How does the estimate stand on paper? A visitor's has its range and no sums of its own. */
export function estimateSheet(view: WorkedOutView, words: SheetTexts): PrintedSheet {
  const { texts, policy, language, record, result } = view;
  const isPublic = view.mode === 'public';
  const offered = record?.content.offer !== null && record !== undefined;
  return {
    language,
    company: policy.company[language],
    title: isPublic ? visitorTexts[language].publicTitle : texts.title,
    number: '',
    version: isPublic ? '' : texts.version(record?.content.offerVersion ?? 1),
    mark: offered || isPublic ? undefined : { kind: 'unsigned', text: words.draft },
    sections: [
      { title: '', rows: headRows(view) },
      { title: texts.sections.result, rows: [linesTable(view, words)] },
      { title: texts.total, rows: sumRows(view, words) },
    ],
    notes: [
      words.policy(result.policy.name, result.policy.version),
      whyTexts[language].rounding[result.rounding],
      ...(result.rules.length > 0 ? [whyTexts[language].rules(result.rules.join(' '))] : []),
    ],
    hash: undefined,
    hashLabel: '',
  };
}

function headRows({ texts, entry, result }: WorkedOutView): PaperRow[] {
  const field = (name: keyof typeof texts.fields): readonly [string, string] => [
    texts.fields[name],
    entry.texts[name],
  ];
  const { method } = result;
  return [
    two(field('customer.name'), field('customer.phone')),
    two(field('product.name'), field('product.model')),
    two(field('product.serial'), field('dispatchNumber')),
    one(...field('fault.symptom')),
    two(
      [texts.fields.service, texts.services[entry.texts.service as 'phone'] ?? ''],
      [texts.fields.method, texts.methods[method]],
    ),
    two(field('deliveredOn'), field('faultOn')),
  ];
}

function linesTable(view: WorkedOutView, words: SheetTexts): PaperRow {
  const { texts, result } = view;
  return {
    kind: 'parts',
    item: undefined,
    label: texts.sections.result,
    columns: ['place', 'text', 'sum', 'serial', 'serial', 'text'],
    head: [words.no, words.item, words.sum, words.payer, words.working, words.reason],
    rows: result.lines.map((line, index) => lineCells(view, line, index + 1)),
    empty: words.none,
  };
}

function lineCells(view: WorkedOutView, line: ChargeLine, number: number): string[] {
  const { texts } = view;
  const sum = line.pays ? formatMoney(line.pays, { grouped: false }) : texts.unpriced;
  return [
    String(number),
    [labelOf(line, view), ...line.notes.map((note) => texts.notes[note])].join('；'),
    sum,
    texts.payers[line.payer],
    workingOf(line, view).join('；'),
    line.override ? line.override.reason : reasonOf(line, view),
  ];
}

function sumRows(view: WorkedOutView, words: SheetTexts): PaperRow[] {
  const { texts, result, entry, language, tariff, mode, reading, policy } = view;
  const { total, customerPays, discount, tax, deposit, unset } = result;
  const sum = (value: Money | null): string => (value ? paperMoney(value) : '—');
  const promise =
    tariff?.labour.methods[result.method].promise?.[language] ?? texts.promises[result.method];
  if (mode === 'public') {
    const range = feeRange(reading.input, policy);
    return [
      one(texts.customerPays, `${paperMoney(range.from)} – ${paperMoney(range.to)}`),
      one(texts.fields.remark, visitorTexts[language].rangeHint),
    ];
  }
  return [
    ...result.sums.map(({ payer, pays }) =>
      one(texts.paidBy(texts.payers[payer]), paperMoney(pays)),
    ),
    ...(discount
      ? [
          two(
            [texts.discount, paperMoney(discount.amount)],
            [texts.fields['discount.approver'], discount.approver],
          ),
        ]
      : []),
    ...(tax
      ? [
          one(
            texts[tax.prices === 'with-tax' ? 'taxWithin' : 'taxOnTop'](percent(tax.rate)),
            paperMoney(tax.amount),
          ),
        ]
      : []),
    two([texts.total, sum(total)], [texts.inUpperCase, result.totalInUpperCase]),
    two(
      [texts.customerPays, sum(customerPays)],
      [texts.inUpperCase, result.customerPaysInUpperCase],
    ),
    ...(deposit
      ? [
          one(
            texts.fields.remark,
            whyTexts[language].deposit(
              formatMoney(deposit.due),
              formatMoney(deposit.originalPrice),
            ),
          ),
        ]
      : []),
    ...(unset.length > 0
      ? [
          one(
            '',
            whyTexts[language].unset(
              unset.map((name) => whyTexts[language].settings[name] ?? name).join('、'),
            ),
          ),
        ]
      : []),
    one(texts.fields.method, promise),
    two([texts.fields.validUntil, entry.texts.validUntil], [words.customerSignature, '']),
    ...(entry.texts.remark ? [one(texts.fields.remark, entry.texts.remark)] : []),
  ];
}

const cell = (label: string, text: string, columns: number): PaperCell => ({
  item: undefined,
  label,
  value: { kind: 'text', text },
  labelColumns: label ? 2 : 0,
  columns: label ? columns - 2 : columns,
});

const one = (label: string, text: string): PaperRow => ({
  kind: 'cells',
  cells: [cell(label, text, 12)],
});

const two = (first: readonly [string, string], second: readonly [string, string]): PaperRow => ({
  kind: 'cells',
  cells: [cell(...first, 6), cell(...second, 6)],
});
