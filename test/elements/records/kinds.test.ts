import { expect } from 'chai';
import { defaultPolicy, type Document } from '@aftersale/core';
import { estimateKind } from '../../../packages/elements/src/records/kinds/estimate.ts';
import { kindOf } from '../../../packages/elements/src/records/kinds/kind-of.ts';
import { partsRequestKind } from '../../../packages/elements/src/records/kinds/parts-request.ts';
import { isWanted } from '../../../packages/elements/src/records/search.ts';
import { aRequest } from '../../support/a-request.ts';
import { withTariff } from '../../support/a-tariff.ts';
import { anEstimate } from '../../support/an-estimate.ts';

const inChinese = { policy: withTariff(), language: 'zh-CN', timeZone: 'Asia/Shanghai' } as const;
const names: readonly string[] = ['confirmation', 'estimate', 'parts-request'];

const aDraft = <Content>(model: string, content: Content): Document<Content, 'draft'> => ({
  id: `${model}-1`,
  model,
  version: 1,
  revision: 1,
  status: 'draft',
  createdAt: '2026-11-20T06:02:00.000Z',
  updatedAt: '2026-11-20T06:02:00.000Z',
  author: '张工',
  content,
});

const estimate = aDraft('estimate', {
  entry: anEstimate({ dispatchNumber: '=1+1' }),
  offerVersion: 2,
  offer: null,
  earlierOffers: [],
  answer: null,
  withdrawn: null,
});

describe('the kinds of records that can be listed', () => {
  for (const name of names)
    it(`${name}: has a word for every state, in both languages`, async () => {
      const { statuses, texts } = (await kindOf(name))!;
      for (const language of ['zh-CN', 'en'] as const)
        expect(Object.keys(texts[language].statuses)).to.have.members([...statuses]);
    });

  it('an estimate says its number, its customer, its version and both sums', () => {
    expect(estimateKind.row(estimate, inChinese)).to.deep.equal({
      number: '=1+1',
      party: '东方水泵厂',
      version: '第 2 版',
      total: '¥870.00',
      pays: '¥870.00',
    });
    expect(isWanted(estimateKind, estimate, 'dfsb')).to.equal(true);
    expect(isWanted(estimateKind, estimate, 'xyz')).to.equal(false);
  });

  it('an estimate in a table runs no formula', async () => {
    const csv = await estimateKind.csv([estimate], inChinese);
    expect(csv).to.contain('"\'=1+1",东方水泵厂,草稿,2026-11-20 14:02,870.00,870.00');
  });

  it('a parts request says its month, its outlet, its kind and its value', () => {
    const request = aDraft('parts-request', {
      entry: aRequest(),
      submitted: null,
      overDeposit: null,
      cures: [],
      audit: null,
      rejection: null,
      plan: null,
      approval: null,
      issue: null,
      shipment: null,
      dispute: null,
      receipt: null,
    });
    const row = partsRequestKind.row(request, { ...inChinese, policy: defaultPolicy });
    expect(row.party).to.equal(request.content.entry.texts['outlet.name']);
    expect(row.version).to.equal('月度');
    expect(row.number).to.match(/^\d{4}-\d\d$/);
    expect(row.total).to.match(/^¥/);
  });
});
