import { ok, refuse, type Result } from '../result/index.ts';
import type { Document } from './document.ts';

/**
 * How the content of an older version becomes that of a later one: by the version that a step leads to.
 * A step is a pure function of the content before it, and keeps the members that it does not know.
 */
export type Migrations = Readonly<Record<number, (content: never) => unknown>>;

interface Versioned {
  readonly version: number;
  readonly migrate?: Migrations | undefined;
}

/** The steps that a model knows do not reach back to this version. */
export interface TooOld {
  readonly type: 'TooOld';
  readonly version: number;
}

/**
 * What does this document hold by its model's present version? The envelope but for `version` stays as it is.
 * One of the present version or of a newer one comes back unchanged. Throws what a step throws.
 */
export function migrateDocument<Kept extends Document>(
  model: Versioned,
  document: Kept,
): Result<Kept, TooOld> {
  if (document.version >= model.version) return ok(document);
  let { content } = document as Document;
  for (let version = document.version + 1; version <= model.version; version += 1) {
    const step = model.migrate?.[version];
    if (!step) return refuse({ type: 'TooOld', version: document.version });
    content = step(content as never);
  }
  return ok({ ...document, version: model.version, content });
}

/**
 * Do the steps of this model lead without a gap to its version, the first of them from whatever version is the oldest
 * that is still read? A model of version 1 has none.
 */
export function leadsUp({ version, migrate = {} }: Versioned): boolean {
  let oldest = version;
  while (oldest > 1 && Object.hasOwn(migrate, oldest)) oldest -= 1;
  const steps = version - oldest;
  return (
    Number.isSafeInteger(version) &&
    version > 0 &&
    (steps > 0 || version === 1) &&
    Object.keys(migrate).length === steps
  );
}
