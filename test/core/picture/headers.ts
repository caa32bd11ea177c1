/** Smallest headers that name a size, built byte by byte. */
const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const big16 = (n: number): number[] => [n >>> 8, n & 0xff];
const big32 = (n: number): number[] => [...big16(n >>> 16), ...big16(n & 0xffff)];
const little16 = (n: number): number[] => [n & 0xff, n >>> 8];
const little24 = (n: number): number[] => [...little16(n & 0xffff), n >>> 16];
const little32 = (n: number): number[] => [...little16(n & 0xffff), ...little16(n >>> 16)];

/** A JPEG segment; its length counts the two bytes of the length itself. */
export const segment = (marker: number, body: readonly number[]): number[] => [
  0xff,
  marker,
  ...big16(body.length + 2),
  ...body,
];

export const jpeg = (
  width: number,
  height: number,
  { marker = 0xc0, before = [] }: { marker?: number; before?: readonly number[] } = {},
): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, ascii('JFIF\0')),
    ...before,
    ...segment(marker, [8, ...big16(height), ...big16(width), 3]),
  ]);

export const png = (width: number, height: number): Uint8Array =>
  Uint8Array.from([
    ...[0x89, ...ascii('PNG'), 13, 10, 26, 10],
    ...[...big32(13), ...ascii('IHDR'), ...big32(width), ...big32(height)],
    ...[8, 6, 0, 0, 0],
  ]);

const riff = (name: string, body: readonly number[]): Uint8Array =>
  Uint8Array.from([
    ...[...ascii('RIFF'), ...little32(body.length + 12), ...ascii('WEBP')],
    ...[...ascii(name), ...little32(body.length), ...body],
  ]);

export const lossyWebp = (width: number, height: number): Uint8Array =>
  riff('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, ...little16(width), ...little16(height)]);

export const losslessWebp = (width: number, height: number): Uint8Array =>
  riff('VP8L', [0x2f, ...little32((width - 1) | ((height - 1) << 14))]);

export const extendedWebp = (width: number, height: number): Uint8Array =>
  riff('VP8X', [0, 0, 0, 0, ...little24(width - 1), ...little24(height - 1)]);

export const text = (content: string): Uint8Array => Uint8Array.from(ascii(content));
