/** What stands on the printed sheet alone. */
import { shownTexts } from './shown-texts.ts';

export interface SheetTexts {
  readonly draft: string;
  readonly no: string;
  readonly item: string;
  readonly working: string;
  readonly sum: string;
  readonly payer: string;
  readonly reason: string;
  readonly none: string;
  readonly customerSignature: string;
  readonly policy: (name: string, version: string) => string;
}

export const sheetTexts = shownTexts<SheetTexts>(
  {
    draft: '草稿',
    no: '序号',
    item: '项目',
    working: '计算',
    sum: '金额(¥)',
    payer: '付费方',
    reason: '依据',
    none: '无',
    customerSignature: '客户确认（签字）',
    policy: (name, version) => `规则 ${name} 第 ${version} 版`,
  },
  async () => {
    const { englishSheet } = await import('./sheet-texts.en.ts');
    return englishSheet;
  },
);
