import { expect } from 'chai';
import { confirmationKind } from '../../../packages/elements/src/records/kinds/confirmation.ts';
import {
  allWanted,
  isWanted,
  searchRecords,
} from '../../../packages/elements/src/records/search.ts';
import { FakeService } from './fake-service.ts';
import { aDraft, aJob } from './slips.ts';

const all = { text: '', status: '' } as const;
const { signal } = new AbortController();

function manySlips(count: number, customer: (index: number) => string): FakeService {
  const service = new FakeService();
  for (let index = 0; index < count; index++) {
    service.now = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
    aDraft(service, aJob({ dispatchNumber: `PQ-${index}`, 'customer.name': customer(index) }));
  }
  return service;
}

describe('searching the records', () => {
  const slip = aDraft(new FakeService());

  for (const text of ['0812', 'pq-2026', '造纸', 'ybzz', 'YBZZ', ' yb zz ', '２０２６', ''])
    it(`finds the slip by “${text}”`, () => {
      expect(isWanted(confirmationKind, slip, text)).to.equal(true);
    });

  for (const text of ['0813', '酿酒', 'ybzj', '李建国'])
    it(`does not find it by “${text}”`, () => {
      expect(isWanted(confirmationKind, slip, text)).to.equal(false);
    });

  it('stops at 50 hits, says how far it looked, and looks on from there without missing one', async () => {
    const service = manySlips(700, (index) => (index % 4 === 0 ? '宜宾造纸' : '成都水务'));
    const first = await searchRecords(
      service,
      confirmationKind,
      { ...all, text: 'ybzz' },
      { signal },
    );
    expect([first.hits.length, first.looked]).to.deep.equal([50, 200]);
    const found = [...first.hits];
    let { next } = first;
    while (next !== undefined) {
      const more = await searchRecords(
        service,
        confirmationKind,
        { ...all, text: 'ybzz' },
        { after: next, signal },
      );
      found.push(...more.hits);
      next = more.next;
    }
    expect(found).to.have.lengthOf(175);
    expect(new Set(found.map(({ id }) => id)).size).to.equal(175);
    expect(found.map(({ updatedAt }) => updatedAt)).to.deep.equal(
      found
        .map(({ updatedAt }) => updatedAt)
        .sort()
        .reverse(),
    );
  });

  it('looks at everything when there are few hits', async () => {
    const service = manySlips(450, (index) => (index === 3 ? '宜宾造纸' : '成都水务'));
    const { hits, looked, next } = await searchRecords(
      service,
      confirmationKind,
      { ...all, text: '造纸' },
      { signal },
    );
    expect([hits.length, looked, next]).to.deep.equal([1, 450, undefined]);
    expect(await allWanted(service, confirmationKind, all, signal)).to.have.lengthOf(450);
  });

  it('is given up when it is aborted', async () => {
    const service = manySlips(450, () => '成都水务');
    const aborted = AbortSignal.abort();
    const outcome = await searchRecords(
      service,
      confirmationKind,
      { ...all, text: 'x' },
      { signal: aborted },
    ).then(
      () => 'found',
      () => 'given up',
    );
    expect(outcome).to.equal('given up');
    expect(service.queries).to.have.lengthOf(1);
  });
});
