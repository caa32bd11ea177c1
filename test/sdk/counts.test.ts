import { expect } from 'chai';
import fc from 'fast-check';
import { createMemoryStore, type Client } from '@aftersale/sdk';
import { changeNote, noteModel, writeAsIs, aNote, type NoteStatus } from './note-model.ts';
import { aClient, rejectionOf } from './test-client.ts';

const anAct = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  status: fc.constantFrom<NoteStatus>('open', 'done', 'dropped'),
  fails: fc.boolean(),
});

async function recount(client: Client): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const status of noteModel.statuses) {
    const query = { model: 'note', index: 'by-status', prefix: [status], order: 'oldest' } as const;
    counts[status] = (await client.query(query)).documents.length;
  }
  return counts;
}

async function told(client: Client): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const status of noteModel.statuses)
    counts[status] = await client.count({ model: 'note', status });
  return counts;
}

describe('counting by state', () => {
  for (const [where, runs, options] of [
    ['IndexedDB', 15, {}],
    ['memory', 150, { openStore: createMemoryStore }],
  ] as const)
    it(`agrees with a recount after any acts, those that fail among them, in ${where}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anAct, { maxLength: 25 }), async (acts) => {
          const client = aClient(options);
          for (const { id, status, fails } of acts) {
            // A bad second document makes the good first one fail with it.
            const documents = [aNote({ id: `new-${id}` }), aNote({ id, revision: 99 })];
            if (fails) await rejectionOf(client.run(writeAsIs, { documents }));
            else await client.run(changeNote, { id, status });
          }
          const counts = await told(client);
          expect(counts).to.deep.equal(await recount(client));
          const sum = Object.values(counts).reduce((total, count) => total + count, 0);
          expect(await client.count({ model: 'note' })).to.equal(sum);
          client.close();
        }),
        { numRuns: runs },
      );
    });

  it('counts several documents that one command changes', async () => {
    const client = aClient();
    await client.run(writeAsIs, {
      documents: [aNote({ id: 'a' }), aNote({ id: 'b' }), aNote({ id: 'c', status: 'done' })],
    });
    expect(await client.statusCounts('note')).to.deep.equal({ open: 2, done: 1 });
    await client.run(writeAsIs, {
      reads: ['a', 'c'],
      documents: [
        aNote({ id: 'a', revision: 2, status: 'done' }),
        aNote({ id: 'c', revision: 2, status: 'open' }),
      ],
    });
    expect(await client.statusCounts('note')).to.deep.equal({ open: 2, done: 1 });
    client.close();
  });

  it('refuses a model or a state that nobody declared', async () => {
    const client = aClient();
    const unknown = [
      client.count({ model: 'riddle' }),
      client.count({ model: 'note', status: 'lost' }),
      client.statusCounts('riddle'),
    ];
    for (const asked of unknown) expect(await rejectionOf(asked)).to.be.instanceOf(TypeError);
    client.close();
  });
});
