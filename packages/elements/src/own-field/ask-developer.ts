import type { OwnField } from '@aftersale/core';
import { fieldKind, type FieldKind } from './field-kinds.ts';
import { tellAuthor } from './tell-author.ts';

const told = new Set<string>();

/** Asks the developer of the field's type; a fault of theirs is told once, and keeps nobody from filling the form in. */
export function askDeveloper<Answer>(
  { name, type }: OwnField,
  question: (kind: FieldKind) => Answer | undefined,
): Answer | undefined {
  const kind = fieldKind(type);
  try {
    return kind && question(kind);
  } catch (error) {
    const text = `"${name}", ${type}: ${String(error)}`;
    if (!told.has(text)) tellAuthor({ code: 'own-field-control', text });
    told.add(text);
    return undefined;
  }
}
