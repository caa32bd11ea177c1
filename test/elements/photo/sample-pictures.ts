/** Pictures drawn in the test, and a camera's EXIF spliced into them. */

/** A picture whose left half is red and whose right half is blue. */
export async function twoHalves(
  width: number,
  height: number,
  type: 'image/jpeg' | 'image/png' | 'image/webp',
): Promise<Uint8Array<ArrayBuffer>> {
  return drawn(width, height, type, (pen) => {
    pen.fillStyle = '#f00';
    pen.fillRect(0, 0, width / 2, height);
    pen.fillStyle = '#00f';
    pen.fillRect(width / 2, 0, width / 2, height);
  });
}

/** Noise that does not compress, so that cutting the bytes cuts the picture. */
export async function noise(
  side: number,
  type: 'image/jpeg' | 'image/png' | 'image/webp',
): Promise<Uint8Array<ArrayBuffer>> {
  return drawn(side, side, type, (pen) => {
    for (let index = 0; index < side * side; index += 1) {
      pen.fillStyle = `rgb(${(index * 73) % 256} ${(index * 151) % 256} ${(index * 211) % 256})`;
      pen.fillRect(index % side, Math.floor(index / side), 1, 1);
    }
  });
}

/** A round stamp with nothing behind it. */
export async function stamp(side: number): Promise<Uint8Array<ArrayBuffer>> {
  return drawn(side, side, 'image/png', (pen) => {
    pen.fillStyle = '#c00';
    pen.arc(side / 2, side / 2, side / 4, 0, 2 * Math.PI);
    pen.fill();
  });
}

async function drawn(
  width: number,
  height: number,
  type: string,
  draw: (pen: CanvasRenderingContext2D) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  draw(canvas.getContext('2d')!);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.95));
  return new Uint8Array(await blob!.arrayBuffer());
}

export const place = 'WUXI-PUMP-HALL-3';

/** The same JPEG as a camera writes it: an orientation, and the place it was taken. */
export function withExif(
  jpeg: Uint8Array,
  { orientation }: { orientation: number },
): Uint8Array<ArrayBuffer> {
  const letters = Array.from(place, (letter) => letter.charCodeAt(0));
  const big16 = (n: number): number[] => [n >>> 8, n & 0xff];
  const big32 = (n: number): number[] => [...big16(n >>> 16), ...big16(n & 0xffff)];
  const gpsAt = 8 + 2 + 2 * 12 + 4;
  const tiff = [
    ...[0x4d, 0x4d, 0, 42, ...big32(8)],
    ...big16(2),
    ...[...big16(0x0112), ...big16(3), ...big32(1), ...big16(orientation), 0, 0],
    ...[...big16(0x8825), ...big16(4), ...big32(1), ...big32(gpsAt)],
    ...big32(0),
    // GPSProcessingMethod, as free bytes behind its directory.
    ...big16(1),
    ...[...big16(0x001b), ...big16(7), ...big32(letters.length), ...big32(gpsAt + 2 + 12 + 4)],
    ...big32(0),
    ...letters,
  ];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe1, ...big16(body.length + 2)],
    ...body,
    ...jpeg.subarray(2),
  ]);
}

export const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** The colour of a pixel, by name of its strongest channel, and its opacity from 0 to 255. */
export async function colourAt(
  bytes: Uint8Array<ArrayBuffer>,
  x: number,
  y: number,
): Promise<{ red: number; green: number; blue: number; alpha: number }> {
  const bitmap = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'none' });
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const pen = canvas.getContext('2d')!;
  pen.drawImage(bitmap, 0, 0);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(x, y, 1, 1).data;
  return { red, green, blue, alpha };
}
