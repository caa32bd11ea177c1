import { expect } from 'chai';
import { blankEntry, defaultPolicy, instrumentOf, type SurveyCard } from '@aftersale/core';
import { kindOf } from '../../../packages/elements/src/records/kinds/kind-of.ts';
import { surveyCardKind } from '../../../packages/elements/src/records/kinds/survey-card.ts';

const facts = { policy: defaultPolicy, language: 'zh-CN', timeZone: 'Asia/Shanghai' } as const;

const about = { job: '=PD-7', person: '王芳', technician: '李强' };
const blank = blankEntry(instrumentOf(defaultPolicy, 'technician-card')!, about);
const card: SurveyCard = {
  id: 'card-1',
  model: 'survey-card',
  version: 1,
  revision: 1,
  status: 'draft',
  createdAt: '2026-03-02T04:00:00.000Z',
  updatedAt: '2026-03-02T04:00:00.000Z',
  author: '',
  content: {
    entry: { ...blank, texts: { ...blank.texts, details: '迟到' } },
    answer: null,
  },
};

describe('survey cards in a list of records', () => {
  it('are a kind with a word for every state, in both languages', async () => {
    const { statuses, texts } = (await kindOf('survey-card'))!;
    for (const language of ['zh-CN', 'en'] as const)
      expect(Object.keys(texts[language].statuses)).to.have.members([...statuses]);
  });

  it('say whose they are and for which job, and nothing of what was answered', async () => {
    expect(surveyCardKind.row(card, facts)).to.deep.equal({
      number: '=PD-7',
      party: '王芳',
      version: '客户意见调查卡',
    });
    const csv = await surveyCardKind.csv([card], facts);
    expect(csv).to.contain('李强,客户意见调查卡,填写中,2026-03-02 12:00');
    expect(csv).to.contain("'=PD-7");
    expect(csv).not.to.contain('迟到');
    expect(surveyCardKind.remembered(card).names).to.deep.equal(['王芳', '李强']);
  });
});
