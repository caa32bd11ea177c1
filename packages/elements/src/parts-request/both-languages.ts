import type { Bilingual } from '../locale/strings.ts';
import type { GroundsTexts } from './grounds.strings.ts';
import { englishGroundsTexts } from './grounds-texts.en.ts';
import { chineseGroundsTexts } from './grounds-texts.zh-cn.ts';
import type { LateTexts } from './late.strings.ts';
import { englishLateTexts } from './late-texts.en.ts';
import { chineseLateTexts } from './late-texts.zh-cn.ts';
import type { RequestTexts } from './parts-request.strings.ts';
import { englishRequestTexts } from './texts.en.ts';
import { chineseRequestTexts } from './texts.zh-cn.ts';

/** The form's texts in both languages at once, for what is itself fetched when it is needed: paper, tables. */
export const bothRequestTexts: Bilingual<RequestTexts & LateTexts & GroundsTexts> = {
  'zh-CN': { ...chineseRequestTexts, ...chineseLateTexts, ...chineseGroundsTexts },
  en: { ...englishRequestTexts, ...englishLateTexts, ...englishGroundsTexts },
};
