/** From a file someone chose to the bytes that are kept (PIC-3, PIC-4, PIC-5); imported on demand. */
import { inspectPicture, isWholePicture, ok, pictureRefusal, refuse } from '@aftersale/core';
import type { Picture, PictureRefusal, Result } from '@aftersale/core';

/** `maxPixels` and `maxBytes` hold before decoding; `longestSide` is what is kept, in pixels. */
export interface PreparationLimits {
  readonly maxPixels: number;
  readonly maxBytes: number;
  readonly longestSide: number;
}

export interface PreparedPicture extends Picture {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type PreparationRefusal = PictureRefusal | { readonly type: 'Undecodable' };

const jpegQuality = 0.85;

/**
 * Which bytes are kept of this picture (PIC-3, PIC-4)? The camera's rotation is applied, nothing but pixels survives.
 * JPEG on white, or PNG where `keepTransparency`. Rejects with the signal's reason, and with what reading the file
 * rejects with (it was moved or its permission ended).
 * Refuses: what `pictureRefusal` refuses and `Truncated` when the file ends before the picture does, with nothing
 * decoded; `Undecodable` when the header is fine and the rest is not, or the device has not the memory for it.
 */
export async function preparePicture(
  file: Blob,
  { maxPixels, maxBytes, longestSide }: PreparationLimits,
  {
    keepTransparency = false,
    signal,
  }: { readonly keepTransparency?: boolean; readonly signal?: AbortSignal | undefined } = {},
): Promise<Result<PreparedPicture, PreparationRefusal>> {
  signal?.throwIfAborted();
  if (file.size > maxBytes) return refuse({ type: 'TooManyBytes', bytes: file.size, maxBytes });
  const original = new Uint8Array(await file.arrayBuffer());
  signal?.throwIfAborted();
  const allowed = pictureRefusal(original, { maxPixels, maxBytes });
  if (!allowed.ok) return allowed;
  if (!isWholePicture(original, allowed.value.mime)) return refuse({ type: 'Truncated' });

  const bitmap = await decoded(original, allowed.value.mime);
  if (!bitmap) return refuse({ type: 'Undecodable' });
  try {
    signal?.throwIfAborted();
    const kept = await drawnAnew(bitmap, longestSide, keepTransparency);
    signal?.throwIfAborted();
    return kept ? ok(kept) : refuse({ type: 'Undecodable' });
  } finally {
    bitmap.close();
  }
}

/** The declared type of the file is not trusted: the decoder is told what the bytes say. */
async function decoded(
  bytes: Uint8Array<ArrayBuffer>,
  mime: Picture['mime'],
): Promise<ImageBitmap | undefined> {
  try {
    const picture = new Blob([bytes], { type: mime });
    return await createImageBitmap(picture, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
}

async function drawnAnew(
  bitmap: ImageBitmap,
  longestSide: number,
  keepTransparency: boolean,
): Promise<PreparedPicture | undefined> {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = emptyCanvas(width, height);
  const pen = canvas.getContext('2d', { alpha: keepTransparency }) as
    CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null;
  if (!pen) return undefined;
  pen.imageSmoothingQuality = 'high';
  if (!keepTransparency) {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, width, height);
  }
  pen.drawImage(bitmap, 0, 0, width, height);
  const encoded = await encodedFrom(canvas, keepTransparency ? 'image/png' : 'image/jpeg');
  if (!encoded) return undefined;
  const bytes = new Uint8Array(await encoded.arrayBuffer());
  // The browser may encode another type than the one asked for; what is kept says what it is.
  const kept = inspectPicture(bytes);
  return kept.ok ? { bytes, ...kept.value } : undefined;
}

function emptyCanvas(width: number, height: number): OffscreenCanvas | HTMLCanvasElement {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

async function encodedFrom(
  canvas: OffscreenCanvas | HTMLCanvasElement,
  type: string,
): Promise<Blob | null> {
  if (canvas instanceof HTMLCanvasElement) {
    return new Promise((resolve) => canvas.toBlob(resolve, type, jpegQuality));
  }
  return canvas.convertToBlob({ type, quality: jpegQuality }).catch(() => null);
}
