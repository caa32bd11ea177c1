/** The rows of the calculator: parts, labour, trips, nights, days and other costs. */
import { html, type TemplateResult } from 'lit';
import { money, type EstimateRow, type EstimateTable } from '@aftersale/core';
import type { Choice } from '../form/field.view.ts';
import { shownMoney } from '../form/form.strings.ts';
import type { EstimateView } from './estimate-view.ts';
import { cellOf, needsWord, rows, type Cells } from './row-table.view.ts';

export const partNumbers = 'listed-parts';

export function partRows(view: EstimateView): TemplateResult {
  const { texts, tariff } = view;
  const words = (words: Readonly<Record<string, string>>): Choice[] =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  return html`${rows(view, 'parts', {
      cells: (row) => [
        ['number', { kind: 'list', list: partNumbers }],
        ['quantity', decimal],
        ...needed(view, 'parts', row, view.listed(row.number) !== undefined, [
          ['name', text],
          ['price', sum],
        ]),
      ],
      listed: (row) => listedText(view, row),
      more: [
        ['from', { kind: 'choice', offered: words(texts.partFrom) }],
        ['genuine', { kind: 'choice', offered: words(texts.genuine) }],
        ['keyPlace', check],
        ['special', check],
        ['wear', check],
      ],
    })}
    <datalist id=${partNumbers}>
      ${tariff?.parts.prices
        .slice(0, offeredAtOnce)
        .map(({ number, name }) => html`<option value=${number}>${name}</option>`)}
    </datalist>`;
}

/** The list's name and price of the part; no price of what the customer brings, which is not sold. */
function listedText(view: EstimateView, { number, from }: EstimateRow<'parts'>): string {
  const part = view.listed(number);
  if (!part) return '';
  const price = `¥${shownMoney(money(part.price, view.policy.currency))}`;
  const said = from === 'customer' ? [part.name] : [part.name, price];
  return [...said, view.texts.priceList].join(' · ');
}

/** Cells that a list answers are asked for only where something stands, or is being typed, in them. */
const needed = <Table extends EstimateTable>(
  view: EstimateView,
  table: Table,
  row: EstimateRow<Table>,
  isListed: boolean,
  cells: Cells<Table>,
): Cells<Table> =>
  cells.filter(([cell]) => {
    const path = `${table}.${row.key}.${cell}`;
    return !isListed || cellOf(row, cell) !== '' || view.isAt(path) || needsWord(view, path);
  });

/** What a browser's own list bears; the number of a part beyond it is typed. */
const offeredAtOnce = 500;

export function labourRows(view: EstimateView): TemplateResult {
  const { texts, tariff, language } = view;
  const items = tariff?.labour.items ?? [];
  const hourPrice = tariff?.labour.hourPrice ?? null;
  const works = items.map(({ code, name, hours }) => ({
    value: code,
    label: `${name[language]} (${texts.cells.labour.hours} ${hours})`,
  }));
  const codes: Cells<'labour'> =
    items.length === 0
      ? []
      : [['code', { kind: 'choice', offered: [{ value: '', label: texts.otherWork }, ...works] }]];
  return rows(view, 'labour', {
    cells: (row) => [
      ...codes,
      ...needed(
        view,
        'labour',
        row,
        items.some(({ code }) => code === row.code),
        [['what', text]],
      ),
      ['hours', decimal],
      ...(hourPrice === null ? ([['price', sum]] as const) : []),
    ],
  });
}

export function wayRows(view: EstimateView): TemplateResult[] {
  const { tariff } = view;
  const basis = tariff?.transport.basis ?? 'either';
  const perNight = tariff?.lodging.perNight ?? null;
  const perDay = tariff?.allowance.perPersonAndDay ?? null;
  return [
    rows(view, 'trips', {
      cells: () => [
        ['on', { kind: 'date' }],
        ...(basis === 'actual-cost' ? [] : ([['km', decimal]] as const)),
        ...(basis === 'distance' ? [] : ([['cost', sum]] as const)),
      ],
    }),
    rows(view, 'stays', {
      cells: () => [['nights', decimal], ...(perNight === null ? ([['price', sum]] as const) : [])],
    }),
    rows(view, 'allowances', {
      cells: () => [
        ['persons', decimal],
        ['days', decimal],
        ...(perDay === null ? ([['price', sum]] as const) : []),
      ],
    }),
  ];
}

export const otherRows = (view: EstimateView): TemplateResult =>
  rows(view, 'others', {
    cells: () => [
      ['what', text],
      ['amount', sum],
    ],
  });

const text = { kind: 'text' } as const;
const decimal = { kind: 'decimal' } as const;
const sum = { kind: 'money' } as const;
const check = { kind: 'check' } as const;
