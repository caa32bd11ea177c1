/** Types of own fields that a developer adds, each with a control of their own. */
import type { BilingualText, Language } from '@aftersale/core';

export interface FieldKind {
  /** What `type` of an own field names it: small letters, figures and `-`. */
  readonly type: string;
  /** The tag of the control: a custom element with a `value` and an `input` event. */
  readonly element: string;
  /** What is wrong with a text that is not blank, in both languages; nothing where it is right. */
  readonly check?: (value: string) => BilingualText | undefined;
  /** How a text that is not blank stands on the sheet; without it, as it is. */
  readonly print?: (value: string, language: Language) => string;
}

/** Any word but the kit's own types. */
const free = /^(?!(text|long-text|number|date|choice|yes-no)$)[a-z][a-z0-9-]*$/;
const tag = /^[a-z][\w.]*-[\w.-]*$/;
const kinds = new Map<string, FieldKind>();
const listeners = new Set<() => void>();

/**
 * Adds a type of own field with a control of its own. Every form on the page that asks for a field of this type shows
 * it from now on. Throws a `TypeError` on a type or a tag that is none, and on a type that another tag has taken; for
 * the same tag, the newer definition holds.
 */
export function defineField(kind: FieldKind): void {
  const { type, element } = kind;
  const taken = kinds.get(type)?.element ?? element;
  if (!free.test(type) || !tag.test(element) || taken !== element)
    throw new TypeError(`"${type}" cannot be a field with <${element}>`);
  kinds.set(type, kind);
  for (const tell of listeners) tell();
}

export const fieldKind = (type: string): FieldKind | undefined => kinds.get(type);

/** Tells when a type is added, until the returned function is called. */
export function whenFieldIsDefined(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
