/** A record of one's own on paper: its definition's words, its texts and marks, and what its rules said. */
import {
  isOpenStatus,
  sayRecord,
  type Language,
  type OwnRecord,
  type OwnRecordKind,
  type PolicyDecision,
  type SaidField,
} from '@aftersale/core';
import type { LoadedEvidence } from '../print/load-evidence.ts';
import type { PaperCell, PaperRow, PaperValue, PrintedSheet } from '../print/paper-form.ts';
import { paperTime } from '../print/paper-time.ts';
import { saidText } from './said-text.ts';
import type { OwnFormTexts } from './own-form.strings.ts';

export interface PaperRecordFacts {
  readonly language: Language;
  /** IANA zone for the times. */
  readonly timeZone: string;
  readonly company: string;
  readonly texts: OwnFormTexts;
  readonly images: LoadedEvidence['images'];
}

/** What does the paper of this record say? In the definition's order; a record that is still open says so across the page. */
export function paperRecord(
  { definition }: OwnRecordKind,
  record: OwnRecord,
  facts: PaperRecordFacts,
): PrintedSheet {
  const { language, timeZone, texts } = facts;
  const said = sayRecord(definition, record, language, saidText);
  const time = (instant: string): string => paperTime(instant, timeZone, language);
  const commands = new Map(definition.commands.map(({ name, label }) => [name, label[language]]));
  return {
    language,
    company: facts.company,
    title: said.title,
    number: '',
    version: '',
    mark: isOpenStatus(definition, record.status)
      ? { kind: 'unsigned', text: said.status }
      : undefined,
    sections: [
      {
        title: '',
        rows: [
          line([short(texts.paper.number, said.number), short(texts.paper.status, said.status)]),
          ...said.sections.flatMap(({ title, fields }) => [
            ...(title ? [heading(title)] : []),
            ...rowsOf(fields, facts, time),
          ]),
        ],
      },
    ],
    notes: [
      ...record.content.steps.map(({ command, by, at }) =>
        texts.paper.step(commands.get(command) ?? command, by, time(at)),
      ),
      ...record.content.steps.flatMap(({ decision }) =>
        decision ? [decided(decision, facts)] : [],
      ),
      texts.paper.definition(said.title, definition.version),
    ],
    hash: undefined,
    hashLabel: '',
  };
}

/** Two short fields share a line; what is long, or signed, has one to itself. */
function rowsOf(
  fields: readonly SaidField[],
  facts: PaperRecordFacts,
  time: (instant: string) => string,
): PaperRow[] {
  const rows: PaperRow[] = [];
  let waiting: SaidField | undefined;
  const end = (): void => {
    if (waiting) rows.push(line([cell(waiting, facts, time, 12)]));
    waiting = undefined;
  };
  for (const field of fields) {
    const isWhole = field.isLong || field.isSignature || field.text.length > 24;
    if (isWhole) {
      end();
      rows.push(line([cell(field, facts, time, 12)]));
    } else if (waiting) {
      rows.push(line([cell(waiting, facts, time, 6), cell(field, facts, time, 6)]));
      waiting = undefined;
    } else waiting = field;
  }
  end();
  return rows;
}

const short = (label: string, text: string): PaperCell => ({
  item: undefined,
  label,
  value: { kind: 'text', text },
  labelColumns: 2,
  columns: 4,
});

const line = (cells: readonly PaperCell[]): PaperRow => ({ kind: 'cells', cells });

const cell = (
  field: SaidField,
  facts: PaperRecordFacts,
  time: (instant: string) => string,
  columns: number,
): PaperCell => ({
  item: undefined,
  label: field.label,
  value: valueOf(field, facts, time),
  labelColumns: 2,
  columns: columns - 2,
});

function valueOf(
  { isSignature, signed, text }: SaidField,
  { images }: PaperRecordFacts,
  time: (instant: string) => string,
): PaperValue {
  if (!isSignature) return { kind: 'text', text };
  const mark = signed?.mark;
  return {
    kind: 'mark',
    mark: {
      name: '',
      typed: mark?.kind === 'typed' ? mark.name : '',
      image: mark?.kind === 'drawn' ? images.get(mark.ink.hash) : undefined,
      lines: signed ? [time(signed.at)] : [],
    },
  };
}

/** A line of its own: along the side, a title is cut off where few rows follow. */
const heading = (text: string): PaperRow =>
  line([
    {
      item: undefined,
      label: '',
      value: { kind: 'sum', text, strong: true },
      labelColumns: 0,
      columns: 13,
    },
  ]);

const signs = { met: '√', breached: '✗', 'not-asked': '—' } as const;

const decided = (
  { policy, reasons }: PolicyDecision,
  { texts, language }: PaperRecordFacts,
): string =>
  texts.paper.decided(
    reasons
      .map(({ rule, outcome, message }) =>
        [rule, signs[outcome], message?.[language]].filter(Boolean).join(' '),
      )
      .join(' '),
    `${policy.name} ${policy.version}`,
  );
