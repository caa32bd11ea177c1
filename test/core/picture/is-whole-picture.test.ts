import test from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isWholePicture, type Picture } from '../../../packages/core/src/picture/index.ts';
import { jpeg, lossyWebp, png, segment, text } from './headers.ts';

const startOfScan = segment(0xda, [1, 1, 0, 0, 63, 0]);
const endOfImage = [0xff, 0xd9];

/** A scan as an encoder writes it: whatever was compressed, with a zero behind every 0xff. */
const scan = fc
  .uint8Array({ maxLength: 50 })
  .map((data) => [...data].flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte])));

const wholeJpeg = fc.tuple(fc.uint8Array({ maxLength: 300 }), scan, scan).map(([exif, one, two]) =>
  Uint8Array.from([
    // A camera puts a smaller picture in here, with an end of its own.
    ...jpeg(64, 64, { before: segment(0xe1, [...exif, ...endOfImage]) }),
    ...[...startOfScan, ...one, 0xff, 0xd0, ...two],
    ...[...startOfScan, ...two],
    ...endOfImage,
  ]),
);

const chunk = (name: string, body: readonly number[]): number[] => [
  ...[0, 0, body.length >>> 8, body.length & 0xff],
  ...[...text(name), ...body, 1, 2, 3, 4],
];

const wholePng = fc.uint8Array({ maxLength: 300 }).map((data) =>
  Uint8Array.from([
    ...[...png(64, 64), 1, 2, 3, 4],
    // What is compressed may well spell the name of the last chunk.
    ...chunk('IDAT', [...data, ...text('IEND')]),
    ...chunk('IDAT', [...data]),
    ...chunk('IEND', []),
  ]),
);

const wholeWebp = fc.uint8Array({ maxLength: 300 }).map((data) => {
  const header = lossyWebp(64, 64);
  const file = Uint8Array.from([...header, ...data]);
  new DataView(file.buffer).setUint32(4, file.length - 8, true);
  return file;
});

const wholes: readonly (readonly [Picture['mime'], fc.Arbitrary<Uint8Array>])[] = [
  ['image/jpeg', wholeJpeg],
  ['image/png', wholePng],
  ['image/webp', wholeWebp],
];

for (const [mime, whole] of wholes) {
  test(`[PIC-5] a whole ${mime} is whole, whatever follows it`, () => {
    fc.assert(
      fc.property(whole, fc.uint8Array(), (picture, trailer) => {
        assert.equal(isWholePicture(picture, mime), true);
        assert.equal(isWholePicture(Uint8Array.from([...picture, ...trailer]), mime), true);
      }),
    );
  });

  test(`[PIC-5] a ${mime} cut anywhere is not whole`, () => {
    fc.assert(
      fc.property(whole, (picture) => {
        for (let length = 0; length < picture.length; length += 1)
          assert.equal(isWholePicture(picture.slice(0, length), mime), false, `${length} bytes`);
      }),
    );
  });

  test(`[PIC-5] bytes of any kind that call themselves ${mime} are answered, and end`, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.equal(typeof isWholePicture(bytes, mime), 'boolean');
      }),
    );
  });
}
