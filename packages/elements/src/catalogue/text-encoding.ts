/** In which encoding is a text file written? */

/** As `TextDecoder` names them; GBK is read as GB 18030, which holds all of it. */
export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/**
 * Which encoding do these first bytes of a file speak for? A byte order mark says it; without one, zero bytes speak for
 * UTF-16, valid UTF-8 for UTF-8, and everything else is taken for GBK, which Chinese spreadsheets write.
 * A guess, to be shown and corrected.
 */
export function detectEncoding(head: Uint8Array): TextEncoding {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = { even: 0, odd: 0 };
  for (let place = 0; place < head.length; place += 1)
    if (head[place] === 0) zeros[place % 2 === 0 ? 'even' : 'odd'] += 1;
  // Separators and line ends alone make for a zero in every second byte now and then.
  if (zeros.even + zeros.odd > head.length / 100)
    return zeros.odd >= zeros.even ? 'utf-16le' : 'utf-16be';
  return isUtf8(head) ? 'utf-8' : 'gb18030';
}

function isUtf8(head: Uint8Array): boolean {
  try {
    // As a stream: the last character may be cut.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const bytesAtOnce = 64 * 1024;

/** The text of the file, piece by piece, with line ends as `\n`; `read` tells how many bytes are behind it. */
export async function* textOf(
  file: Blob,
  encoding: TextEncoding,
  read: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for (let start = 0; start < file.size; start += bytesAtOnce) {
    const end = Math.min(start + bytesAtOnce, file.size);
    const bytes = await file.slice(start, end).arrayBuffer();
    const text = held + decoder.decode(bytes, { stream: end < file.size });
    // A line end of two characters may be cut between them.
    held = end < file.size && text.endsWith('\r') ? '\r' : '';
    read(end);
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
  }
}
