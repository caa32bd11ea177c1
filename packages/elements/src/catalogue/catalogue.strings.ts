import type { CatalogueField, ItemProblem } from '@aftersale/core';
import type { Bilingual } from '../locale/strings.ts';
import type { ListRefusal } from './list-refused.ts';
import { catalogueEn } from './texts.en.ts';
import { catalogueZhCn } from './texts.zh-cn.ts';
import type { TextEncoding } from './text-encoding.ts';

export interface CatalogueTexts {
  readonly title: string;
  readonly none: string;
  readonly current: (count: string, file: string, at: string) => string;
  readonly choose: string;
  readonly chooseHint: string;
  readonly noService: string;
  readonly looking: string;
  readonly read: string;
  readonly encoding: string;
  readonly detected: (name: string) => string;
  readonly encodings: Readonly<Record<TextEncoding, string>>;
  readonly sheet: string;
  readonly headings: string;
  readonly columns: string;
  readonly columnsHint: string;
  readonly fields: Readonly<Record<CatalogueField, string>>;
  readonly noColumn: string;
  readonly column: (letter: string, example: string) => string;
  readonly columnsMissing: string;
  readonly preview: string;
  readonly start: string;
  readonly cancel: string;
  readonly reading: (percent: number) => string;
  readonly result: (parts: string, refused: string) => string;
  readonly nothingKept: string;
  readonly refusedTitle: string;
  readonly refusedMore: (shown: number, total: number) => string;
  readonly downloadRefused: string;
  readonly report: Readonly<
    Record<'row' | 'column' | 'reason' | 'cell' | 'whole' | 'file', string>
  >;
  readonly replace: (parts: string) => string;
  readonly add: (parts: string) => string;
  readonly discard: string;
  readonly storing: string;
  readonly stored: (parts: string) => string;
  readonly causes: Readonly<Record<ItemProblem['cause'], string>>;
  readonly repeated: (row: number) => string;
  readonly refusals: Readonly<Record<ListRefusal, string>>;
  readonly failed: string;
  readonly notSaved: string;
  readonly replacedElsewhere: string;
}

export const catalogueTexts: Bilingual<CatalogueTexts> = {
  'zh-CN': catalogueZhCn,
  en: catalogueEn,
};
