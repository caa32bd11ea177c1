// Apart from the rest of the folder, so that a page that only hands records over carries no SHA-256.
import { base64, hex } from '@scure/base';
import { sha256Hex } from '../sheet/index.ts';

/** What is the field `Content-Digest` (RFC 9530) of a body of this text in UTF-8, or of these bytes? */
export const contentDigest = (body: string | Uint8Array): string =>
  `sha-256=:${base64.encode(hex.decode(sha256Hex(body)))}:`;
