/** So many bytes that nobody can guess. Also on plain http, where of the browser's cryptography only this is left. */
export const randomBytes = (count: number): Uint8Array =>
  crypto.getRandomValues(new Uint8Array(count));
