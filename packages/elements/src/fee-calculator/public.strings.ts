/** What only a visitor of a site reads. */
import { shownTexts } from './shown-texts.ts';

export interface VisitorTexts {
  readonly publicTitle: string;
  readonly range: (from: string, to: string) => string;
  readonly rangeOpen: string;
  readonly rangeHint: string;
  readonly distance: string;
  readonly distanceUpTo: (km: string) => string;
  readonly works: string;
  readonly notSure: string;
}

export const visitorTexts = shownTexts<VisitorTexts>(
  {
    publicTitle: '服务费用估算',
    range: (from, to) => (from === to ? `约 ¥${from}` : `¥${from} – ¥${to}`),
    rangeOpen: '其中有的项目需由我们报价。',
    rangeHint: '估算仅供参考，以现场检测后的报价为准。',
    distance: '到您那里的距离',
    distanceUpTo: (km) => `${km} 公里以内`,
    works: '需要的工作',
    notSure: '不清楚',
  },
  async () => {
    const { englishVisitor } = await import('./public-texts.en.ts');
    return englishVisitor;
  },
);
