import { encode } from 'uqr';

/** A QR code as one SVG path on a square of `size` modules. */
export interface SheetCode {
  readonly content: string;
  readonly size: number;
  readonly path: string;
}

/** What does the code on the paper say of the sheet with this hash? */
export const codeContent = (hash: string): string => `aftersale:sha256:${hash}`;

/** Which QR code leads from the paper to the sheet's hash (SHT-5)? With the quiet zone of four modules. */
export function sheetCode(hash: string): SheetCode {
  const content = codeContent(hash);
  const { data, size } = encode(content, { ecc: 'M', border: 4 });
  return { content, size, path: data.flatMap(rowPath).join('') };
}

/** One stroke per run of dark modules, so that no hairline shows between neighbours. */
function rowPath(row: readonly boolean[], y: number): string[] {
  const runs: string[] = [];
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    const width = x + 1 - start;
    runs.push(`M${start} ${y}h${width}v1h-${width}z`);
  }
  return runs;
}

/** How is the hash written for a person to compare: its first 16 figures, by fours. */
export const shortHash = (hash: string): string =>
  (hash.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ');
