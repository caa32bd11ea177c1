/** Own fields within what is typed into a form (OWN-4). */
import type { BilingualText } from '../policy/index.ts';
import { ownFieldDefects, type OwnFieldDefect } from './defects.ts';
import { ownFieldText } from './field-text.ts';
import type { OwnField } from './own-field.ts';

/** An own field as it was asked, beside what its developer's own control printed for a value. */
export interface NotedField extends OwnField {
  readonly printed?: (BilingualText & { readonly value: string }) | undefined;
}

export interface EntryWithOwn {
  readonly texts: Readonly<Record<string, string>>;
  /** The own fields that were asked. Absent in records that are older than own fields. */
  readonly ownFields?: readonly NotedField[] | undefined;
}

export type OwnPath = `own.${string}`;

export const ownPath = (name: string): OwnPath => `own.${name}`;

export const ownValue = ({ texts }: EntryWithOwn, name: string): string =>
  texts[ownPath(name)] ?? '';

/** Which own fields has this entry, in their order: what was noted, and every text whose field is not known? */
export function ownFieldsOf(entry: EntryWithOwn): readonly NotedField[] {
  const noted = entry.ownFields ?? [];
  const unknown = Object.entries(entry.texts)
    .filter(([path, text]) => path.startsWith('own.') && text.trim() !== '')
    .map(([path]) => path.slice('own.'.length))
    .filter((name) => !noted.some((field) => field.name === name));
  return [...noted, ...unknown.map(named)];
}

const named = (name: string): OwnField => ({
  name,
  label: { 'zh-CN': name, en: name },
  type: 'text',
});

/** The entry with what the page asks noted in it. What it asks no more stays while it holds a text (OWN-4). */
export function withOwnFields<Entry extends EntryWithOwn>(
  entry: Entry,
  asked: readonly NotedField[],
): Entry {
  const kept = ownFieldsOf(entry)
    .filter(({ name }) => ownValue(entry, name).trim() !== '')
    .filter(({ name }) => !asked.some((field) => field.name === name))
    .map((field) => ({ ...field, required: false }));
  const ownFields = [...asked, ...kept];
  if (ownFields.length === 0 && !entry.ownFields?.length) return entry;
  return { ...entry, ownFields };
}

export interface OwnAnswer {
  readonly name: string;
  readonly label: BilingualText;
  /** As typed, without the spaces around it, in NFC. */
  readonly value: string;
  /** As it stands on the sheet. */
  readonly text: BilingualText;
}

/** What was asked and answered: every own field with its label and what stands on the sheet for it (OWN-3). */
export const ownAnswers = (entry: EntryWithOwn): OwnAnswer[] =>
  ownFieldsOf(entry).map((field) => {
    const typed = ownValue(entry, field.name);
    const value = typed.normalize('NFC').trim();
    const { printed } = field;
    const said = (language: keyof BilingualText): string =>
      printed?.value === typed ? printed[language] : ownFieldText(field, value, language);
    return {
      name: field.name,
      label: { 'zh-CN': field.label['zh-CN'], en: field.label.en },
      value,
      text: { 'zh-CN': said('zh-CN'), en: said('en') },
    };
  });

export interface OwnProblem {
  readonly path: OwnPath;
  readonly type: OwnFieldDefect;
}

/** What is wrong with the own fields of this entry, at most one thing at each, in their order? */
export const ownProblems = (entry: EntryWithOwn): OwnProblem[] =>
  ownFieldsOf(entry).flatMap((field) =>
    ownFieldDefects(field, ownValue(entry, field.name))
      .slice(0, 1)
      .map((type) => ({ path: ownPath(field.name), type })),
  );
