import { expect } from 'chai';
import { preparePicture } from '../../../packages/elements/src/photo/prepare-picture.ts';
import { colourAt, latin1, noise, place, stamp, twoHalves, withExif } from './sample-pictures.ts';

const limits = { maxPixels: 1_000_000, maxBytes: 1_000_000, longestSide: 1000 };
const file = (bytes: Uint8Array<ArrayBuffer> | string, type = ''): Blob =>
  new Blob([bytes], { type });

const kept = async (...args: Parameters<typeof preparePicture>) => {
  const answer = await preparePicture(...args);
  if (!answer.ok) throw new Error(`refused: ${answer.error.type}`);
  return answer.value;
};

/** Runs with createImageBitmap counted. */
async function countingDecodes<T>(act: () => Promise<T>): Promise<{ answer: T; decodes: number }> {
  const original = globalThis.createImageBitmap;
  let decodes = 0;
  globalThis.createImageBitmap = ((...args: Parameters<typeof original>) => {
    decodes += 1;
    return original(...args);
  }) as typeof original;
  try {
    const answer = await act();
    return { answer, decodes };
  } finally {
    globalThis.createImageBitmap = original;
  }
}

describe('preparePicture', () => {
  it('[PIC-4] drops EXIF and the place where the picture was taken', async () => {
    const camera = withExif(await twoHalves(40, 20, 'image/jpeg'), { orientation: 1 });
    expect(latin1(camera)).to.include(place).and.include('Exif');

    const { bytes, mime, width, height } = await kept(file(camera), limits);

    expect(latin1(bytes)).not.to.include(place);
    expect(latin1(bytes)).not.to.include('Exif');
    expect({ mime, width, height }).to.deep.equal({ mime: 'image/jpeg', width: 40, height: 20 });
  });

  it('[PIC-4] drops what was hidden behind the picture', async () => {
    const secret = new TextEncoder().encode('<script>alert(1)</script>');
    const picture = await twoHalves(40, 20, 'image/jpeg');
    const both = new Uint8Array(await new Blob([picture, secret]).arrayBuffer());
    expect(latin1((await kept(file(both), limits)).bytes)).not.to.include('<script>');
  });

  it('[PIC-4] turns the picture as the camera was held', async () => {
    const camera = withExif(await twoHalves(40, 20, 'image/jpeg'), { orientation: 6 });
    const { bytes, width, height } = await kept(file(camera), limits);
    expect({ width, height }).to.deep.equal({ width: 20, height: 40 });
    const top = await colourAt(bytes, 10, 5);
    const bottom = await colourAt(bytes, 10, 35);
    expect(top.red).to.be.above(200);
    expect(top.blue).to.be.below(60);
    expect(bottom.blue).to.be.above(200);
    expect(bottom.red).to.be.below(60);
  });

  it('[PIC-4] brings the longest side down to the limit, and never up', async () => {
    const wide = await kept(file(await twoHalves(400, 100, 'image/png')), {
      ...limits,
      longestSide: 200,
    });
    expect([wide.width, wide.height]).to.deep.equal([200, 50]);
    const thin = await kept(file(await twoHalves(300, 1, 'image/png')), {
      ...limits,
      longestSide: 30,
    });
    expect([thin.width, thin.height]).to.deep.equal([30, 1]);
    const small = await kept(file(await twoHalves(30, 20, 'image/webp')), limits);
    expect([small.width, small.height, small.mime]).to.deep.equal([30, 20, 'image/jpeg']);
  });

  it('[PIC-4] keeps a seal transparent, and puts anything else on white', async () => {
    const seal = file(await stamp(80));
    const asSeal = await kept(seal, limits, { keepTransparency: true });
    expect(asSeal.mime).to.equal('image/png');
    expect((await colourAt(asSeal.bytes, 1, 1)).alpha).to.equal(0);
    expect((await colourAt(asSeal.bytes, 40, 40)).red).to.equal(0xcc);
    const asPhoto = await kept(seal, limits);
    const corner = await colourAt(asPhoto.bytes, 1, 1);
    expect(Math.min(corner.red, corner.green, corner.blue)).to.be.above(250);
  });

  it('[PIC-4] works alike without OffscreenCanvas', async () => {
    const original = globalThis.OffscreenCanvas;
    Reflect.deleteProperty(globalThis, 'OffscreenCanvas');
    try {
      const { width, height, mime } = await kept(
        file(await twoHalves(40, 20, 'image/png')),
        limits,
      );
      expect({ width, height, mime }).to.deep.equal({ width: 40, height: 20, mime: 'image/jpeg' });
    } finally {
      globalThis.OffscreenCanvas = original;
    }
  });

  it('[PIC-3] refuses too many bytes without reading the file', async () => {
    const picture = file(await noise(64, 'image/png'));
    picture.arrayBuffer = () => Promise.reject(new Error('was read'));
    const { answer, decodes } = await countingDecodes(() =>
      preparePicture(picture, { ...limits, maxBytes: picture.size - 1 }),
    );
    expect(answer).to.deep.equal({
      ok: false,
      error: { type: 'TooManyBytes', bytes: picture.size, maxBytes: picture.size - 1 },
    });
    expect(decodes).to.equal(0);
  });

  it('[PIC-3] refuses too many pixels before decoding', async () => {
    const picture = file(await twoHalves(200, 100, 'image/jpeg'));
    const { answer, decodes } = await countingDecodes(() =>
      preparePicture(picture, { ...limits, maxPixels: 19_999 }),
    );
    expect(answer).to.deep.equal({
      ok: false,
      error: { type: 'TooManyPixels', width: 200, height: 100, maxPixels: 19_999 },
    });
    expect(decodes).to.equal(0);
  });

  it('[PIC-1] refuses an SVG and a GIF that call themselves PNG, before decoding', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
    for (const content of [svg, 'GIF89a\u0001\0\u0001\0', '']) {
      const { answer, decodes } = await countingDecodes(() =>
        preparePicture(new File([content], 'photo.png', { type: 'image/png' }), limits),
      );
      expect(answer).to.deep.equal({ ok: false, error: { type: 'NotAPicture' } });
      expect(decodes).to.equal(0);
    }
  });

  for (const type of ['image/jpeg', 'image/png', 'image/webp'] as const) {
    it(`[PIC-5] refuses ${type} that ends halfway, before decoding`, async () => {
      const whole = await noise(64, type);
      const { answer, decodes } = await countingDecodes(() =>
        preparePicture(file(whole.slice(0, whole.length / 2)), limits),
      );
      expect(answer).to.deep.equal({ ok: false, error: { type: 'Truncated' } });
      expect(decodes).to.equal(0);
    });
  }

  it('refuses what is whole and cannot be decoded', async () => {
    const picture = await noise(64, 'image/png');
    const bitDepth = 24;
    picture[bitDepth] = 99;
    const answer = await preparePicture(file(picture), limits);
    expect(answer).to.deep.equal({ ok: false, error: { type: 'Undecodable' } });
  });

  it('rejects with the reason of a signal, before and while it works', async () => {
    const picture = file(await twoHalves(40, 20, 'image/jpeg'));
    const reason = new Error('left the page');
    const outcome = (signal: AbortSignal): Promise<unknown> =>
      preparePicture(picture, limits, { signal }).catch((error: unknown) => error);
    expect(await outcome(AbortSignal.abort(reason))).to.equal(reason);
    const controller = new AbortController();
    const underWay = outcome(controller.signal);
    controller.abort(reason);
    expect(await underWay).to.equal(reason);
  });
});
