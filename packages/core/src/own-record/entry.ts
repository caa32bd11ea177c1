/** What was typed into a record of one's own, kept text by text (REC-6). */
import { sha256Hex } from '../sheet/index.ts';
import type { Mark } from '../confirmation/index.ts';
import { textFieldsOf, type RecordDefinition } from './record-definition.ts';

/** A person's mark under what then stood in the record. */
export interface Signed {
  /** The field that it was put in. */
  readonly key: string;
  readonly mark: Mark;
  /** UTC instant. */
  readonly at: string;
  /** Of every text that then stood there: `digestOfTexts`. */
  readonly digest: string;
}

export interface OwnRecordEntry {
  /** By field; a name that the definition does not know keeps its text. */
  readonly texts: Readonly<Record<string, string>>;
  readonly signatures: readonly Signed[];
}

export const emptyRecordEntry = (definition: RecordDefinition): OwnRecordEntry => ({
  texts: Object.fromEntries(textFieldsOf(definition).map(({ name }) => [name, ''])),
  signatures: [],
});

export const recordText = ({ texts }: OwnRecordEntry, field: string): string =>
  Object.hasOwn(texts, field) ? texts[field]! : '';

export const signatureIn = ({ signatures }: OwnRecordEntry, field: string): Signed | undefined =>
  signatures.find(({ key }) => key === field);

/** The entry with this mark in its field, or without one there. */
export function withSignature(
  entry: OwnRecordEntry,
  field: string,
  signed: Pick<Signed, 'mark' | 'at'> | undefined,
): OwnRecordEntry {
  const others = entry.signatures.filter(({ key }) => key !== field);
  const own = signed && { key: field, ...signed, digest: digestOfTexts(entry) };
  return { ...entry, signatures: own ? [...others, own] : others };
}

/** What tells these texts from all others: their SHA-256, whichever order they were typed in. Blank ones do not count. */
export function digestOfTexts({ texts }: Pick<OwnRecordEntry, 'texts'>): string {
  const filled = Object.entries(texts)
    .filter(([, text]) => text !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return sha256Hex(`aftersale-own-record-v1\0${JSON.stringify(filled)}`);
}
