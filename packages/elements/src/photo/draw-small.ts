import type { StoredBlob } from '../context/service-port.ts';

/** Draws a small copy of a stored picture, at most 320 pixels on its longer side. */
export async function drawSmall(
  canvas: HTMLCanvasElement,
  { bytes, mime }: StoredBlob,
): Promise<void> {
  const picture = await createImageBitmap(new Blob([bytes as BlobPart], { type: mime }));
  const scale = Math.min(1, 320 / Math.max(picture.width, picture.height));
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
}
