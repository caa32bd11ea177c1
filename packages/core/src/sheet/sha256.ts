// A library and not crypto.subtle: subtle is missing on plain http, and it is asynchronous,
// while the chain's head is read and replaced within one database transaction.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What is the SHA-256 of these bytes, or of this text in UTF-8? 64 lower-case hexadecimal figures. */
export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));
}
