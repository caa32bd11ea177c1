import type { Bilingual } from '../locale/strings.ts';

/** Why a picture was not taken. */
export type PictureTexts = Readonly<Record<'NotAPicture' | 'Truncated' | 'Undecodable', string>> & {
  readonly TooManyBytes: (megabytes: number) => string;
  readonly TooManyPixels: (megapixels: number) => string;
};

export const pictureTexts: Bilingual<PictureTexts> = {
  'zh-CN': {
    NotAPicture: '不是 JPEG、PNG 或 WebP 图片，没有添加。',
    Truncated: '图片文件不完整，没有添加。',
    Undecodable: '图片打不开，没有添加。',
    TooManyBytes: (megabytes) => `图片超过 ${megabytes} MB，没有添加。`,
    TooManyPixels: (megapixels) => `图片超过 ${megapixels} 百万像素，没有添加。`,
  },
  en: {
    NotAPicture: 'Not a JPEG, PNG or WebP picture; it was not added.',
    Truncated: 'The picture file is incomplete; it was not added.',
    Undecodable: 'The picture cannot be opened; it was not added.',
    TooManyBytes: (megabytes) => `The picture is over ${megabytes} MB; it was not added.`,
    TooManyPixels: (megapixels) =>
      `The picture is over ${megapixels} megapixels; it was not added.`,
  },
};
