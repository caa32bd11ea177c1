import { expect } from 'chai';
import type { SlipDocument } from '@aftersale/core';
import {
  createIdbStore,
  createMemoryStore,
  StorageUnavailableError,
  type Client,
  type Store,
} from '@aftersale/sdk';
import type { FormSavedEvent } from '../../../packages/elements/src/form/form.events.ts';
import {
  aClient,
  aMemoryClient,
  aSlip,
  clearPage,
  control,
  fill,
  fillIn,
  freshName,
  heard,
  isSaved,
  part,
  partText,
  press,
  seen,
  type,
  until,
  untilSaved,
  type Slip,
} from './slip-harness.ts';

const stored = async (client: Client, id: string, field: 'customer.name' | 'customer.address') => {
  const document = (await client.get(id)) as SlipDocument;
  return document.content.entry.texts[field];
};

const timers = {
  after: (ms: number, act: () => void) => clearTimeout.bind(null, setTimeout(act, ms)),
};

/** The client with one of its members replaced. */
const but = (client: Client, change: Partial<Client>): Client =>
  Object.create(
    client,
    Object.fromEntries(Object.entries(change).map(([name, value]) => [name, { value }])),
  ) as Client;

describe('<aftersale-confirmation> keeps its draft', () => {
  afterEach(clearPage);

  it('saves what is typed, and says that it is on this device, and since when', async () => {
    const service = aClient();
    const slip = await aSlip({ service });
    const told = heard<FormSavedEvent>(slip, 'aftersale-saved');
    await type(slip, '客户名称', '东方水泵厂');
    await untilSaved(slip);
    expect(await stored(service, slip.currentId, 'customer.name')).to.equal('东方水泵厂');
    expect(partText(slip, 'saving')).to.match(/^已存在本机 \d\d:\d\d$/);
    const { id, status, revision, durable } = told.at(-1)!;
    expect({ id, status, revision, durable }).to.deep.equal({
      ...{ id: slip.currentId, status: 'draft', revision: 1, durable: true },
    });
  });

  it('saves the last of many keystrokes too', async () => {
    const service = aClient();
    const slip = await aSlip({ service });
    for (const text of ['东', '东方', '东方水', '东方水泵']) await type(slip, '客户名称', text);
    await until(
      () => isSaved(slip) && slip.kept?.content.entry.texts['customer.name'] === '东方水泵',
    );
    expect(await stored(service, slip.currentId, 'customer.name')).to.equal('东方水泵');
  });

  it('resolves every flush only when all that was typed is saved', async () => {
    const service = aClient();
    const slip = await aSlip({ service });
    await type(slip, '客户名称', '东');
    await type(slip, '客户名称', '东方');
    // What the slip itself knows at that moment: a question to the store would wait for the save in any case.
    const flushed = async (): Promise<string | undefined> => {
      await slip.flush();
      return slip.kept?.content.entry.texts['customer.name'];
    };
    const all = await Promise.all([flushed(), flushed(), flushed()]);
    expect(all).to.deep.equal(['东方', '东方', '东方']);
  });

  it('comes back after a reload, with a word on it', async () => {
    const store = freshName();
    const before = await aSlip({ service: aClient({ store }) });
    await fillIn(before);
    await before.flush();
    const { entry, currentId } = before;
    clearPage();
    const after = await aSlip({ service: aClient({ store }) });
    expect(after.value).to.deep.equal(entry);
    expect(after.currentId).to.equal(currentId);
    expect(seen(after)).to.match(/已恢复 .* 的草稿/);
  });

  it('tells of a save only when something was saved', async () => {
    const store = freshName();
    const before = await aSlip({ service: aClient({ store }) });
    await fill(before, '客户名称', '东方水泵厂');
    await before.flush();
    clearPage();
    const frame = document.createElement('div');
    let told = 0;
    frame.addEventListener('aftersale-saved', () => (told += 1));
    document.body.append(frame);
    const after = await aSlip({ service: aClient({ store }) }, { within: frame });
    expect(after.value.texts['customer.name']).to.equal('东方水泵厂');
    expect(told).to.equal(0);
    await fill(after, '地址', '上海');
    await after.flush();
    expect(told).to.equal(1);
  });

  it('begins a blank one when a fresh one is asked for', async () => {
    const service = aClient();
    const before = await aSlip({ service });
    await fill(before, '客户名称', '东方水泵厂');
    await before.flush();
    const fresh = await aSlip({ service, fresh: true });
    expect(fresh.value.texts['customer.name']).to.equal('');
    expect(fresh.currentId).not.to.equal(before.currentId);
  });

  it('keeps what was typed last when another slip is opened in its place', async () => {
    const service = aClient();
    const other = await aSlip({ service, fresh: true });
    await fill(other, '客户名称', '西山纸厂');
    await other.flush();
    const slip = await aSlip({ service, fresh: true });
    await type(slip, '客户名称', '东方');
    await type(slip, '客户名称', '东方水泵厂');
    const { currentId } = slip;
    slip.record = other.currentId;
    await until(() => slip.currentId === other.currentId);
    expect(await stored(service, currentId, 'customer.name')).to.equal('东方水泵厂');
    expect(slip.value.texts['customer.name']).to.equal('西山纸厂');
    await until(() => slip.kept?.id === other.currentId);
  });

  for (const [how, leave] of [
    ['it is taken off the page', (slip: Slip) => slip.remove()],
    ['a new slip is begun', (slip: Slip) => slip.show(undefined)],
  ] as const)
    it(`keeps what was typed last, in the pause between two saves, when ${how}`, async () => {
      const service = aClient();
      const slip = await aSlip({ service });
      await type(slip, '客户名称', '东方');
      await untilSaved(slip);
      await type(slip, '客户名称', '东方水泵厂');
      const { currentId } = slip;
      leave(slip);
      const again = await aSlip({ service, record: currentId });
      await until(() => again.value.texts['customer.name'] === '东方水泵厂');
    });

  it('goes on where it was when it is moved on the page', async () => {
    const slip = await aSlip({ service: aClient() });
    await type(slip, '客户名称', '东方水泵厂');
    document.body.prepend(slip);
    await type(slip, '地址', '安亭镇');
    await until(() => isSaved(slip) && slip.kept?.content.entry.texts['customer.address']);
    expect(slip.kept!.content.entry.texts['customer.name']).to.equal('东方水泵厂');
  });

  it('says in words that a slip is not on this device', async () => {
    const slip = await aSlip({ service: aClient(), record: 'nowhere' });
    await until(() => seen(slip).includes('本机找不到这张确认单'));
  });

  describe('before the store has opened', () => {
    const slowly = (store: string) => {
      let open = (): void => undefined;
      const opened = new Promise<void>((resolve) => (open = resolve));
      const openStore = (): Store => {
        const idb = createIdbStore(`aftersale.${store}`, { timers });
        return { ...idb, kind: idb.kind, open: () => opened.then(() => idb.open()) };
      };
      return { client: aClient({ store, openStore }), open };
    };

    const anOpening = async (client: Client) => {
      const frame = document.createElement('div');
      frame.lang = 'zh-CN';
      document.body.append(frame);
      const slip = document.createElement('aftersale-confirmation');
      slip.service = client;
      frame.append(slip);
      await slip.updateComplete;
      return slip;
    };

    it('takes what is typed, and saves it once it can', async () => {
      const { client, open } = slowly(freshName());
      const slip = await anOpening(client);
      await type(slip, '客户名称', '东方水泵厂');
      expect(isSaved(slip)).to.equal(false);
      open();
      await untilSaved(slip);
      expect(slip.value.texts['customer.name']).to.equal('东方水泵厂');
      expect(await stored(client, slip.currentId, 'customer.name')).to.equal('东方水泵厂');
    });

    it('adds what is typed to the draft that it finds', async () => {
      const store = freshName();
      const before = await aSlip({ service: aClient({ store }) });
      await fill(before, '客户名称', '东方水泵厂');
      await before.flush();
      const { currentId } = before;
      clearPage();
      const { client, open } = slowly(store);
      const slip = await anOpening(client);
      await type(slip, '地址', '安亭镇');
      open();
      await untilSaved(slip);
      await slip.flush();
      expect(slip.currentId).to.equal(currentId);
      expect(await stored(client, currentId, 'customer.name')).to.equal('东方水泵厂');
      expect(await stored(client, currentId, 'customer.address')).to.equal('安亭镇');
    });

    it('makes it a slip of its own where the draft says otherwise', async () => {
      const store = freshName();
      const before = await aSlip({ service: aClient({ store }) });
      await fill(before, '客户名称', '东方水泵厂');
      await before.flush();
      const { currentId } = before;
      clearPage();
      const { client, open } = slowly(store);
      const slip = await anOpening(client);
      await type(slip, '客户名称', '西山纸厂');
      open();
      await untilSaved(slip);
      expect(slip.currentId).not.to.equal(currentId);
      expect(await stored(client, currentId, 'customer.name')).to.equal('东方水泵厂');
      expect(await stored(client, slip.currentId, 'customer.name')).to.equal('西山纸厂');
    });

    it('says within a second that the store does not answer', async () => {
      const { client } = slowly(freshName());
      const slip = await anOpening(client);
      const asked = performance.now();
      await until(() => seen(slip).includes('本机存储还没有响应'));
      expect(performance.now() - asked).to.be.below(1000);
      expect(isSaved(slip)).to.equal(false);
    });
  });

  describe('where it cannot be saved', () => {
    it('says so in the page, keeps the text, and saves it when tried again', async () => {
      const client = aClient();
      let isFull = true;
      const service = but(client, {
        run: (command, args) =>
          isFull ? Promise.reject({ code: 'storage-full' }) : client.run(command, args),
      });
      const slip = await aSlip({ service });
      const told = heard<FormSavedEvent>(slip, 'aftersale-saved');
      await type(slip, '客户名称', '东方水泵厂');
      await until(() => partText(slip, 'saving').includes('没有保存'));
      expect(partText(slip, 'saving')).to.contain('本机存储空间已满');
      expect(control(slip, '客户名称').value).to.equal('东方水泵厂');
      expect(told).to.have.length(0);
      await press(slip, '再试一次');
      await until(() => partText(slip, 'saving').includes('没有保存'));
      expect(told).to.have.length(0);
      isFull = false;
      await press(slip, '再试一次');
      await untilSaved(slip);
      expect(told).to.have.length(1);
      expect(await stored(client, slip.currentId, 'customer.name')).to.equal('东方水泵厂');
    });

    it('tries again at the next keystroke', async () => {
      const client = aClient();
      let isFull = true;
      const service = but(client, {
        run: (command, args) =>
          isFull ? Promise.reject({ code: 'storage-full' }) : client.run(command, args),
      });
      const slip = await aSlip({ service });
      await type(slip, '客户名称', '东方');
      await until(() => partText(slip, 'saving').includes('没有保存'));
      isFull = false;
      await type(slip, '客户名称', '东方水泵厂');
      await untilSaved(slip);
    });

    it('stays with the slip whose text is not saved when another is to be opened', async () => {
      const client = aClient();
      const other = await aSlip({ service: client });
      await fill(other, '客户名称', '西山纸厂');
      await other.flush();
      const service = but(client, { run: () => Promise.reject({ code: 'storage-full' }) });
      const slip = await aSlip({ service, fresh: true });
      await type(slip, '客户名称', '东方水泵厂');
      slip.record = other.currentId;
      await until(() => seen(slip).includes('没有完成，内容都还在'));
      expect(control(slip, '客户名称').value).to.equal('东方水泵厂');
    });
  });

  describe('where there is only memory', () => {
    const refused = (): Store => {
      const store = createMemoryStore();
      const error = new StorageUnavailableError('storage-refused', 'SecurityError');
      return { ...store, kind: 'indexeddb', open: () => Promise.reject(error) };
    };

    it('warns, and never says that it is on this device', async () => {
      const slip = await aSlip({ service: aClient({ openStore: refused }) });
      const told = heard<FormSavedEvent>(slip, 'aftersale-saved');
      await until(() => seen(slip).includes('浏览器不允许本页保存数据'));
      expect(part(slip, 'storage').innerText).to.contain('关闭页面就会丢失');
      await type(slip, '客户名称', '东方水泵厂');
      await until(() => told.length > 0);
      await slip.updateComplete;
      expect(told[0]!.durable).to.equal(false);
      expect(partText(slip, 'saving')).to.equal('只在本页内存中，尚未保存');
      expect(seen(slip)).not.to.contain('已存在本机');
    });

    it('warns as well where the page chose memory, without speaking of a fault', async () => {
      const slip = await aSlip({ service: aMemoryClient() });
      await until(() => seen(slip).includes('关闭页面就会丢失'));
      expect(seen(slip)).not.to.contain('出错');
    });

    it('still warns when it was moved on the page before the store had answered', async () => {
      let refuse = (): void => undefined;
      const turn = new Promise<void>((resolve) => (refuse = resolve));
      const openStore = (): Store => {
        const store = refused();
        return { ...store, kind: store.kind, open: () => turn.then(() => store.open()) };
      };
      const slip = document.createElement('aftersale-confirmation');
      slip.service = aClient({ openStore });
      const frame = document.createElement('div');
      frame.lang = 'zh-CN';
      document.body.append(slip, frame);
      await slip.updateComplete;
      frame.append(slip);
      refuse();
      await until(() => seen(slip).includes('浏览器不允许本页保存数据'));
      await type(slip, '客户名称', '东方水泵厂');
      await until(() => partText(slip, 'saving').includes('只在本页内存中'));
    });
  });
});
