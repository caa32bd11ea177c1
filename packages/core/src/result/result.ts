/** The outcome of anything that may be refused: a value, or a named refusal with its facts. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const refuse = <const E>(error: E): Result<never, E> => ({ ok: false, error });
