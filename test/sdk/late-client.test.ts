import { expect } from 'chai';
import { lateClient, type Client, type Page, type StorageState } from '@aftersale/sdk';
import { saveNote } from './note-model.ts';
import { aClient, firstOf, rejectionOf } from './test-client.ts';

function aPromised(): { readonly client: Promise<Client>; give(client: Client): void } {
  let give!: (client: Client) => void;
  const client = new Promise<Client>((resolve) => (give = resolve));
  return { client, give };
}

describe('a client whose code comes late', () => {
  it('[STO-5] saves what was asked for before it came, and tells those who watched', async () => {
    const { client, give } = aPromised();
    const late = lateClient(() => client, { actor: 'Li Wei' });
    expect(late.actor).to.equal('Li Wei');
    expect(late.newId()).to.match(/^[0-9a-f-]{36}$/);
    expect(late.storage.state).to.equal('opening');
    const saved = late.run(saveNote, { id: 'a' });
    const has = (page: Page) => page.documents.length === 1;
    const counted = firstOf<number>(
      (tell) => late.watchCount({ model: 'note' }, tell),
      (count) => count === 1,
    );
    const watched = firstOf<Page>(
      (tell) =>
        late.watch({ model: 'note', index: 'by-status', prefix: ['open'], order: 'newest' }, tell),
      has,
    );
    const real = aClient();
    give(real);
    expect((await saved).ok).to.equal(true);
    expect((await watched).documents[0]?.id).to.equal('a');
    expect(await counted).to.equal(1);
    expect(late.storage.state).to.equal('ready');
    expect((await late.get('a'))?.id).to.equal('a');
    late.close();
  });

  it('[STO-5] says that its code is missing, saves nothing then, and tries again when next asked', async () => {
    let isOnline = false;
    const real = aClient();
    const late = lateClient(() =>
      isOnline ? Promise.resolve(real) : Promise.reject(new Error('offline')),
    );
    const states: StorageState[] = [];
    late.onStorage((state) => states.push(state));
    const failure = await rejectionOf(late.run(saveNote, { id: 'a' }));
    expect(failure).to.have.property('code', 'storage-missing');
    expect(late.storage).to.include({ state: 'failed', problem: 'storage-missing' });
    expect(states.at(-1)).to.include({ state: 'failed', problem: 'storage-missing' });
    isOnline = true;
    expect((await late.run(saveNote, { id: 'a' })).ok).to.equal(true);
    expect(late.storage.state).to.equal('ready');
    expect(states.at(-1)?.state).to.equal('ready');
    late.close();
  });

  it('[STO-5] tells nothing to one who stopped watching before it came', async () => {
    const { client, give } = aPromised();
    const late = lateClient(() => client);
    let told = 0;
    const stop = late.watchDocument('a', () => (told += 1));
    stop();
    const real = aClient();
    give(real);
    await late.run(saveNote, { id: 'a' });
    expect(told).to.equal(0);
    late.close();
  });

  it('knows where records go before it came, and after', async () => {
    const { client, give } = aPromised();
    const late = lateClient(() => client);
    late.deliverTo({ endpoint: '/all' });
    late.deliverTo({ endpoint: '/notes', model: 'note' });
    const places = () => ['note', 'slip'].map((model) => late.endpointOf(model));
    expect(places()).to.deep.equal(['/notes', '/all']);
    late.deliverTo({ endpoint: '', model: 'note' });
    expect(places()).to.deep.equal(['/all', '/all']);
    late.deliverTo({ endpoint: '' });
    expect(places()).to.deep.equal([undefined, undefined]);
    late.deliverTo({ endpoint: '/notes', model: 'note' });
    give(aClient());
    await late.get('a');
    expect(places()).to.deep.equal(['/notes', undefined]);
    late.close();
  });
});
