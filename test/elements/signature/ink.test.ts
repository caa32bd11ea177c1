import { expect } from 'chai';
import fc from 'fast-check';
import { inkFromPad, inkToPad } from '../../../packages/elements/src/signature/ink-on-pad.ts';
import {
  inkBytes,
  inkFromBytes,
  inkPath,
  type Ink,
} from '../../../packages/elements/src/signature/ink.ts';

const coordinate = fc.integer({ min: -500, max: 40_000 });
const anInk: fc.Arbitrary<Ink> = fc.record({
  width: fc.integer({ min: 1, max: 20_000 }),
  height: fc.integer({ min: 1, max: 20_000 }),
  strokes: fc.array(
    fc
      .array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 })
      .map((p) => p.flat()),
    { maxLength: 6 },
  ),
});
const pixels = fc.double({ min: -100, max: 4000, noNaN: true });
const padStrokes = fc.array(
  fc.record({ points: fc.array(fc.record({ x: pixels, y: pixels }), { maxLength: 30 }) }),
  { maxLength: 6 },
);
const side = fc.double({ min: 1, max: 4000, noNaN: true });
const aSize = fc.record({ width: side, height: side });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(b));

describe('ink', () => {
  it('holds integers only, each stroke as pairs, whatever the pad reports', () => {
    fc.assert(
      fc.property(padStrokes, aSize, (strokes, size) => {
        const ink = inkFromPad(strokes, size);
        for (const number of [ink.width, ink.height, ...ink.strokes.flat()]) {
          expect(Number.isSafeInteger(number) && !Object.is(number, -0)).to.equal(true);
        }
        for (const stroke of ink.strokes) expect(stroke.length % 2).to.equal(0);
        expect(ink.strokes.length).to.equal(strokes.filter((s) => s.points.length > 0).length);
      }),
    );
  });

  it('keeps no time and no pressure', () => {
    const pad = [{ points: [{ x: 1, y: 2, time: 1_700_000_000_000, pressure: 0.123 }] }];
    const text = new TextDecoder().decode(inkBytes(inkFromPad(pad, { width: 30, height: 20 })));
    expect(text).to.equal('{"height":200,"strokes":[[10,20]],"width":300}');
  });

  it('comes back byte for byte', () => {
    fc.assert(
      fc.property(anInk, (ink) => {
        const bytes = inkBytes(ink);
        const back = inkFromBytes(bytes)!;
        expect(back).to.deep.equal(ink);
        expect(inkBytes(back)).to.deep.equal(bytes);
      }),
    );
  });

  it('fits any pad with one scale for both directions, centred and inside', () => {
    fc.assert(
      fc.property(anInk, aSize, (ink, size) => {
        const corners = { ...ink, strokes: [[0, 0, ink.width, ink.height]] };
        const { points } = inkToPad(corners, size)[0]!;
        const [first, last] = [points[0]!, points[1]!];
        const scaleX = (last.x - first.x) / ink.width;
        const scaleY = (last.y - first.y) / ink.height;
        expect(near(scaleX, scaleY)).to.equal(true);
        expect(near(first.x, size.width - last.x)).to.equal(true);
        expect(near(first.y, size.height - last.y)).to.equal(true);
        expect(Math.min(first.x, first.y)).to.be.above(-1e-6);
        expect(near(first.x, 0) || near(first.y, 0)).to.equal(true);
      }),
    );
  });

  it('does not drift when drawn again on the same pad', () => {
    fc.assert(
      fc.property(anInk, (ink) => {
        const size = { width: ink.width / 10, height: ink.height / 10 };
        const once = inkFromPad(inkToPad(ink, size), size);
        expect(inkFromPad(inkToPad(once, size), size)).to.deep.equal(once);
        expect(once.width).to.equal(ink.width);
        expect(once.strokes.map((stroke) => stroke.slice(0, 2))).to.deep.equal(
          ink.strokes.map((stroke) => stroke.slice(0, 2)),
        );
      }),
    );
  });

  it('is nothing else than ink', () => {
    const others = [
      ...['', '{', 'null', '[]', '"ink"', '{"height":200,"strokes":[]}'],
      ...['0', '-3', '1.5', '"300"', '1e400'].map((w) => `{"height":2,"strokes":[],"width":${w}}`),
      ...['[1]', '[]', '[1,2,3]', '[1.5,2]', '["1","2"]', '[null,1]', '{"0":1}', '7'].map(
        (stroke) => `{"height":2,"strokes":[${stroke}],"width":3}`,
      ),
    ];
    for (const text of others) expect(inkFromBytes(bytesOf(text)), text).to.equal(undefined);
    expect(inkFromBytes(Uint8Array.of(0xff, 0xfe)), 'not UTF-8').to.equal(undefined);
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(inkFromBytes(bytes)).to.equal(undefined);
      }),
    );
  });

  it('becomes a path from the first point of each stroke to its last', () => {
    const path = inkPath({
      width: 100,
      height: 100,
      strokes: [
        [5, 6],
        [1, 2, 3, 4],
        [0, 0, 10, 10, 20, 0, 30, -11],
      ],
    });
    expect(path).to.equal('M5 6L5 6M1 2L3 4M0 0Q10 10 15 5Q20 0 25 -5L30 -11');
    expect(inkPath({ width: 1, height: 1, strokes: [] })).to.equal('');
  });

  it('makes a path that SVG reads whole, stroke by stroke', () => {
    fc.assert(
      fc.property(anInk, (ink) => {
        for (const stroke of ink.strokes) {
          const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
          path.setAttribute('d', inkPath({ ...ink, strokes: [stroke] }));
          const length = path.getTotalLength();
          const end = path.getPointAtLength(length);
          // Firefox measures a long path in figures of 24 bits, and the errors add up.
          expect(Math.hypot(end.x - stroke.at(-2)!, end.y - stroke.at(-1)!)).to.be.below(
            Math.max(1, length / 10_000),
          );
        }
      }),
      { numRuns: 50 },
    );
  });
});
