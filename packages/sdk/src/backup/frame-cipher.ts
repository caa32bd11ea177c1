/** Encrypting a backup's frames. All of it is fetched when a passphrase is given, and not before. */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Encryption } from './file-format.ts';

export interface FrameCipher {
  /** Seals the next frame; the header and its place are sealed with it. */
  seal(frame: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
  /** Opens the next frame; nothing when key, header, place or content are others. */
  open(sealed: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined;
}

/** 32 MiB of memory and about a second on a slow device: as strong as the 128 MiB that a phone may not have. */
const cost = { N: 2 ** 15, r: 8, p: 3 } as const;
const most = { N: 2 ** 20, r: 16, p: 16 } as const;

/** How a new file is encrypted, with a salt of 16 random bytes: each file has a key of its own. */
export const newEncryption = (salt: Uint8Array): Encryption => ({
  cipher: 'chacha20-poly1305',
  kdf: 'scrypt',
  cost,
  salt: bytesToHex(salt),
});

/** Is it a way of encryption that this kit knows, at a cost that a device can bear? */
export const isKnown = ({ cipher, kdf, cost: { N, r, p }, salt }: Encryption): boolean =>
  cipher === 'chacha20-poly1305' &&
  kdf === 'scrypt' &&
  Number.isSafeInteger(Math.log2(N)) &&
  [N / most.N, r / most.r, p / most.p].every((share) => share > 0 && share <= 1) &&
  /^[0-9a-f]{32}$/.test(salt);

/** A cipher for one pass through a file, from its first frame to its last. */
export async function frameCipher(
  passphrase: string,
  { cost: { N, r, p }, salt }: Encryption,
  header: Uint8Array,
): Promise<() => FrameCipher> {
  const [{ chacha20poly1305 }, { scryptAsync }] = await Promise.all([
    import('@noble/ciphers/chacha.js'),
    import('@noble/hashes/scrypt.js'),
  ]);
  // Two keyboards may write the same letters in two ways.
  const key = await scryptAsync(passphrase.normalize('NFC'), hexToBytes(salt), {
    N,
    r,
    p,
    dkLen: 32,
    maxmem: 2 ** 31,
  });
  return () => {
    let place = 0;
    // A counter is enough: no other file has this key.
    function next(): ReturnType<typeof chacha20poly1305> {
      const nonce = new Uint8Array(12);
      new DataView(nonce.buffer).setUint32(8, place);
      place += 1;
      return chacha20poly1305(key, nonce, header);
    }
    return {
      seal: (frame) => new Uint8Array(next().encrypt(frame)),
      open(sealed) {
        try {
          return new Uint8Array(next().decrypt(sealed));
        } catch {
          return undefined;
        }
      },
    };
  };
}
