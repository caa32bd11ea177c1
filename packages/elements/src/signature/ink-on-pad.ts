/** Ink from a pad and back onto a pad of any size. */
import { pairs, type Ink } from './ink.ts';

/** CSS pixels. */
export interface PadSize {
  readonly width: number;
  readonly height: number;
}

/** A stroke as the pad knows it, in CSS pixels. */
export interface PadStroke {
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface RedrawnStroke {
  readonly points: { x: number; y: number; pressure: number; time: number }[];
}

const perPixel = 10;

/** What was drawn on a pad of this size? Times and pressures are left behind; repeated points count once. */
export function inkFromPad(strokes: readonly PadStroke[], { width, height }: PadSize): Ink {
  return {
    width: Math.max(1, tenths(width)),
    height: Math.max(1, tenths(height)),
    strokes: strokes
      .map(({ points }) => withoutRepeats(points.flatMap(({ x, y }) => [tenths(x), tenths(y)])))
      .filter((stroke) => stroke.length > 0),
  };
}

// Adding zero turns -0, which JSON cannot tell apart, into 0.
const tenths = (pixels: number): number => Math.round(pixels * perPixel) + 0;

function withoutRepeats(stroke: readonly number[]): number[] {
  return stroke.filter((_, index) => {
    const pair = index - (index % 2);
    return pair === 0 || stroke[pair] !== stroke[pair - 2] || stroke[pair + 1] !== stroke[pair - 1];
  });
}

/**
 * How is the ink drawn on a pad of this size? As large as fits, in the middle, its proportions kept; CSS pixels.
 * The last point comes twice, since the pad draws a curve only up to the point before its last.
 */
export function inkToPad(ink: Ink, { width, height }: PadSize): RedrawnStroke[] {
  const scale = Math.min(width / ink.width, height / ink.height);
  const left = (width - ink.width * scale) / 2;
  const top = (height - ink.height * scale) / 2;
  return ink.strokes.map((stroke) => {
    const points = pairs(stroke).map(([x, y]) => ({
      x: left + x * scale,
      y: top + y * scale,
      pressure: 0,
      time: 1,
    }));
    return { points: points.length > 1 ? [...points, points.at(-1)!] : points };
  });
}
