import { expect } from 'chai';
import { erase } from '@aftersale/sdk/erase';
import { lateClient, type Client } from '@aftersale/sdk';
import type { OwnRecord } from '@aftersale/core';
import { liftEntry, liftKind } from '../core/own-record/lift.ts';
import { aReceiver, receipt } from '../support/a-receiver.ts';
import { noteModel, saveNote } from './note-model.ts';
import { aClient, firstOf, freshName, rejectionOf } from './test-client.ts';

const kind = liftKind();
const { model, drafts } = kind;

const save = (client: Pick<Client, 'run'>, id: string, change: object = {}) =>
  client.run(drafts.save, { id, entry: liftEntry(change), revision: 0 });

describe('a kind of record that a client comes to know later', () => {
  it('[REC-2] is not kept before, and then is: saved, found by its own index, counted, and there in the next client', async () => {
    const store = freshName();
    const client = aClient({ store });
    expect(await rejectionOf(save(client, 'a'))).to.be.instanceOf(TypeError);
    client.addModel(model);
    for (const [id, next] of [
      ['a', '2026-11-20'],
      ['b', '2026-11-15'],
      ['c', ''],
    ])
      expect((await save(client, id!, { 'next-visit': next })).ok).to.equal(true);
    const due = { model: 'lift-maintenance', index: 'by-next-visit', order: 'oldest' } as const;
    const { documents } = await client.query(due);
    expect(documents.map(({ id }) => id)).to.deep.equal(['b', 'a']);
    const until = { ...due, to: { including: ['2026-11-15'] } };
    expect((await client.query(until)).documents.map(({ id }) => id)).to.deep.equal(['b']);
    expect(await client.count({ model: 'lift-maintenance', status: 'draft' })).to.equal(3);
    client.close();
    const next = aClient({ store, models: [noteModel, model] });
    expect((await next.get('b'))?.content).to.deep.equal({
      entry: liftEntry({ 'next-visit': '2026-11-15' }),
      steps: [],
    });
    next.close();
  });

  it('takes the same model twice, and no other one of its name', () => {
    const client = aClient();
    client.addModel(model);
    client.addModel(model);
    expect(() => client.addModel(liftKind().model)).to.throw(TypeError);
    expect(() => client.addModel({ ...noteModel })).to.throw(TypeError);
    client.close();
  });

  it('is known as well to a client whose code comes after it', async () => {
    const real = aClient();
    const late = lateClient(() => Promise.resolve(real));
    late.addModel(model);
    expect((await save(late, 'a')).ok).to.equal(true);
    const other = { ...model, name: 'other' };
    late.addModel(other);
    expect(await late.count({ model: 'other' })).to.equal(0);
    late.close();
  });

  it('[REC-9] [ERA-1] loses what is about a person when they are erased, and nothing else', async () => {
    const client = aClient();
    client.addModel(model);
    await save(client, 'a');
    await save(client, 'b', { contact: '李明' });
    const { erased } = await erase(client, { texts: ['王芳'] });
    expect(erased).to.deep.equal(['a']);
    const contents = await Promise.all(['a', 'b'].map((id) => client.get(id)));
    expect(contents.map((document) => document!.content)).to.deep.equal([
      { entry: liftEntry({ contact: '' }), steps: [] },
      { entry: liftEntry({ contact: '李明' }), steps: [] },
    ]);
    client.close();
  });

  it('[REC-2] [DLV-1] is handed to the receiver in the states that are said to be, and in no other', async () => {
    const receiver = aReceiver(receipt('总部'));
    const client = aClient({ send: receiver.send });
    client.addModel(model);
    client.deliverTo({ endpoint: '/records' });
    await save(client, 'a');
    await client.run(saveNote, { id: 'n' });
    expect(await client.count({ model: 'delivery' })).to.equal(0);
    const run = await client.run(kind.command('withdraw'), { id: 'a' });
    expect(run.ok).to.equal(true);
    await firstOf<number>(
      (tell) => client.watchCount({ model: 'delivery', status: 'received' }, tell),
      (count) => count === 1,
    );
    const [posted] = receiver.posted.map(({ message }) => message.document as OwnRecord);
    expect(posted!.model).to.equal('lift-maintenance');
    expect(posted!.status).to.equal('withdrawn');
    expect(posted!.content.steps.map(({ command }) => command)).to.deep.equal(['withdraw']);
    client.close();
  });
});
