/** Everything on this device as one file (BAK-1). */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Client } from '../client.ts';
import { randomBytes } from '../system/random.ts';
import { collect, type BackupProgress } from './collect.ts';
import { format, frameBytes, headerBytes, lengthBytes, type Header } from './file-format.ts';
import type { FrameCipher } from './frame-cipher.ts';

export interface BackupOptions {
  /** Encrypts the file. Who forgets it has no backup: there is no other way in. */
  readonly passphrase?: string | undefined;
  readonly onProgress?: ((progress: BackupProgress) => void) | undefined;
  /** Stops it: the stream then fails with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The whole database as a file, piece by piece: documents with their history, blobs, and who wrote what.
 * Made as it is read, by piping it to a file say. In memory at any time are a
 * page of documents, one blob, and a few dozen bytes for each document. The stream fails with a `StorageError`.
 */
export function backup(client: Client, options: BackupOptions = {}): ReadableStream<Uint8Array> {
  const chunks = chunksOf(client, options);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        options.signal?.throwIfAborted();
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks.return();
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * The same as one `Blob`, for a page that offers it to be saved. Browsers keep large ones on the disk.
 * Rejects with a `StorageError`, or with the signal's reason.
 */
export async function backupFile(client: Client, options: BackupOptions = {}): Promise<Blob> {
  let file = new Blob([], { type: 'application/octet-stream' });
  let held: BlobPart[] = [];
  let size = 0;
  const reader = backup(client, options).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (value) held.push(value as Uint8Array<ArrayBuffer>);
    size += value?.length ?? 0;
    if (!done && size < heldBytes) continue;
    file = new Blob([file, ...held], { type: file.type });
    [held, size] = [[], 0];
    if (done) return file;
  }
}

/** So much is handed over to the browser at once. */
const heldBytes = 4 * 2 ** 20;

async function* chunksOf(
  client: Client,
  { passphrase, onProgress = () => {} }: BackupOptions,
): AsyncGenerator<Uint8Array, void> {
  const digest = sha256.create();
  const said = (bytes: Uint8Array): Uint8Array => {
    digest.update(bytes);
    return bytes;
  };
  const { header, cipher } = await begin(client.clock.now(), passphrase);
  yield said(header);
  for await (const frame of collect(client, onProgress)) {
    const plain = frameBytes(frame);
    const bytes = cipher ? cipher.seal(plain) : plain;
    yield said(lengthBytes(bytes.length));
    yield said(bytes);
  }
  yield said(lengthBytes(0));
  yield digest.digest();
}

async function begin(
  createdAt: string,
  passphrase: string | undefined,
): Promise<{ readonly header: Uint8Array; readonly cipher?: FrameCipher }> {
  const plain: Header = { format, createdAt, encryption: null };
  if (!passphrase) return { header: headerBytes(plain) };
  const { newEncryption, frameCipher } = await import('./frame-cipher.ts');
  const encryption = newEncryption(randomBytes(16));
  const header = headerBytes({ ...plain, encryption });
  return { header, cipher: (await frameCipher(passphrase, encryption, header))() };
}
