import { ascii, standsAt } from './magic.ts';
import type { Picture } from './inspect-picture.ts';

/**
 * Does the file of a picture go on to its own end (PIC-5)? Finds the end by the format's own marks and lengths, with
 * nothing decoded; what follows the end does not matter. Never throws.
 */
export function isWholePicture(bytes: Uint8Array, mime: Picture['mime']): boolean {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (mime === 'image/jpeg') return jpegEnds(bytes);
  return mime === 'image/png' ? pngEnds(file) : webpEnds(file);
}

const endOfImage = 0xd9;

/** From marker to marker: a picture's own data holds 0xff only with a zero behind it, or as a mark to start over at. */
function jpegEnds(bytes: Uint8Array): boolean {
  let offset = bytes.indexOf(0xff, 2);
  while (offset >= 0 && offset + 1 < bytes.length) {
    const marker = bytes[offset + 1]!;
    if (marker === endOfImage) return true;
    const next = marker === 0xff ? offset + 1 : offset + 2 + segmentLength(bytes, offset);
    offset = bytes.indexOf(0xff, next);
  }
  return false;
}

function segmentLength(bytes: Uint8Array, offset: number): number {
  const marker = bytes[offset + 1]!;
  const standsAlone = marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);
  return standsAlone ? 0 : (bytes[offset + 2] ?? 0) * 0x100 + (bytes[offset + 3] ?? 0);
}

/** A chunk is its length, its name, its content and four bytes to check it by; the last is called IEND. */
function pngEnds(file: DataView): boolean {
  let offset = 8;
  while (offset + 12 <= file.byteLength) {
    if (standsAt(file, offset + 4, ascii('IEND'))) return true;
    offset += 12 + file.getUint32(offset);
  }
  return false;
}

const webpEnds = (file: DataView): boolean =>
  file.byteLength >= 8 && file.byteLength >= 8 + file.getUint32(4, true);
