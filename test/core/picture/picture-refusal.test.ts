import test from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pictureRefusal } from '../../../packages/core/src/picture/index.ts';
import { jpeg, png, text } from './headers.ts';

const limits = { maxPixels: 12 * 2 ** 20, maxBytes: 8 * 2 ** 20 };

test('[PIC-3] a common camera picture is allowed, with what it is', () => {
  assert.deepEqual(pictureRefusal(jpeg(4032, 3024), limits), {
    ok: true,
    value: { mime: 'image/jpeg', width: 4032, height: 3024 },
  });
});

test('[PIC-3] one pixel or one byte above the limit is refused, at the limit it is not', () => {
  const bytes = png(30, 40);
  const at = { maxPixels: 1200, maxBytes: bytes.length };
  assert.equal(pictureRefusal(bytes, at).ok, true);
  assert.deepEqual(pictureRefusal(bytes, { ...at, maxPixels: 1199 }), {
    ok: false,
    error: { type: 'TooManyPixels', width: 30, height: 40, maxPixels: 1199 },
  });
  assert.deepEqual(pictureRefusal(bytes, { ...at, maxBytes: bytes.length - 1 }), {
    ok: false,
    error: { type: 'TooManyBytes', bytes: bytes.length, maxBytes: bytes.length - 1 },
  });
});

test('[PIC-3] the largest sides a header can claim do not overflow', () => {
  const answer = pictureRefusal(png(2 ** 31 - 1, 2 ** 31 - 1), limits);
  assert.equal(answer.ok ? '' : answer.error.type, 'TooManyPixels');
});

test('[PIC-1] what is not a picture stays so whatever the limits', () => {
  assert.deepEqual(pictureRefusal(text('<svg/>'), limits), {
    ok: false,
    error: { type: 'NotAPicture' },
  });
  assert.deepEqual(pictureRefusal(png(5, 5).subarray(0, 18), limits), {
    ok: false,
    error: { type: 'Truncated' },
  });
});

test('[PIC-3] any bytes under any limits get an answer and never a throw', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 64 }),
      fc.nat(),
      fc.nat(),
      (bytes, maxPixels, maxBytes) => {
        pictureRefusal(bytes, { maxPixels, maxBytes });
      },
    ),
  );
});
