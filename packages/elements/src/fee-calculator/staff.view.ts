/** The calculator for staff: everything that a job is priced by, and the sums of all payers. Loaded for staff alone. */
import { html, nothing, type TemplateResult } from 'lit';
import { orderKinds, pricingMethods, sellers, serviceWays } from '@aftersale/core';
import { choices, longText, moneyField, textField, type Choice } from '../form/field.view.ts';
import { sectionList, sectionView } from '../form/sections.view.ts';
import { checkField, choicesOf, dateField, selectField } from './choice-fields.view.ts';
import type { EstimateView } from './estimate-view.ts';
import { sectionNames, type SectionName } from './fee-calculator.strings.ts';
import { causeField, periodView, promiseOf, regionField } from './job-facts.view.ts';
import { labourRows, otherRows, partRows, wayRows } from './rows.view.ts';

export { sumsView } from './sums.view.ts';

/** The texts and rows of each block, for the list of blocks. */
const held: Readonly<Record<SectionName, readonly string[]>> = {
  job: ['dispatchNumber', 'customer.', 'product.', 'fault.'],
  warranty: ['deliveredOn', 'faultOn', 'agentToldOn', 'cause'],
  work: ['parts', 'parts.', 'labour.', 'method', 'region'],
  way: ['trips.', 'stays.', 'allowances.', 'returnedOn'],
  money: ['others.', 'discount.', 'diagnosed', 'diagnosisFee', 'validUntil', 'remark'],
  result: ['overrides.', 'call-out', 'minimum'],
};

/** The list of blocks, in which one sees where one is. */
export const blocksView = (view: EstimateView, title: string): TemplateResult | typeof nothing =>
  sectionList(
    view,
    title,
    sectionNames.map((name) => ({ name, title: view.texts.sections[name], holds: held[name] })),
  );

/** What staff is asked, block by block. */
export function askedView(view: EstimateView): TemplateResult {
  const { texts, entry } = view;
  const section = (name: SectionName, content: unknown): TemplateResult =>
    sectionView(name, texts.sections[name], content);
  return html`
    ${section('job', [
      textField(view, 'dispatchNumber'),
      textField(view, 'customer.name', { autocomplete: 'off' }),
      textField(view, 'customer.phone', { inputmode: 'tel' }),
      textField(view, 'product.name'),
      textField(view, 'product.model'),
      textField(view, 'product.serial'),
      longText(view, 'fault.symptom'),
    ])}
    ${section('warranty', warrantyFields(view))}
    ${section('work', [
      selectField(view, 'method', methodChoices(view)),
      regionField(view),
      promiseOf(view),
      partRows(view),
      labourRows(view),
    ])}
    ${entry.texts.service === 'workshop' ? section('way', dateField(view, 'returnedOn')) : section('way', wayRows(view))}
    ${section('money', [
      otherRows(view),
      moneyField(view, 'discount.amount'),
      textField(view, 'discount.approver'),
      checkField(view, 'diagnosed'),
      !view.tariff?.diagnosis.fee && entry.texts.diagnosed === 'yes'
        ? moneyField(view, 'diagnosisFee')
        : nothing,
      dateField(view, 'validUntil'),
      longText(view, 'remark'),
    ])}
  `;
}

function warrantyFields(view: EstimateView): unknown[] {
  const { texts, entry } = view;
  return [
    choices(view, 'service', choicesOf(serviceWays, texts.services)),
    selectField(view, 'order', choicesOf(orderKinds, texts.orders)),
    dateField(view, 'deliveredOn'),
    dateField(view, 'faultOn'),
    periodView(view),
    causeField(view),
    selectField(view, 'soldBy', choicesOf(sellers, texts.sellers)),
    entry.texts.soldBy === 'agent' ? dateField(view, 'agentToldOn') : nothing,
  ];
}

/** The company's own method stands first, and holds while none is chosen. */
function methodChoices({ texts, tariff }: EstimateView): Choice[] {
  const method = tariff?.labour.method ?? 'system';
  const others = pricingMethods.filter((each) => each !== method);
  return [{ value: '', label: texts.methods[method] }, ...choicesOf(others, texts.methods)];
}
