import type { PictureSize } from './picture-size.ts';
import { ascii, standsAt } from './magic.ts';

const chunk = 12;
const payload = 20;

/** How large does a WebP's first chunk say it is? `undefined` for an unknown one; a RangeError at the end of the bytes. */
export function webpSize(header: DataView): PictureSize | 'other-format' | undefined {
  if (!standsAt(header, 0, ascii('RIFF')) || !standsAt(header, 8, ascii('WEBP'))) {
    return 'other-format';
  }
  // The chunk's name must be read in full, so that a file cut inside it is cut and not unknown.
  header.getUint32(chunk);
  if (standsAt(header, chunk, ascii('VP8 '))) return lossySize(header);
  if (standsAt(header, chunk, ascii('VP8L'))) return losslessSize(header);
  if (standsAt(header, chunk, ascii('VP8X'))) return extendedSize(header);
  return undefined;
}

function lossySize(header: DataView): PictureSize | undefined {
  const width = header.getUint16(payload + 6, true) & 0x3fff;
  const height = header.getUint16(payload + 8, true) & 0x3fff;
  const isKeyFrame = (header.getUint8(payload) & 1) === 0;
  return isKeyFrame && standsAt(header, payload + 3, [0x9d, 0x01, 0x2a])
    ? { width, height }
    : undefined;
}

function losslessSize(header: DataView): PictureSize | undefined {
  const sides = header.getUint32(payload + 1, true);
  if (header.getUint8(payload) !== 0x2f) return undefined;
  return { width: (sides & 0x3fff) + 1, height: ((sides >>> 14) & 0x3fff) + 1 };
}

function extendedSize(header: DataView): PictureSize {
  return { width: side(header, payload + 4), height: side(header, payload + 7) };
}

/** 24 bits, least first, one less than the side. */
function side(header: DataView, offset: number): number {
  return header.getUint16(offset, true) + header.getUint8(offset + 2) * 0x10000 + 1;
}
