import { expect } from 'chai';
import { createMemoryStore } from '@aftersale/sdk';
import { changeNote, noteModel, saveNote, type NoteContent } from './note-model.ts';
import { aClient } from './test-client.ts';

/** Whose text begins with "secret" leaves no trace. */
const discreet = {
  ...noteModel,
  keepsNoHistory: ({ content }: { readonly content: NoteContent }) =>
    content.text.startsWith('secret'),
};

for (const openStore of [undefined, createMemoryStore])
  describe(`a model that keeps no history, ${openStore ? 'in memory' : 'on IndexedDB'}`, () => {
    it('[STO-4] leaves no row of who did what when, and keeps that of other documents', async () => {
      const client = aClient({ models: [discreet], ...(openStore ? { openStore } : {}) });
      await client.run(saveNote, { id: 'a', content: { text: 'secret' } });
      await client.run(saveNote, { id: 'b', content: { text: 'open' } });
      await client.run(changeNote, { id: 'a', status: 'done' });
      await client.run(changeNote, { id: 'b', status: 'done' });
      expect(await client.history('a')).to.deep.equal([]);
      const rows = await client.history('b');
      expect(rows.at(-1)?.to).to.equal('done');
      expect((await client.get('a'))?.status).to.equal('done');
      expect(await client.count({ model: 'note', status: 'done' })).to.equal(2);
      client.close();
    });
  });
