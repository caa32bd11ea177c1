import test from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inspectPicture } from '../../../packages/core/src/picture/index.ts';
import { extendedWebp, jpeg, losslessWebp, lossyWebp, png, segment, text } from './headers.ts';

const makers = [
  ['image/jpeg', jpeg, 0xffff],
  ['image/png', png, 2 ** 31 - 1],
  ['image/webp', lossyWebp, 0x3fff],
  ['image/webp', losslessWebp, 0x4000],
  ['image/webp', extendedWebp, 2 ** 24],
] as const;

const kind = (bytes: Uint8Array): string => {
  const answer = inspectPicture(bytes);
  return answer.ok ? answer.value.mime : answer.error.type;
};

for (const [mime, make, largest] of makers) {
  test(`[PIC-2] the size in a header of ${mime} by ${make.name} is read exactly`, () => {
    const side = fc.integer({ min: 1, max: largest });
    fc.assert(
      fc.property(side, side, (width, height) => {
        assert.deepEqual(inspectPicture(make(width, height)), {
          ok: true,
          value: { mime, width, height },
        });
      }),
    );
  });

  test(`[PIC-2] a header by ${make.name} cut anywhere is refused, never misread`, () => {
    const whole = make(640, 480);
    const magic = { jpeg: 3, png: 8 }[make.name] ?? 12;
    const needed = whole.length - ({ jpeg: 1, png: 5 }[make.name] ?? 0);
    for (let length = 0; length < needed; length += 1) {
      const expected = length < magic ? 'NotAPicture' : 'Truncated';
      assert.equal(kind(whole.subarray(0, length)), expected, `${length} of ${whole.length} bytes`);
    }
    assert.equal(kind(whole.subarray(0, needed)), mime);
  });
}

test('[PIC-2] the size is that of the view, not of the buffer behind it', () => {
  const framed = Uint8Array.from([1, 2, 3, ...png(7, 9), 4, 5]);
  const view = framed.subarray(3, framed.length - 2);
  assert.deepEqual(inspectPicture(view), {
    ok: true,
    value: { mime: 'image/png', width: 7, height: 9 },
  });
  assert.equal(kind(framed.subarray(3, 20)), 'Truncated');
});

test('[PIC-1] a JPEG of any frame kind is found behind EXIF, tables and fill bytes', () => {
  const exif = segment(
    0xe1,
    Array.from({ length: 5000 }, (_, index) => (index % 2 ? 0xc0 : 0xff)),
  );
  const table = segment(0xc4, [0, 1, 2]);
  for (const marker of [0xc0, 0xc1, 0xc2, 0xc3, 0xc9, 0xcf]) {
    const bytes = jpeg(300, 200, { marker, before: [...exif, 0xff, 0xff, ...table] });
    assert.deepEqual(inspectPicture(bytes), {
      ok: true,
      value: { mime: 'image/jpeg', width: 300, height: 200 },
    });
  }
});

test('[PIC-1] what is not a picture is refused by its bytes', () => {
  const bytesOf = {
    nothing: text(''),
    svg: text('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'),
    'svg with a prolog': text('<?xml version="1.0"?><svg/>'),
    gif: text('GIF89a\x01\0\x01\0\x80\0\0'),
    heic: text('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
    avif: text('\0\0\0\x18ftypavif\0\0\0\0mif1avif'),
    pdf: text('%PDF-1.7\n%\xff\xd8\xff\xe0'),
    bmp: text('BM\x46\0\0\0\0\0'),
    zip: text('PK\x03\x04\x14\0\0\0'),
    html: text('<!doctype html><img src=x>'),
    'a sound in RIFF': text('RIFF\x24\0\0\0WAVEfmt \x10\0\0\0'),
    'a PNG after a byte': Uint8Array.from([0, ...png(1, 1)]),
    'a PDF with a JPEG after it': Uint8Array.from([...text('%PDF-1.7\n'), ...jpeg(9, 9)]),
    'a JPEG in JPEG XL clothes': text('\xff\x0a\xff\xd8\xff'),
  };
  for (const [name, bytes] of Object.entries(bytesOf))
    assert.equal(kind(bytes), 'NotAPicture', name);
});

test('[PIC-2] a header that makes no sense is not a picture', () => {
  const notFirst = png(1, 1);
  notFirst.set(text('tEXt'), 12);
  const delta = lossyWebp(4, 4);
  delta[20] = 1;
  const bytesOf = {
    'a PNG of no width': png(0, 5),
    'a JPEG of no height': jpeg(5, 0),
    'a WebP of no height': lossyWebp(5, 0),
    'a PNG wider than PNG allows': png(2 ** 31, 1),
    'a PNG that starts with another chunk': notFirst,
    'a WebP that starts with a delta frame': delta,
    'a WebP with an unknown chunk': text('RIFF\x10\0\0\0WEBPJUNK\x04\0\0\0\0\0\0\0'),
    'a JPEG that scans before its frame': Uint8Array.from([0xff, 0xd8, ...segment(0xda, [1])]),
    'a JPEG that ends at once': Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]),
    'a JPEG segment shorter than its length': Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 0]),
    'a JPEG out of step': Uint8Array.from([0xff, 0xd8, ...segment(0xe0, [1]), 0x12, 0xc0, 0, 0]),
  };
  for (const [name, bytes] of Object.entries(bytesOf))
    assert.equal(kind(bytes), 'NotAPicture', name);
});

test('[PIC-2] any bytes, and any damage to a header, get an answer and never a throw', () => {
  const noise = fc.uint8Array({ maxLength: 200 });
  const whole = fc.constantFrom(...makers.map(([, make]) => make(4000, 3000)));
  const magic = whole.map((bytes) => bytes.subarray(0, 16));
  const damaged = fc
    .tuple(whole, fc.nat(), fc.integer({ min: 0, max: 255 }), fc.nat())
    .map(([bytes, place, value, length]) => {
      const copy = bytes.slice(0, length % (bytes.length + 1));
      if (copy.length > 0) copy[place % copy.length] = value;
      return copy;
    });
  const noisy = fc.tuple(magic, noise).map(([a, b]) => Uint8Array.from([...a, ...b]));
  fc.assert(
    fc.property(fc.oneof(noise, damaged, noisy), (bytes) => {
      const answer = inspectPicture(bytes);
      if (answer.ok) {
        assert.ok(answer.value.width > 0 && answer.value.height > 0);
      } else {
        assert.ok(['NotAPicture', 'Truncated'].includes(answer.error.type));
      }
    }),
    { numRuns: 3000 },
  );
});
