/** What a file says it is, from its first bytes, with nothing decoded (PIC-1, PIC-2). */
import { ok, refuse, type Result } from '../result/index.ts';
import { jpegSize } from './jpeg-size.ts';
import type { PictureSize } from './picture-size.ts';
import { pngSize } from './png-size.ts';
import { webpSize } from './webp-size.ts';

export interface Picture extends PictureSize {
  readonly mime: 'image/jpeg' | 'image/png' | 'image/webp';
}

export type HeaderRefusal = { readonly type: 'NotAPicture' } | { readonly type: 'Truncated' };

const formats = [
  ['image/jpeg', jpegSize],
  ['image/png', pngSize],
  ['image/webp', webpSize],
] as const;

/**
 * Which picture is this, and how large (PIC-1, PIC-2)? Reads the header only and never throws.
 * Refuses: `NotAPicture` for any other magic bytes or a header that makes no sense; `Truncated` when the bytes end
 * inside the header.
 */
export function inspectPicture(bytes: Uint8Array): Result<Picture, HeaderRefusal> {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    for (const [mime, sizeIn] of formats) {
      const size = sizeIn(header);
      if (size === 'other-format') continue;
      if (size === undefined || size.width === 0 || size.height === 0) break;
      return ok({ mime, width: size.width, height: size.height });
    }
  } catch (error) {
    // A DataView refuses to read beyond its end; that is the one way a reader here can fail.
    if (error instanceof RangeError) return refuse({ type: 'Truncated' });
    throw error;
  }
  return refuse({ type: 'NotAPicture' });
}
