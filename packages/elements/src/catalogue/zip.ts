/** Reading the parts of a ZIP archive by the browser's own inflater, within limits. */
import { ListRefused, listLimits } from './list-refused.ts';

export interface ZipEntry {
  readonly name: string;
  /** Bytes in the archive, packed. */
  readonly packedBytes: number;
  /** The part's bytes, unpacked piece by piece; `read` tells how many packed bytes are behind them. */
  readonly open: (read?: (bytes: number) => void) => AsyncGenerator<Uint8Array>;
}

const mostEntries = 5000;
const endBytes = 22;
const largestComment = 65_535;
const headBytes = 46;
const localHeadBytes = 30;
// Small enough that unpacking one piece, at most a thousandfold, does not hold up the page.
const packedAtOnce = 8 * 1024;

/**
 * The parts of this archive, by name. Throws `ListRefused`: `NotAList` for what is no archive, `OldOrLocked` for one
 * with a password, `TooLarge` for one beyond 4 GB or of more parts than a workbook has, `Damaged` otherwise.
 */
export async function openZip(file: Blob): Promise<ReadonlyMap<string, ZipEntry>> {
  const tail = await bytesOf(file, Math.max(0, file.size - endBytes - largestComment), file.size);
  const end = endRecordIn(tail);
  const [count, size, offset] = [
    end.getUint16(10, true),
    end.getUint32(12, true),
    end.getUint32(16, true),
  ];
  if (count > mostEntries || offset === 0xffffffff) throw new ListRefused('TooLarge');
  const directory = await bytesOf(file, offset, offset + size);
  const entries = new Map<string, ZipEntry>();
  let place = 0;
  for (let number = 0; number < count; number += 1) {
    if (place + headBytes > directory.byteLength || directory.getUint32(place, true) !== 0x02014b50)
      throw new ListRefused('Damaged');
    const at = (by: number): number => directory.getUint16(place + by, true);
    const name = textAt(directory, place + headBytes, at(28));
    if ((at(8) & 1) !== 0) throw new ListRefused('OldOrLocked');
    entries.set(
      name,
      entryOf(file, name, {
        method: at(10),
        packedBytes: directory.getUint32(place + 20, true),
        offset: directory.getUint32(place + 42, true),
      }),
    );
    place += headBytes + at(28) + at(30) + at(32);
  }
  return entries;
}

interface Packed {
  readonly method: number;
  readonly packedBytes: number;
  readonly offset: number;
}

const entryOf = (file: Blob, name: string, packed: Packed): ZipEntry => ({
  name,
  packedBytes: packed.packedBytes,
  async *open(read = () => undefined) {
    const head = await bytesOf(file, packed.offset, packed.offset + localHeadBytes);
    if (head.byteLength < localHeadBytes || head.getUint32(0, true) !== 0x04034b50)
      throw new ListRefused('Damaged');
    const start =
      packed.offset + localHeadBytes + head.getUint16(26, true) + head.getUint16(28, true);
    const bytes = file.slice(start, start + packed.packedBytes);
    let unpacked = 0;
    for await (const piece of packed.method === 0
      ? plain(bytes, read)
      : inflated(bytes, packed, read)) {
      unpacked += piece.byteLength;
      // What the archive says of its own size is not to be believed.
      if (unpacked > listLimits.unpackedBytes) throw new ListRefused('TooLarge');
      yield piece;
    }
  },
});

async function* plain(bytes: Blob, read: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.size; start += packedAtOnce) {
    const end = Math.min(start + packedAtOnce, bytes.size);
    const piece = new Uint8Array(await bytes.slice(start, end).arrayBuffer());
    read(end);
    yield piece;
  }
}

async function* inflated(
  bytes: Blob,
  { method }: Packed,
  read: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  if (method !== 8) throw new ListRefused('Damaged');
  const inflater = new DecompressionStream('deflate-raw');
  const writer = inflater.writable.getWriter();
  const reader = inflater.readable.getReader();
  const feed = async (): Promise<void> => {
    for await (const piece of plain(bytes, read))
      await writer.write(piece as Uint8Array<ArrayBuffer>);
    await writer.close();
  };
  // What goes wrong while feeding comes out at the reading end.
  const fed = feed().catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
  } catch {
    throw new ListRefused('Damaged');
  } finally {
    await reader.cancel().catch(() => undefined);
    await writer.abort().catch(() => undefined);
    await fed;
  }
}

function endRecordIn(tail: DataView): DataView {
  for (let place = tail.byteLength - endBytes; place >= 0; place -= 1)
    if (tail.getUint32(place, true) === 0x06054b50)
      return new DataView(tail.buffer, tail.byteOffset + place, endBytes);
  throw new ListRefused('NotAList');
}

const bytesOf = async (file: Blob, start: number, end: number): Promise<DataView> =>
  new DataView(await file.slice(start, end).arrayBuffer());

const textAt = (view: DataView, start: number, length: number): string => {
  if (start + length > view.byteLength) throw new ListRefused('Damaged');
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + start, length));
};
