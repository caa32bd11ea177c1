import type {
  ChargeKind,
  EstimateCause,
  EstimateCell,
  EstimateStatus,
  EstimateTable,
  EstimateText,
  FaultCause,
  LineNote,
  OrderKind,
  Payer,
  PricingMethod,
  Seller,
  ServiceWay,
  WhyNotEstimate,
} from '@aftersale/core';
import type { FormTexts } from '../form/form.strings.ts';
import { shownTexts } from './shown-texts.ts';
import { chineseTexts } from './texts.zh-cn.ts';

type Words<Name extends string> = Readonly<Record<Name, string>>;

/** Every text of the fee calculator. */
export interface CalculatorTexts extends FormTexts {
  readonly title: string;
  readonly sections: Words<SectionName>;
  readonly fields: Words<EstimateText>;
  readonly tables: Words<EstimateTable>;
  readonly cells: { readonly [Table in EstimateTable]: Words<EstimateCell<Table>> };
  readonly rowName: (table: string, row: number) => string;
  readonly add: Words<EstimateTable>;
  readonly remove: (row: string) => string;
  readonly removed: string;
  readonly undo: string;
  readonly choose: string;
  readonly otherWork: string;
  readonly more: string;
  readonly priceList: string;
  readonly partFrom: Words<'ours' | 'customer'>;
  readonly genuine: Words<'genuine' | 'non-genuine'>;
  readonly services: Words<ServiceWay>;
  readonly orders: Words<OrderKind>;
  readonly sellers: Words<Seller>;
  readonly causes: Words<FaultCause>;
  readonly causeUnknown: string;
  readonly methods: Words<PricingMethod>;
  /** What each method promises, where the company says nothing of its own (R066). */
  readonly promises: Words<PricingMethod>;
  readonly kinds: Words<ChargeKind>;
  readonly payers: Words<Payer | 'undecided'>;
  readonly paidBy: (payer: string) => string;
  readonly period: {
    readonly in: (day: string) => string;
    readonly out: (day: string) => string;
    readonly unknown: string;
  };
  readonly notes: Words<LineNote>;
  readonly why: string;
  readonly unpriced: string;
  readonly customerPays: string;
  readonly soFar: string;
  readonly total: string;
  readonly inUpperCase: string;
  readonly discount: string;
  readonly taxWithin: (rate: string) => string;
  readonly taxOnTop: (rate: string) => string;
  readonly statuses: Words<EstimateStatus>;
  readonly version: (version: number) => string;
  readonly actions: Words<
    'offer' | 'revise' | 'accept' | 'decline' | 'withdraw' | 'handOver' | 'print' | 'csv' | 'back'
  >;
  readonly handedOver: string;
  readonly noSlip: string;
  readonly refusals: Words<WhyNotEstimate | 'NameMissing' | 'ReasonMissing'>;
  readonly problems: FormTexts['problems'] &
    Words<Exclude<EstimateCause['type'], keyof FormTexts['problems']>>;
}

export const sectionNames = ['job', 'warranty', 'work', 'way', 'money', 'result'] as const;
export type SectionName = (typeof sectionNames)[number];

export const calculatorTexts = shownTexts<CalculatorTexts>(chineseTexts, async () => {
  const { englishTexts } = await import('./texts.en.ts');
  return englishTexts;
});
