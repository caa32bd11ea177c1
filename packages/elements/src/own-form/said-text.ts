import { ownFieldText, type Language, type OwnField } from '@aftersale/core';
import { askDeveloper } from '../own-field/ask-developer.ts';

/** How is this text of a field said: by its developer's own word where its type has one, else as every own field is? */
export function saidText(field: OwnField, text: string, language: Language): string {
  const printed =
    text.trim() === ''
      ? undefined
      : askDeveloper(field, ({ print }) => print && String(print(text, language)));
  return printed ?? ownFieldText(field, text, language);
}
