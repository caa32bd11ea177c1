import { expect } from 'chai';
import { createMemoryStore, type Page, type Query, type Store } from '@aftersale/sdk';
import { liveRead } from '../../packages/sdk/src/query/live-read.ts';
import { changeNote, saveNote } from './note-model.ts';
import { aClient, firstOf, freshName, rejectionOf } from './test-client.ts';

const open: Query = { model: 'note', index: 'by-status', prefix: ['open'], order: 'newest' };
const has = (count: number) => (page: Page) => page.documents.length === count;

describe('watching', () => {
  it('tells a query’s answer at once, and again after a change in this tab', async () => {
    const client = aClient();
    await firstOf<Page>((tell) => client.watch(open, tell), has(0));
    const one = firstOf<Page>((tell) => client.watch(open, tell), has(1));
    await client.run(saveNote, { id: 'a' });
    expect((await one).documents[0]?.id).to.equal('a');
    client.close();
  });

  it('tells a count, and again after a change of its model', async () => {
    const client = aClient();
    const month = { from: { including: ['2026-11'] }, to: { excluding: ['2026-12'] } };
    const inNovember = { model: 'note', index: 'by-status', prefix: ['open'], ...month };
    const counts: number[] = [];
    const stop = client.watchCount(inNovember, (count) => counts.push(count));
    await client.get('a');
    await client.run(saveNote, { id: 'a' });
    await client.get('a');
    expect(counts).to.deep.equal([0, 1]);
    stop();
    const two = firstOf<number>(
      (tell) => client.watchCount({ model: 'note' }, tell),
      (n) => n === 2,
    );
    await client.run(saveNote, { id: 'b' });
    expect(await two).to.equal(2);
    client.close();
  });

  it('[STO-3] tells of a change in another tab', async () => {
    const store = freshName();
    const here = aClient({ store });
    const there = aClient({ store });
    const one = firstOf<Page>((tell) => here.watch(open, tell), has(1));
    await here.get('a');
    await there.run(saveNote, { id: 'a' });
    await one;
    here.close();
    there.close();
  });

  for (const [way, comeBack] of [
    ['to the tab', () => document.dispatchEvent(new Event('visibilitychange'))],
    [
      'through the history',
      () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    ],
  ] as const)
    it(`[STO-3] reads again when the person comes back ${way}, should news have been missed`, async () => {
      // The runner's tabs may be in the background.
      Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
      const store = freshName();
      const deaf = { store, channel: () => undefined };
      const here = aClient(deaf);
      const there = aClient(deaf);
      let told = 0;
      const one = firstOf<Page>(
        (tell) =>
          here.watch(open, (page) => {
            told = page.documents.length;
            tell(page);
          }),
        has(1),
      );
      await there.run(saveNote, { id: 'a' });
      await there.run(changeNote, { id: 'a', status: 'done' });
      await here.get('a');
      await there.run(changeNote, { id: 'a', status: 'open' });
      expect(told).to.equal(0);
      comeBack();
      await one;
      Reflect.deleteProperty(document, 'visibilityState');
      here.close();
      there.close();
    });

  it('tells a document’s changes, and only its own', async () => {
    const client = aClient();
    const told: (number | undefined)[] = [];
    const stop = client.watchDocument('a', (document) => told.push(document?.revision));
    await client.get('a');
    await client.run(saveNote, { id: 'b' });
    await client.run(saveNote, { id: 'a' });
    await client.get('a');
    await client.run(changeNote, { id: 'a', status: 'done' });
    await client.get('a');
    expect(told).to.deep.equal([undefined, 1, 2]);
    stop();
    await client.run(changeNote, { id: 'a', status: 'dropped' });
    await client.get('a');
    expect(told).to.have.length(3);
    client.close();
  });

  it('is not told of a refusal or a failure', async () => {
    const client = aClient();
    await client.run(changeNote, { id: 'a', status: 'done' });
    let times = 0;
    client.watchDocument('a', () => (times += 1));
    await client.get('a');
    await client.run(changeNote, { id: 'a', content: { text: 'late' } });
    await client.get('a');
    expect(times).to.equal(1);
    client.close();
  });

  it('tells an error to those who ask, and goes on', async () => {
    const memory = createMemoryStore();
    let isBroken = true;
    const fault = new Error('no');
    const openStore = (): Store => ({
      ...memory,
      read: (body) => (isBroken ? Promise.reject(fault) : memory.read(body)),
    });
    const client = aClient({ openStore });
    const errors: unknown[] = [];
    const one = firstOf<Page>(
      (tell) => client.watch(open, tell, (error) => errors.push(error)),
      has(1),
    );
    await rejectionOf(client.get('a'));
    isBroken = false;
    await client.run(saveNote, { id: 'a' });
    await one;
    expect(errors).to.deep.equal([fault]);
    client.close();
  });

  it('a listener that throws does not make a save fail', async () => {
    const client = aClient({ openStore: createMemoryStore, channel: () => undefined });
    const caught = new Promise((resolve) => {
      const before = window.onerror;
      window.onerror = (message) => {
        window.onerror = before;
        resolve(message);
        return true;
      };
    });
    client.onStorage(() => {
      throw new Error('the host’s own fault');
    });
    expect((await client.run(saveNote, { id: 'a' })).ok).to.equal(true);
    expect(await caught).to.contain('the host’s own fault');
    client.close();
  });
});

describe('a live reading', () => {
  /** A reading whose answers come when the test says so. */
  function slowReading() {
    const answers: ((answer: number) => void)[] = [];
    const told: number[] = [];
    const reading = liveRead<number>({
      read: () => new Promise((resolve) => answers.push(resolve)),
      listener: (answer) => told.push(answer),
    });
    const turn = () => new Promise<void>((resolve) => queueMicrotask(resolve)).then(() => {});
    return { ...reading, answers, told, turn };
  }

  it('never reads twice at once, and makes one more reading of many wishes', async () => {
    const { refresh, answers, told, turn } = slowReading();
    for (let wish = 0; wish < 5; wish += 1) refresh();
    expect(answers).to.have.length(1);
    answers[0]?.(1);
    await turn();
    expect(answers).to.have.length(2);
    answers[1]?.(2);
    await turn();
    expect(answers).to.have.length(2);
    expect(told).to.deep.equal([2]);
  });

  it('drops an answer that a change has overtaken, or that nobody waits for any more', async () => {
    const { refresh, stop, answers, told, turn } = slowReading();
    refresh();
    answers[0]?.(1);
    await turn();
    expect(told).to.deep.equal([]);
    stop();
    answers[1]?.(2);
    await turn();
    expect(told).to.deep.equal([]);
  });
});
