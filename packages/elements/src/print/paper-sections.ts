/** The rows and cells of form F01 in the paper's order; `item` is the number of the item on the paper. */
import { minus, type Mark } from '@aftersale/core';
import type { PaperFacts, PaperSignature } from './paper-facts.ts';
import { paperMoney } from './paper-money.ts';
import type {
  EvidenceImages,
  PaperCell,
  PaperOption,
  PaperRow,
  PaperSection,
  PaperValue,
} from './paper-form.ts';
import type { PrintLabel, PrintTexts } from './print.strings.ts';

export interface PaperManner {
  readonly texts: PrintTexts;
  /** How an instant is written. */
  readonly time: (instant: string) => string;
  readonly images: EvidenceImages;
}

/** Which sections, rows and cells does the paper have? */
export function paperSections(facts: PaperFacts, manner: PaperManner): PaperSection[] {
  const { sections } = manner.texts;
  return [
    { title: '', rows: [...headRows(facts, manner), ...customerRows(facts, manner)] },
    { title: '', rows: productRows(facts, manner) },
    { title: sections.repair, rows: repairRows(facts, manner) },
    { title: sections.fee, rows: feeRows(facts, manner) },
    { title: '', rows: [...staffRows(facts, manner), ...ownRows(facts)] },
    { title: sections.confirmation, rows: confirmationRows(facts, manner) },
  ];
}

function headRows(
  { dispatchNumber, serviceNeeds }: PaperFacts,
  { texts }: PaperManner,
): PaperRow[] {
  const needs = Object.entries(texts.needs) as [(typeof serviceNeeds)[number], string][];
  const options = needs.map(([need, text]) => ({ text, chosen: serviceNeeds.includes(need) }));
  return [
    row(
      cell(texts, 1, 'dispatchNumber', plain(dispatchNumber), 3),
      cell(texts, 2, 'serviceNeeds', choice(options), 5),
    ),
  ];
}

function customerRows({ customer }: PaperFacts, { texts }: PaperManner): PaperRow[] {
  return [
    row(
      cell(texts, 3, 'customerName', plain(customer.name), 4),
      cell(texts, 4, 'address', plain(customer.address), 4),
    ),
    row(
      cell(texts, 5, 'contactPerson', plain(customer.contactPerson), 4),
      cell(texts, 6, 'contactPhone', plain(customer.contactPhone), 4),
    ),
  ];
}

function productRows({ product }: PaperFacts, { texts }: PaperManner): PaperRow[] {
  return [
    row(
      cell(texts, 7, 'productModel', plain(product.model), 2),
      cell(texts, 8, 'productQuantity', plain(product.quantity), 1),
      cell(texts, 9, 'productName', plain(product.name), 3),
    ),
  ];
}

function repairRows(facts: PaperFacts, { texts, time }: PaperManner): PaperRow[] {
  const { fault, repairNature, parts } = facts;
  return [
    row(
      cell(texts, undefined, 'arrivedAt', plain(time(facts.arrivedAt)), 4),
      cell(texts, undefined, 'completedAt', plain(time(facts.completedAt)), 4),
    ),
    row(cell(texts, 10, 'symptom', plain(fault.symptom), 10)),
    row(cell(texts, 11, 'cause', choice(pick(texts.causes, fault.cause), fault.otherCause), 10)),
    row(cell(texts, 12, 'nature', choice(pick(texts.natures, repairNature ?? '')), 10)),
    {
      kind: 'parts',
      item: 13,
      label: texts.labels.parts,
      head: texts.partHead,
      rows: parts.map((part, index) => [
        String(index + 1),
        part.model,
        part.quantity,
        part.unitPrice,
        part.amount,
        part.oldSerial,
        part.newSerial,
      ]),
      empty: texts.noParts,
    },
  ];
}

function feeRows(facts: PaperFacts, manner: PaperManner): PaperRow[] {
  const { texts } = manner;
  const items = { parts: 14, transport: 16, lodging: 17, other: 18, allowance: 19 } as const;
  const sums = facts.fees.flatMap(({ part, text }): LabelledValue[] => {
    const line = { item: items[part], label: texts.fees[part], value: sum(text) };
    return part === 'parts' ? [line, acceptance(facts, manner)] : [line];
  });
  const payment = choice(pick(texts.payments, facts.payment.method), facts.payment.transferDetails);
  const total = facts.total ? paperMoney(facts.total) : '';
  return [
    ...inPairs(sums),
    row(cell(texts, 20, 'total', sum(total, true), 10)),
    row(cell(texts, undefined, 'totalInUpperCase', plain(facts.totalInUpperCase), 10)),
    ...quotedRows(facts, manner),
    row(cell(texts, undefined, 'whoPays', plain(whoPays(facts, texts)), 10)),
    row(cell(texts, undefined, 'rounding', plain(texts.roundings[facts.rounding]), 10)),
    row(cell(texts, 21, 'payment', payment, 10)),
  ];
}

/** Only on the paper of a job that was quoted. */
function quotedRows({ quote, extraConsent }: PaperFacts, { texts, time }: PaperManner): PaperRow[] {
  const consent = extraConsent && [
    extraConsent.by,
    extraConsent.how && texts.consentWays[extraConsent.how],
    extraConsent.at && time(extraConsent.at),
    extraConsent.extraAmount && paperMoney(extraConsent.extraAmount),
    extraConsent.extraDuration,
  ];
  return [
    ...(quote ? [row(cell(texts, undefined, 'quote', sum(paperMoney(quote.total)), 10))] : []),
    ...(consent
      ? [
          row(
            cell(texts, undefined, 'extraConsent', plain(consent.filter(Boolean).join(' · ')), 10),
          ),
        ]
      : []),
  ];
}

function staffRows(facts: PaperFacts, manner: PaperManner): PaperRow[] {
  const { texts } = manner;
  const technician = signature(facts.technicianSignature, manner);
  return [
    row(
      cell(texts, 22, 'inCharge', plain(facts.staff.inCharge), 4),
      cell(texts, 23, 'accompanying', plain(facts.staff.accompanying), 4),
    ),
    row(cell(texts, undefined, 'technicianSignature', technician, 10)),
  ];
}

/** Only on the paper of a site that has fields of its own. */
const ownRows = ({ ownFields }: PaperFacts): PaperRow[] =>
  inPairs(ownFields.map(({ label, text }) => ({ item: undefined, label, value: plain(text) })));

function confirmationRows(facts: PaperFacts, manner: PaperManner): PaperRow[] {
  const { texts, images } = manner;
  const taken = (when: 'before' | 'after'): number =>
    facts.photos.filter((photo) => photo.taken === when).length;
  const seal = facts.seal ? images(facts.seal.hash) : undefined;
  const { customerSignature } = facts;
  return [
    row(
      cell(texts, 24, 'rating', plain(facts.rating), 4),
      cell(texts, undefined, 'photos', plain(texts.photos(taken('before'), taken('after'))), 4),
    ),
    row(cell(texts, undefined, 'consent', plain(facts.consent), 10)),
    row({ item: 25, label: '', labelColumns: 0, value: plain(texts.thanks), columns: 12 }),
    row(
      cell(texts, 26, 'customerSignature', signature(customerSignature, manner), 3, 1),
      cell(texts, 27, 'confirmedPhone', plain(customerSignature.phone), 2, 1),
      cell(texts, 28, 'seal', { kind: 'seal', image: seal }, 4, 1),
    ),
  ];
}

type LabelledValue = Pick<PaperCell, 'item' | 'label' | 'value'>;

function acceptance(facts: PaperFacts, manner: PaperManner): LabelledValue {
  const { texts } = manner;
  const label = texts.labels.feeAcceptance;
  const accepted = facts.feeAcceptance;
  if (!accepted) return { item: 15, label, value: plain('') };
  const agreed = { amount: accepted.acceptedAmount, currency: facts.currency };
  const lines = [texts.accepted(paperMoney(agreed)), manner.time(accepted.at)];
  return { item: 15, label, value: markValue(accepted.mark, '', lines, manner) };
}

function signature({ name, mark, signedAt }: PaperSignature, manner: PaperManner): PaperValue {
  return markValue(mark, name, signedAt ? [manner.time(signedAt)] : [], manner);
}

function markValue(
  mark: Mark | null | undefined,
  name: string,
  lines: readonly string[],
  { texts, images }: PaperManner,
): PaperValue {
  const image = mark?.kind === 'drawn' ? images(mark.ink.hash) : undefined;
  const typed = mark?.kind === 'typed' ? mark.name : '';
  const told = typed ? [texts.typedMark, ...lines] : lines;
  return { kind: 'mark', mark: { name: name === typed ? '' : name, typed, image, lines: told } };
}

function whoPays({ total, customerPays, reason }: PaperFacts, texts: PrintTexts): string {
  if (!total) return '';
  const why = texts.reasons[reason];
  if (!customerPays) return why;
  const company = paperMoney(minus(total, customerPays));
  return `${texts.payers(paperMoney(customerPays), company)} (${why})`;
}

/** Two to a line; one that is left over takes the whole line. */
function inPairs(cells: readonly LabelledValue[]): PaperRow[] {
  const rows: PaperRow[] = [];
  for (let index = 0; index < cells.length; index += 2) {
    const pair = cells.slice(index, index + 2);
    rows.push(
      row(
        ...pair.map((each) => ({ ...each, labelColumns: 2, columns: pair.length === 2 ? 4 : 10 })),
      ),
    );
  }
  return rows;
}

const row = (...cells: readonly PaperCell[]): PaperRow => ({ kind: 'cells', cells });

const cell = (
  { labels }: PrintTexts,
  item: number | undefined,
  label: PrintLabel,
  value: PaperValue,
  columns: number,
  labelColumns = 2,
): PaperCell => ({ item, label: labels[label], labelColumns, value, columns });

const plain = (text: string): PaperValue => ({ kind: 'text', text });

const sum = (text: string, strong = false): PaperValue => ({ kind: 'sum', text, strong });

const choice = (options: readonly PaperOption[], detail = ''): PaperValue => ({
  kind: 'options',
  options,
  detail,
});

const pick = (texts: Readonly<Record<string, string>>, chosen: string): PaperOption[] =>
  Object.entries(texts).map(([key, text]) => ({ text, chosen: key === chosen }));
