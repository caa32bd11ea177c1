import type { Bilingual } from '../locale/strings.ts';

export interface PartFinderTexts {
  readonly label: string;
  readonly hint: string;
  readonly results: string;
  readonly reading: string;
  /** How many parts match, and how many of them are shown. */
  readonly found: (total: number, shown: number) => string;
  readonly none: string;
  readonly noCatalogue: string;
  readonly noService: string;
  readonly unreadable: string;
  readonly insteadOf: (number: string) => string;
  readonly replacedBy: (numbers: string) => string;
  readonly noPrice: string;
  readonly chosen: (number: string, name: string) => string;
}

export const partFinderTexts: Bilingual<PartFinderTexts> = {
  'zh-CN': {
    label: '查找配件',
    hint: '编号、名称、拼音首字母或型号',
    results: '找到的配件',
    reading: '正在读取配件目录…',
    found: (total, shown) =>
      total > shown ? `找到 ${total} 个配件，显示前 ${shown} 个` : `找到 ${total} 个配件`,
    none: '没有找到配件',
    noCatalogue: '本机还没有配件目录',
    noService: '此处没有配件目录',
    unreadable: '配件目录无法读取，请重新导入',
    insteadOf: (number) => `可替代 ${number}`,
    replacedBy: (numbers) => `替代件：${numbers}`,
    noPrice: '无价格',
    chosen: (number, name) => `已选 ${number} ${name}`,
  },
  en: {
    label: 'Find a part',
    hint: 'Number, name, pinyin initials or model',
    results: 'Parts found',
    reading: 'Reading the catalogue…',
    found: (total, shown) =>
      total > shown
        ? `${total} parts found, the first ${shown} shown`
        : total === 1
          ? '1 part found'
          : `${total} parts found`,
    none: 'No part found',
    noCatalogue: 'There is no parts catalogue on this device yet',
    noService: 'There is no parts catalogue here',
    unreadable: 'The catalogue cannot be read; import it again',
    insteadOf: (number) => `Can be used instead of ${number}`,
    replacedBy: (numbers) => `Substitutes: ${numbers}`,
    noPrice: 'No price',
    chosen: (number, name) => `${number} ${name} chosen`,
  },
};
