/** A handwritten mark as vectors: where the pen went, not how fast or how hard. */
import { canonicalJson } from '@aftersale/core';

export const inkMime = 'application/vnd.aftersale.ink+json';

/** All numbers are integers, in tenths of a CSS pixel of the pad at drawing time. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  /** Each stroke is `x, y, x, y, …`; a dot has one pair. The pen may have left the pad's frame. */
  readonly strokes: readonly (readonly number[])[];
}

/** The one text of this ink in UTF-8; what is hashed, signed and kept. */
export function inkBytes(ink: Ink): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(ink));
}

/** Which ink do these bytes hold? Undefined for anything but ink. */
export function inkFromBytes(bytes: Uint8Array): Ink | undefined {
  try {
    return readInk(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return undefined;
  }
}

/** Is this untrusted data ink? Undefined if not; nothing beside the ink is taken over. */
export function readInk(data: unknown): Ink | undefined {
  const { width, height, strokes } = (data ?? {}) as Partial<Record<keyof Ink, unknown>>;
  if (!isSide(width) || !isSide(height) || !Array.isArray(strokes)) return undefined;
  return strokes.every(isStroke) ? { width, height, strokes } : undefined;
}

const isSide = (side: unknown): side is number => Number.isSafeInteger(side) && Number(side) > 0;

const isStroke = (stroke: unknown): stroke is number[] =>
  Array.isArray(stroke) &&
  stroke.length > 1 &&
  stroke.length % 2 === 0 &&
  stroke.every(Number.isSafeInteger);

/**
 * The ink as the `d` of an SVG path, for a viewBox of `0 0 width height`: stroked, not filled, with round ends, so
 * that a dot shows. Curves pass the middles between points.
 */
export function inkPath(ink: Ink): string {
  return ink.strokes.map((stroke) => strokePath(pairs(stroke))).join('');
}

function strokePath(points: readonly (readonly [number, number])[]): string {
  const [first = [0, 0], last = first] = [points[0], points.at(-1)];
  const curves = points.slice(1, -1).map(([x, y], index) => {
    const [nextX, nextY] = points[index + 2]!;
    return `Q${x} ${y} ${Math.round((x + nextX) / 2)} ${Math.round((y + nextY) / 2)}`;
  });
  return `M${first.join(' ')}${curves.join('')}L${last.join(' ')}`;
}

/** The points of a stroke, one by one. */
export function pairs(stroke: readonly number[]): (readonly [number, number])[] {
  return Array.from({ length: stroke.length / 2 }, (_, index) => [
    stroke[2 * index]!,
    stroke[2 * index + 1]!,
  ]);
}
