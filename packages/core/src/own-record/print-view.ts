/** What a record says under the words of its definition, without any markup (REC-8). */
import { ownFieldText, type OwnField } from '../own-field/index.ts';
import type { BilingualText } from '../policy/index.ts';
import { recordText, signatureIn, type Signed } from './entry.ts';
import { recordNumber } from './record-number.ts';
import type { OwnRecord } from './record.ts';
import { fieldsOf, isSignature, type RecordDefinition } from './record-definition.ts';

export interface SaidField {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  /** Long texts have a line to themselves. */
  readonly isLong: boolean;
  /** Of a field that holds a mark; nothing while nobody has signed. */
  readonly signed?: Signed | undefined;
  readonly isSignature: boolean;
}

export interface SaidSection {
  /** Empty for what stands under no field that is known. */
  readonly title: string;
  readonly fields: readonly SaidField[];
}

export interface SaidRecord {
  readonly title: string;
  readonly number: string;
  /** The state, in words; its name where the definition does not know it. */
  readonly status: string;
  readonly sections: readonly SaidSection[];
}

/**
 * Everything that stands in the record, in this language and in the order of the definition. `say` says a text; as every
 * own field is said if not given.
 */
export function sayRecord(
  definition: RecordDefinition,
  record: OwnRecord,
  language: keyof BilingualText,
  say: typeof ownFieldText = ownFieldText,
): SaidRecord {
  const { entry } = record.content;
  const said = (field: OwnField): SaidField => ({
    name: field.name,
    label: field.label[language],
    text: say(field, recordText(entry, field.name), language),
    isLong: field.type === 'long-text',
    isSignature: isSignature(field),
    ...(isSignature(field) ? { signed: signatureIn(entry, field.name) } : {}),
  });
  const known = new Set(fieldsOf(definition).map(({ name }) => name));
  const strays = Object.entries(entry.texts)
    .filter(([name, text]) => !known.has(name) && text.trim() !== '')
    .map(([name, text]) => ({ name, label: name, text, isLong: true, isSignature: false }));
  return {
    title: definition.title[language],
    number: recordNumber(definition, record),
    status: statusLabel(definition, record.status, language),
    sections: [
      ...definition.sections.map(({ title, fields }) => ({
        title: title[language],
        fields: fields.map(said),
      })),
      ...(strays.length > 0 ? [{ title: '', fields: strays }] : []),
    ],
  };
}

/** How is this state called? By its name where the definition does not know it. */
export const statusLabel = (
  { statuses }: RecordDefinition,
  status: string,
  language: keyof BilingualText,
): string => statuses.find(({ name }) => name === status)?.label[language] ?? status;
