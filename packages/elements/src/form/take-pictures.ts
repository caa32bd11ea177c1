/** Taking pictures into a form: each is prepared, kept, and only then told to the form. */
import type { TypedEntry } from '@aftersale/core';
import type { Kept } from './draft-keeper.ts';
import type { FormView } from './form-view.ts';
import type { KeptForm } from './kept-form.ts';
import { pictureTexts, type PictureTexts } from './picture.strings.ts';

/** `maxPixels` and `maxBytes` hold before decoding; `longestSide` is what is kept, in pixels. */
export interface PictureLimits {
  readonly maxPixels: number;
  readonly maxBytes: number;
  readonly longestSide: number;
}

export interface KeptPicture {
  readonly hash: string;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureTaking {
  /** For a seal, whose paper is to shine through. */
  readonly keepTransparency: boolean;
  /** What is said while the pictures are prepared. */
  readonly working: string;
  /** What became of them; nothing once all is well. */
  readonly note: (text: string | undefined) => void;
  readonly kept: (picture: KeptPicture) => void;
}

/** Prepares these files one after another; what cannot be taken is named in the note, and the others go on. */
export async function takePictures<Entry extends TypedEntry, Record extends Kept<Entry>>(
  form: KeptForm<Entry, Record, FormView>,
  files: readonly File[],
  limits: PictureLimits,
  { keepTransparency, working, note, kept }: PictureTaking,
): Promise<void> {
  const refused: string[] = [];
  note(working);
  const prepared = form.attempt('photo', async () => {
    const { preparePicture } = await import('../photo/prepare-picture.ts');
    for (const file of files) {
      const picture = await preparePicture(file, limits, { keepTransparency });
      if (!picture.ok) {
        const why = pictureText(picture.error.type, limits, pictureTexts[form.language]);
        refused.push(`${file.name}: ${why}`);
        continue;
      }
      const { bytes, mime, width, height } = picture.value;
      kept({ ...(await form.attachments.put(bytes, mime)), width, height });
    }
  });
  form.attachments.pending = Promise.all([form.attachments.pending, prepared]);
  await prepared;
  note(refused.length > 0 ? refused.join(' ') : undefined);
}

function pictureText(
  type: keyof PictureTexts,
  { maxBytes, maxPixels }: PictureLimits,
  pictures: PictureTexts,
): string {
  if (type === 'TooManyBytes') return pictures.TooManyBytes(Math.floor(maxBytes / 2 ** 20));
  if (type === 'TooManyPixels') return pictures.TooManyPixels(Math.floor(maxPixels / 2 ** 20));
  return pictures[type];
}
