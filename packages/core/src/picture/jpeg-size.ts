import type { PictureSize } from './picture-size.ts';
import { standsAt } from './magic.ts';

const magic = [0xff, 0xd8, 0xff];
const startOfScan = 0xda;
const endOfImage = 0xd9;

/** How large does a JPEG's frame header say it is? `undefined` without one; a RangeError at the end of the bytes. */
export function jpegSize(header: DataView): PictureSize | 'other-format' | undefined {
  if (!standsAt(header, 0, magic)) return 'other-format';
  let offset = 2;
  for (;;) {
    if (header.getUint8(offset) !== 0xff) return undefined;
    const marker = header.getUint8(offset + 1);
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    if (isFrameHeader(marker)) {
      return { height: header.getUint16(offset + 5), width: header.getUint16(offset + 7) };
    }
    if (marker === startOfScan || marker === endOfImage) return undefined;
    // A length below 2 leads back into its own bytes, which are no marker.
    offset += 2 + header.getUint16(offset + 2);
  }
}

/** SOF0 to SOF15; C4, C8 and CC lie in the same range and are tables. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
