import type { PictureSize } from './picture-size.ts';
import { ascii, standsAt } from './magic.ts';

const magic = [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a];
const headerLength = 13;
const largestSide = 2 ** 31 - 1;

/** How large does a PNG's IHDR say it is? `undefined` without one; a RangeError at the end of the bytes. */
export function pngSize(header: DataView): PictureSize | 'other-format' | undefined {
  if (!standsAt(header, 0, magic)) return 'other-format';
  const length = header.getUint32(8);
  const width = header.getUint32(16);
  const height = header.getUint32(20);
  const first = length === headerLength && standsAt(header, 12, ascii('IHDR'));
  return first && width <= largestSide && height <= largestSide ? { width, height } : undefined;
}
