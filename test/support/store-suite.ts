/** What every store must do; run by each implementation. */
import { isStorageError, type KeyRange, type Store, type StoredDocument } from '@aftersale/sdk';
import type { Document } from '@aftersale/core';
import { expect } from 'chai';

const aDocument = (id: string, status = 'draft'): Document => ({
  id,
  model: 'job',
  version: 1,
  revision: 1,
  status,
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-01T08:00:00.000Z',
  author: '',
  content: { lines: ['a', 'b'] },
});

const aRow = (id: string, ...keys: StoredDocument['keys']): StoredDocument => ({
  document: aDocument(id),
  keys,
});

const strict = { durability: 'strict' } as const;

export function describeStore(name: string, createStore: () => Store): void {
  describe(name, () => {
    let store: Store;
    beforeEach(() => {
      store = createStore();
    });
    afterEach(() => store.close());

    const get = (id: string) => store.read((transaction) => transaction.getDocument(id));
    const add = (...rows: readonly StoredDocument[]) =>
      store.write(strict, async (transaction) => rows.forEach(transaction.addDocument));
    const find = (range: KeyRange) => store.read((transaction) => transaction.findDocuments(range));
    const codeOf = (promise: Promise<unknown>) =>
      promise.then(
        () => 'resolved',
        (error: unknown) => (isStorageError(error) ? error.code : error),
      );

    it('opens as often as asked', async () => {
      await store.open();
      await store.open();
    });

    it('gives back what was put in, and nothing for what was not', async () => {
      await add(aRow('1'));
      expect(await get('1')).to.deep.equal(aDocument('1'));
      expect(await get('2')).to.equal(undefined);
    });

    it('resolves a write with what its body answers', async () => {
      expect(await store.write(strict, async () => 7)).to.equal(7);
    });

    it('sees its own writes within a transaction', async () => {
      const seen = await store.write({ durability: 'relaxed' }, async (transaction) => {
        transaction.addDocument(aRow('1'));
        return transaction.getDocument('1');
      });
      expect(seen?.id).to.equal('1');
    });

    it('shares no references: changing what was given or got changes nothing stored', async () => {
      const content = { lines: ['a'] };
      await add({ document: { ...aDocument('1'), content }, keys: [] });
      content.lines.push('b');
      const got = await get('1');
      (got?.content as typeof content).lines.push('c');
      expect((await get('1'))?.content).to.deep.equal({ lines: ['a'] });
    });

    it('leaves nothing behind when the body throws, and rejects with what it threw', async () => {
      await add(aRow('1', ['x', 1]));
      const thrown = new RangeError('no');
      const end = codeOf(
        store.write(strict, async (transaction) => {
          transaction.putDocument({ document: aDocument('1', 'done'), keys: [['x', 2]] });
          transaction.addDocument(aRow('2', ['x', 3]));
          transaction.addHistory(aStep('1', 1));
          transaction.putMeta('m', 1);
          transaction.putBlob({ hash: 'h', mime: 'image/png', bytes: new Uint8Array(3) });
          await transaction.getDocument('1');
          throw thrown;
        }),
      );
      expect(await end).to.equal(thrown);
      expect((await get('1'))?.status).to.equal('draft');
      expect(await get('2')).to.equal(undefined);
      await store.read(async (transaction) => {
        const range = { prefix: ['x'], order: 'ascending', limit: 9 } as const;
        const [found, steps, meta, hasBlob] = await Promise.all([
          transaction.findDocuments(range),
          transaction.getHistory('1'),
          transaction.getMeta('m'),
          transaction.hasBlob('h'),
        ]);
        expect(found.documents.map(({ status }) => status)).to.deep.equal(['draft']);
        expect(steps).to.deep.equal([]);
        expect(meta).to.equal(undefined);
        expect(hasBlob).to.equal(false);
      });
    });

    it('leaves nothing behind either when the body throws before its first wait', async () => {
      const thrown = new RangeError('no');
      const end = store.write(strict, (transaction) => {
        transaction.addDocument(aRow('1'));
        throw thrown;
      });
      expect(await codeOf(end)).to.equal(thrown);
      expect(await get('1')).to.equal(undefined);
    });

    it('refuses to add a document whose id is taken, and the rest of that transaction', async () => {
      await add(aRow('1'));
      expect(await codeOf(add(aRow('2'), aRow('1')))).to.equal('not-saved');
      expect(await get('2')).to.equal(undefined);
    });

    it('goes on after a failed write', async () => {
      await codeOf(store.write(strict, () => Promise.reject(new Error('no'))));
      await add(aRow('1'));
      expect((await get('1'))?.id).to.equal('1');
    });

    it('lets parallel writes follow one another', async () => {
      const increase = () =>
        store.write(strict, async (transaction) => {
          const count = (await transaction.getMeta('count')) as number | undefined;
          transaction.putMeta('count', (count ?? 0) + 1);
        });
      await Promise.all(Array.from({ length: 20 }, increase));
      expect(await store.read((transaction) => transaction.getMeta('count'))).to.equal(20);
    });

    it('finds by the beginning of a key, in both orders, up to a limit', async () => {
      await add(
        aRow('1', ['job', 'draft', 5]),
        aRow('2', ['job', 'draft', 10], ['other', 'draft', 1]),
        aRow('3', ['job', 'done', 1]),
        aRow('4', ['job', 'drafts', 1]),
        aRow('5', ['job', 'draft']),
        aRow('6'),
      );
      const ids = async (order: 'ascending' | 'descending', limit = 9) =>
        (await find({ prefix: ['job', 'draft'], order, limit })).documents.map(({ id }) => id);
      expect(await ids('ascending')).to.deep.equal(['5', '1', '2']);
      expect(await ids('descending')).to.deep.equal(['2', '1', '5']);
      expect(await ids('descending', 2)).to.deep.equal(['2', '1']);
    });

    it('goes on exactly behind the last key of the page before', async () => {
      await add(...['a', 'b', 'c', 'd'].map((id) => aRow(id, ['job', 'same', id])));
      const page = async (order: 'ascending' | 'descending', after: string) =>
        (
          await find({ prefix: ['job'], order, limit: 2, after: ['job', 'same', after] })
        ).documents.map(({ id }) => id);
      expect(await page('ascending', 'b')).to.deep.equal(['c', 'd']);
      expect(await page('descending', 'c')).to.deep.equal(['b', 'a']);
    });

    it('tells the last key only when more follow', async () => {
      await add(aRow('a', ['job', 1]), aRow('b', ['job', 2]), aRow('c', ['job', 3]));
      const next = async (limit: number, after?: readonly number[]) => {
        const range = { prefix: ['job'], order: 'descending', limit } as const;
        return (await find({ ...range, after: after && ['job', ...after] })).next;
      };
      expect(await next(2)).to.deep.equal(['job', 2]);
      expect(await next(3)).to.equal(undefined);
      expect(await next(2, [3])).to.equal(undefined);
      expect(await next(2, [1])).to.equal(undefined);
    });

    const edges = [
      ['from a key, with it', { from: { including: ['b'] } }, ['b', 'b1', 'c']],
      ['from a key, without it', { from: { excluding: ['b'] } }, ['c']],
      ['to a key, with it', { to: { including: ['b'] } }, ['a', 'b', 'b1']],
      ['to a key, without it', { to: { excluding: ['b'] } }, ['a']],
      ['between keys', { from: { including: ['b'] }, to: { excluding: ['c'] } }, ['b', 'b1']],
      ['within one key', { from: { excluding: ['b', 1] }, to: { including: ['b'] } }, ['b1']],
      ['from nothing to nothing', { from: { including: [] }, to: { including: [] } }, 'all'],
      [
        'none between a key and itself',
        { from: { excluding: ['b'] }, to: { including: ['b'] } },
        [],
      ],
      [
        'none from a key to one before it',
        { from: { including: ['c'] }, to: { excluding: ['a'] } },
        [],
      ],
    ] as const;
    for (const [name, span, expected] of edges)
      it(`[STO-11] finds and counts ${name}`, async () => {
        await add(
          aRow('a', ['job', 'a', 1, 'a']),
          aRow('b', ['job', 'b', 1, 'b']),
          aRow('b1', ['job', 'b', 2, 'b1']),
          aRow('c', ['job', 'c', 1, 'c'], ['other', 'b', 1, 'c']),
        );
        const ids = expected === 'all' ? ['a', 'b', 'b1', 'c'] : [...expected];
        for (const order of ['ascending', 'descending'] as const) {
          const range = { prefix: ['job'], order, limit: 9, ...span };
          const found = (await find(range)).documents.map(({ id }) => id);
          expect(found).to.deep.equal(order === 'ascending' ? ids : ids.toReversed());
        }
        const count = store.read((transaction) =>
          transaction.countKeys({ prefix: ['job'], ...span }),
        );
        expect(await count).to.equal(ids.length);
      });

    it('[STO-11] pages through a span in both orders', async () => {
      await add(...[...'abcdef'].map((id) => aRow(id, ['job', id, id])));
      for (const order of ['ascending', 'descending'] as const) {
        const span = { from: { excluding: ['a'] }, to: { including: ['e'] } } as const;
        const range = { prefix: ['job'], order, limit: 3, ...span };
        const first = await find(range);
        const second = await find({ ...range, after: first.next });
        const ids = [first, second].map(({ documents }) => documents.map(({ id }) => id).join(''));
        expect(ids).to.deep.equal(order === 'ascending' ? ['bcd', 'e'] : ['edc', 'b']);
        expect(second.next).to.equal(undefined);
      }
    });

    it('counts a document once for each of its keys', async () => {
      await add(aRow('1', ['job', 'x'], ['job', 'y'], ['other', 'x']));
      const count = store.read((transaction) => transaction.countKeys({ prefix: ['job'] }));
      expect(await count).to.equal(2);
    });

    it('finds a document under its new keys only once it is put again', async () => {
      await add(aRow('1', ['old', 1]));
      await store.write(strict, async (transaction) =>
        transaction.putDocument(aRow('1', ['new', 1])),
      );
      expect(
        (await find({ prefix: ['old'], order: 'ascending', limit: 9 })).documents,
      ).to.have.length(0);
      expect(
        (await find({ prefix: ['new'], order: 'ascending', limit: 9 })).documents,
      ).to.have.length(1);
    });

    it('puts a step in the place of another, and takes bytes away', async () => {
      await store.write(strict, async (transaction) => {
        for (const step of [aStep('1', 1), aStep('1', 2)]) transaction.addHistory(step);
        for (const hash of ['h', 'i'])
          transaction.putBlob({ hash, mime: 'image/png', bytes: new Uint8Array(300_000) });
      });
      await store.write(strict, async (transaction) => {
        transaction.putHistory({ ...aStep('1', 1), actor: 'x' });
        transaction.deleteBlob('h');
        transaction.deleteBlob('unknown');
      });
      const thrown = new RangeError('no');
      const failed = store.write(strict, async (transaction) => {
        transaction.deleteBlob('i');
        transaction.putHistory({ ...aStep('1', 2), actor: 'y' });
        await transaction.getDocument('1');
        throw thrown;
      });
      expect(await codeOf(failed)).to.equal(thrown);
      await store.read(async (transaction) => {
        const steps = await transaction.getHistory('1');
        expect(steps.map(({ revision, actor }) => `${revision}${actor}`)).to.deep.equal([
          '1x',
          '2',
        ]);
        expect(await transaction.getBlob('h')).to.equal(undefined);
        expect((await transaction.getBlob('i'))?.bytes.length).to.equal(300_000);
        const listed = await transaction.listBlobs({ after: '', limit: 9 });
        expect(listed.map(({ hash }) => hash)).to.deep.equal(['i']);
      });
    });

    it('lists documents by their ids, a stretch at a time', async () => {
      await add(...['b', '草', 'a', 'Z', 'ab'].map((id) => aRow(id, ['job', id])));
      const list = (after: string, limit: number) =>
        store.read((transaction) => transaction.listDocuments({ after, limit }));
      const ids = async (after: string, limit: number) =>
        (await list(after, limit)).map(({ document }) => document.id);
      expect(await ids('', 3)).to.deep.equal(['Z', 'a', 'ab']);
      expect(await ids('ab', 3)).to.deep.equal(['b', '草']);
      expect(await ids('草', 3)).to.deep.equal([]);
      expect(await list('ab', 1)).to.deep.equal([aRow('b', ['job', 'b'])]);
    });

    it('tells a document’s steps in order, and of no other document', async () => {
      await store.write(strict, async (transaction) => {
        for (const step of [aStep('1', 2), aStep('1', 10), aStep('2', 1), aStep('1', 1)])
          transaction.addHistory(step);
      });
      const steps = await store.read((transaction) => transaction.getHistory('1'));
      expect(steps.map(({ revision }) => revision)).to.have.members([1, 2, 10]);
      expect(steps.map(({ revision }) => revision)).to.deep.equal([1, 2, 10]);
    });

    for (const size of [0, 1, 256 * 1024, 256 * 1024 + 1, 700_001])
      it(`gives back ${size} bytes as they were`, async () => {
        const bytes = Uint8Array.from({ length: size }, (_, place) => place * 31);
        // A view into a larger buffer: only its own bytes count.
        const view = new Uint8Array(size + 10).subarray(5, 5 + size);
        view.set(bytes);
        await store.write(strict, async (transaction) =>
          transaction.putBlob({ hash: 'h', mime: 'image/png', bytes: view }),
        );
        const got = await store.read((transaction) => transaction.getBlob('h'));
        expect(got?.mime).to.equal('image/png');
        expect(got?.bytes.length).to.equal(size);
        expect(got?.bytes.every((byte, place) => byte === bytes[place])).to.equal(true);
      });

    it('counts documents, and lists blobs by their hashes, a stretch at a time', async () => {
      await add(aRow('1'), aRow('2', ['job', 1], ['job', 2]));
      await store.write(strict, async (transaction) => {
        for (const [hash, size] of [
          ['b', 600_000],
          ['a', 0],
          ['c', 1],
        ] as const)
          transaction.putBlob({ hash, mime: 'image/png', bytes: new Uint8Array(size) });
      });
      expect(await store.read((transaction) => transaction.countDocuments())).to.equal(2);
      const list = (after: string, limit: number) =>
        store.read((transaction) => transaction.listBlobs({ after, limit }));
      expect(await list('', 2)).to.deep.equal([
        { hash: 'a', mime: 'image/png', size: 0 },
        { hash: 'b', mime: 'image/png', size: 600_000 },
      ]);
      expect((await list('b', 2)).map(({ hash }) => hash)).to.deep.equal(['c']);
      expect(await list('c', 2)).to.deep.equal([]);
    });

    it('knows which bytes it has', async () => {
      const blob = { hash: 'h', mime: 'image/png', bytes: new Uint8Array(1) };
      await store.write(strict, async (transaction) => transaction.putBlob(blob));
      const has = (hash: string) => store.read((transaction) => transaction.hasBlob(hash));
      expect([await has('h'), await has('i')]).to.deep.equal([true, false]);
      expect(await store.read((transaction) => transaction.getBlob('i'))).to.equal(undefined);
    });

    it('refuses everything once it is closed, with what was under way finished', async () => {
      const saving = add(aRow('1'));
      await store.open();
      const late = add(aRow('2'));
      await saving;
      store.close();
      expect(await codeOf(get('1'))).to.equal('storage-closed');
      expect(await codeOf(late)).to.be.oneOf(['resolved', 'storage-closed']);
    });
  });
}

const aStep = (documentId: string, revision: number) => ({
  documentId,
  revision,
  command: 'job.change',
  at: '2026-11-01T08:00:00.000Z',
  actor: '',
  from: null,
  to: 'draft',
  run: 'run-1',
});
