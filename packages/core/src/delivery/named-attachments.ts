import type { NamedAttachment } from './record.ts';

/** Which bytes does a record name? Every `{ hash, mime }` within it, once each, in the order in which they stand. */
export function namedAttachments(content: unknown): NamedAttachment[] {
  const found = new Map<string, NamedAttachment>();
  collect(content, found);
  return [...found.values()];
}

function collect(value: unknown, found: Map<string, NamedAttachment>): void {
  if (value === null || typeof value !== 'object') return;
  const { hash, mime } = value as { hash?: unknown; mime?: unknown };
  if (typeof hash === 'string' && typeof mime === 'string' && !found.has(hash))
    found.set(hash, { hash, mime });
  for (const inner of Object.values(value)) collect(inner, found);
}
