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
 * What is wrong with the steps of this model? They lead without a gap to its version, the first of them from whatever
 * version is the oldest that is still read; a model of version 1 has none.
 */
export function problemWithMigrations({ version, migrate = {} }: Versioned): string | undefined {
  if (!Number.isSafeInteger(version) || version < 1) return `not a version: ${version}`;
  const steps = Object.keys(migrate).map(Number);
  const gap = Array.from({ length: version - 1 }, (_, place) => version - place)
    .slice(0, Math.max(steps.length, 1))
    .find((step) => !Object.hasOwn(migrate, step));
  if (gap !== undefined) return `no step leads to version ${gap}`;
  const beyond = steps.find((step) => !(step >= 2 && step <= version));
  return beyond === undefined ? undefined : `a step leads to version ${beyond}`;
}
