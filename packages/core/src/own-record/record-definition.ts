/** A kind of record as data: everything that makes it one, and nothing that runs. */
import type { OwnField } from '../own-field/index.ts';
import type { BilingualText } from '../policy/index.ts';

export interface RecordSection {
  readonly title: BilingualText;
  readonly fields: readonly OwnField[];
}

export interface RecordStatus {
  /** A plain word: lower-case letters, figures and hyphens. */
  readonly name: string;
  readonly label: BilingualText;
  /** Does it take text? Only the first state does if not said. */
  readonly open?: boolean | undefined;
  /** Is a record in it handed to the site's own back end? Not if not said. */
  readonly delivers?: boolean | undefined;
}

export interface RecordCommand {
  /** A plain word; `save` and `fill` are taken. */
  readonly name: string;
  readonly label: BilingualText;
  readonly from: readonly string[];
  readonly to: string;
  /** Every required field filled in, and every text readable. */
  readonly requires?: 'complete' | undefined;
  /** The signature that must stand under what is there. */
  readonly signs?: string | undefined;
  /** The policy that decides. */
  readonly policy?: string | undefined;
}

export interface RecordDefinition {
  /** A plain word: lower-case letters, figures and hyphens. */
  readonly name: string;
  /** Counts up when the definition changes what a stored record means. */
  readonly version: number;
  readonly title: BilingualText;
  /** What a record is called: what is typed in this field, else the prefix with figures of the record's own. */
  readonly number?:
    { readonly prefix?: string | undefined; readonly field?: string | undefined } | undefined;
  readonly sections: readonly RecordSection[];
  /** In the order in which people think of them; a new record is in the first. */
  readonly statuses: readonly RecordStatus[];
  readonly commands: readonly RecordCommand[];
  /** Further indexes by name: the fields whose texts make up the key. */
  readonly indexes?: Readonly<Record<string, readonly string[]>> | undefined;
  /** The fields that a list shows and searches, in its order. */
  readonly list?: readonly string[] | undefined;
  /** Which fields are about a person, and for how many days they may be kept, from a date field or an instant. */
  readonly personal?:
    | {
        readonly fields: readonly string[];
        readonly days?: number | undefined;
        readonly from?: string | undefined;
      }
    | undefined;
  /** By version: the fields that have another name from it on, old name to new. */
  readonly renamed?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
}

/** The type of field that holds a person's mark. */
export const signatureType = 'signature';

export const fieldsOf = ({ sections }: Pick<RecordDefinition, 'sections'>): readonly OwnField[] =>
  sections.flatMap(({ fields }) => fields);

export const isSignature = ({ type }: OwnField): boolean => type === signatureType;

/** The fields that hold a text. */
export const textFieldsOf = (definition: Pick<RecordDefinition, 'sections'>): OwnField[] =>
  fieldsOf(definition).filter((field) => !isSignature(field));

/** Does a record in this state take text? */
export const isOpen = ({ statuses }: RecordDefinition, status: string): boolean =>
  statuses.some(({ name, open }, place) => name === status && (open ?? place === 0));
