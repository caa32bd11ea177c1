/** Own controls for own fields: defined on a page, and checked in a developer's own tests. Fetched when asked for. */
import type { FieldGap, FieldTrial } from './check-field.ts';
import type { FieldKind } from './field-kinds.ts';

export type { FieldGap, FieldKind, FieldTrial };

const late = (): Promise<typeof import('./late.ts')> => import('./late.ts');

/**
 * Adds a type of own field with a control of its own. Every form on the page that asks for a field of this type shows
 * it from then on, also where it was there before. Rejects with a `TypeError` on a type or a tag that is none, and on
 * a type that another tag has taken; for the same tag, the newer definition holds.
 */
export const defineField = async (kind: FieldKind): Promise<void> =>
  (await late()).defineField(kind);

/**
 * What does this element lack to be the control of an own field? Nothing where it can be used (OWN-5). It is put on
 * the page for as long as the check takes, unless it stands there already.
 */
export const checkField = async (
  element: HTMLElement,
  trial?: FieldTrial,
): Promise<readonly FieldGap[]> => (await late()).checkField(element, trial);
