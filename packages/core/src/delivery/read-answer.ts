/** What does the receiver's answer mean (DLV-4, DLV-5)? */

/** An answer as it came; one that did not come has no status. */
export interface ReceiverAnswer {
  readonly status: number;
  readonly text: string;
  /** The header `Retry-After`, empty where there is none. */
  readonly retryAfter: string;
}

export type DeliveryVerdict =
  | { readonly type: 'received'; readonly by: string }
  | { readonly type: 'rejected'; readonly code: string; readonly text: string }
  | {
      readonly type: 'again';
      readonly code: string;
      readonly text: string;
      /** What the receiver asks for; nothing where it does not. */
      readonly waitMs?: number;
    };

/** What becomes of the message with this key after this answer? */
export function readAnswer(
  { status, text, retryAfter }: ReceiverAnswer,
  key: string,
): DeliveryVerdict {
  const said = membersOf(text);
  if (status >= 200 && status < 300) {
    if (said.received === key) return { type: 'received', by: textOf(said.by) };
    return { type: 'again', code: 'no-receipt', text: '' };
  }
  const reason = textOf(said.reason);
  const code = textOf(said.code) || `http-${status}`;
  // The bytes were hurt on the way: the same bytes may well arrive whole.
  if (final.includes(status) && code !== 'digest-differs')
    return { type: 'rejected', code, text: reason };
  const waitMs = Number.parseInt(retryAfter, 10) * 1000;
  return { type: 'again', code, text: reason, ...(waitMs >= 0 ? { waitMs } : {}) };
}

/** Statuses of a receiver that has looked at the message and will say the same again. */
const final: readonly number[] = [400, 409, 410, 413, 415, 422];

function membersOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
