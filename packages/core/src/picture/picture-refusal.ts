import { refuse, type Result } from '../result/index.ts';
import { inspectPicture, type HeaderRefusal, type Picture } from './inspect-picture.ts';

export interface PictureLimits {
  readonly maxPixels: number;
  readonly maxBytes: number;
}

export type PictureRefusal =
  | HeaderRefusal
  | { readonly type: 'TooManyBytes'; readonly bytes: number; readonly maxBytes: number }
  | {
      readonly type: 'TooManyPixels';
      readonly width: number;
      readonly height: number;
      readonly maxPixels: number;
    };

/**
 * May these bytes be decoded at all (PIC-3)? Answers the picture, or why not, without decoding. Never throws.
 * Refuses: what `inspectPicture` refuses; `TooManyBytes` and `TooManyPixels` above the limits, at them is allowed.
 */
export function pictureRefusal(
  bytes: Uint8Array,
  { maxPixels, maxBytes }: PictureLimits,
): Result<Picture, PictureRefusal> {
  if (bytes.byteLength > maxBytes) {
    return refuse({ type: 'TooManyBytes', bytes: bytes.byteLength, maxBytes });
  }
  const picture = inspectPicture(bytes);
  if (!picture.ok) return picture;
  const { width, height } = picture.value;
  if (width * height > maxPixels) {
    return refuse({ type: 'TooManyPixels', width, height, maxPixels });
  }
  return picture;
}
