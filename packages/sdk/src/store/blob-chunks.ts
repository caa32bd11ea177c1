// Browsers refuse or crash on very large messages between their processes, and WebKit loses Blob objects;
// small pieces of plain bytes pass everywhere.
const chunkBytes = 256 * 1024;

/** The bytes in pieces of at most 256 KiB, each a buffer of its own. */
export function toChunks(bytes: Uint8Array): ArrayBuffer[] {
  const chunks: ArrayBuffer[] = [];
  for (let start = 0; start < bytes.length; start += chunkBytes)
    chunks.push(new Uint8Array(bytes.subarray(start, start + chunkBytes)).buffer);
  return chunks;
}

/** The pieces as one again; nothing when they do not make up `size` bytes. */
export function fromChunks(
  chunks: readonly (ArrayBuffer | undefined)[],
  size: number,
): Uint8Array | undefined {
  const bytes = new Uint8Array(size);
  let filled = 0;
  for (const chunk of chunks) {
    if (chunk === undefined || filled + chunk.byteLength > size) return undefined;
    bytes.set(new Uint8Array(chunk), filled);
    filled += chunk.byteLength;
  }
  return filled === size ? bytes : undefined;
}
