import { expect } from 'chai';
import {
  blankEntry,
  chainModel,
  completePolicy,
  confirmationModel,
  defaultPolicy,
  instrumentOf,
  submitSurvey,
  surveyAnswerModel,
  surveyCardModel,
} from '@aftersale/core';
import { createClient, createMemoryStore, type Client, type ClientOptions } from '@aftersale/sdk';
import '../../../packages/elements/src/sync-status/define.ts';
import type { AftersaleSyncStatus } from '../../../packages/elements/src/sync-status/sync-status.ts';
import type { RecordOpenEvent } from '../../../packages/elements/src/records/records.events.ts';
import {
  aReceiver,
  noConnection,
  receipt,
  refusal,
  type TestReceiver,
} from '../../support/a-receiver.ts';
import { aSignedSlip } from '../../support/signed-slips.ts';
import { until } from '../../support/page-until.ts';
import { expectAccessible } from '../../support/axe.ts';

const evening = '2026-03-01T08:00:00.000Z';

const clients: Client[] = [];
let names = 0;

function aClient(receiver: TestReceiver, options: Partial<ClientOptions> = {}): Client {
  const client = createClient({
    models: [confirmationModel, chainModel, surveyCardModel, surveyAnswerModel],
    store: `sync-${performance.timeOrigin}-${(names += 1)}`,
    clock: { now: () => evening },
    send: receiver.send,
    ...options,
  });
  client.deliverTo({ endpoint: 'https://office.example/records' });
  clients.push(client);
  return client;
}

async function shown(
  service: Client | undefined,
  overrides: Partial<AftersaleSyncStatus> = {},
): Promise<AftersaleSyncStatus> {
  const status = document.createElement('aftersale-sync-status');
  Object.assign(status, { lang: 'zh-CN', service, ...overrides });
  document.body.append(status);
  await status.updateComplete;
  return status;
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
const partText = (status: AftersaleSyncStatus, name: string): string =>
  tidy(status.renderRoot.querySelector<HTMLElement>(`[part~=${name}]`)?.innerText ?? '');
const line = (status: AftersaleSyncStatus): string => partText(status, 'line');
const records = (status: AftersaleSyncStatus): string[] =>
  [...status.renderRoot.querySelectorAll<HTMLElement>('[part=record]')].map((each) =>
    tidy(each.innerText),
  );
const button = (status: AftersaleSyncStatus, start: string): HTMLButtonElement =>
  [...status.renderRoot.querySelectorAll('button')].find(({ textContent }) =>
    tidy(textContent).startsWith(start),
  )!;

const untilLine = (status: AftersaleSyncStatus, words: string): Promise<void> =>
  until(
    () => line(status) === words,
    () => line(status),
  );

/** Fails at everything until it stands aside (DLV-3). */
async function failedThrice(client: Client): Promise<void> {
  for (let failures = 1; failures <= 3; failures++) {
    await until(async () => {
      const page = await client.query({
        ...{ model: 'delivery', index: 'by-status', prefix: ['pending'], order: 'oldest' },
      });
      const { content } = page.documents[0] as unknown as { content: { failures: number } };
      return content.failures >= failures;
    });
    client.sendNow();
  }
}

describe('<aftersale-sync-status>', () => {
  afterEach(() => {
    document.body.replaceChildren();
    for (const client of clients.splice(0)) client.close();
  });

  it('is one calm line where nothing waits', async () => {
    const status = await shown(aClient(aReceiver()));
    await untilLine(status, '没有等待发送的记录');
    expect(partText(status, 'last')).to.equal('');
    expect(partText(status, 'storage')).to.equal('本机存储正常');
    expect(button(status, '立即发送')).to.equal(undefined);
    expect(records(status)).to.deep.equal([]);
  });

  it('says who received what last, and when', async () => {
    const client = aClient(aReceiver(receipt('江源泵业')));
    await aSignedSlip(client, 'D-1');
    const status = await shown(client);
    await until(() => partText(status, 'last') !== '');
    expect(partText(status, 'last')).to.match(/^最近由 江源泵业 接收，\d\d:\d\d$/);
    expect(line(status)).to.equal('没有等待发送的记录');
  });

  it('counts what waits, says why and since when, and sends it now', async () => {
    const receiver = aReceiver(noConnection);
    const client = aClient(receiver);
    await aSignedSlip(client, 'D-1');
    await aSignedSlip(client, 'D-2');
    const status = await shown(client);
    const why = (): boolean => /^2 份等待发送：没有网络连接（\d\d:\d\d 试过）$/.test(line(status));
    await until(why, () => line(status));
    expect(records(status)).to.deep.equal([]);
    receiver.answers(receipt(''));
    button(status, '立即发送').click();
    await untilLine(status, '没有等待发送的记录');
    expect(partText(status, 'last')).to.contain('最近由 office.example 接收');
    expect(button(status, '立即发送')).to.equal(undefined);
  });

  it('[DLV-6] lists what was rejected, by its name and with the reason, and sends it again', async () => {
    const receiver = aReceiver(refusal(422, { reason: '没有这个派遣单' }));
    const client = aClient(receiver);
    await aSignedSlip(client, 'D-1');
    const status = await shown(client);
    await untilLine(status, '1 份对方未接收');
    await until(() => records(status)[0]?.includes('D-1'));
    expect(records(status)[0]).to.contain('确认单 D-1 · 东方水泵厂').and.contain('没有这个派遣单');
    receiver.answers(receipt('后台'));
    button(status, '重新发送').click();
    await untilLine(status, '没有等待发送的记录');
    expect(records(status)).to.deep.equal([]);
  });

  it('[DLV-6] opens a rejected record where the page opens records', async () => {
    const client = aClient(aReceiver(refusal(422)));
    const slip = await aSignedSlip(client, 'D-1');
    const status = await shown(client);
    await until(() => button(status, '打开'));
    const asked: RecordOpenEvent[] = [];
    document.addEventListener('aftersale-open', (event) => asked.push(event), { once: true });
    button(status, '打开').click();
    expect(asked.map(({ id, model }) => [id, model])).to.deep.equal([[slip.id, 'confirmation']]);
  });

  it('[DLV-6] gives a rejected record as a file, and lists it no more', async () => {
    const client = aClient(aReceiver(refusal(422)));
    await aSignedSlip(client, 'D-1');
    const status = await shown(client);
    await until(() => button(status, '用文件交出'));
    const names: string[] = [];
    const stop = (event: Event): void => {
      const { download } = event.target as HTMLAnchorElement;
      if (!download) return;
      event.preventDefault();
      names.push(download);
    };
    document.addEventListener('click', stop, true);
    button(status, '用文件交出').click();
    await untilLine(status, '没有等待发送的记录');
    document.removeEventListener('click', stop, true);
    expect(names).to.have.length(1);
    expect(await client.count({ model: 'delivery', status: 'handed' })).to.equal(1);
  });

  it('[DLV-3] lists what the receiver keeps failing at, with what can be done', async () => {
    const client = aClient(aReceiver(refusal(500)));
    await aSignedSlip(client, 'D-1');
    await failedThrice(client);
    const status = await shown(client);
    await until(
      () => records(status).length === 1,
      () => line(status),
    );
    expect(records(status)[0]).to.contain('等待发送：对方正忙');
    expect(button(status, '重新发送')).to.equal(undefined);
    expect(button(status, '用文件交出')).not.to.equal(undefined);
  });

  it('says that there is nowhere to send to where the receiver was taken away', async () => {
    const client = aClient(aReceiver(noConnection));
    await aSignedSlip(client, 'D-1');
    client.deliverTo({ endpoint: '' });
    const status = await shown(client);
    await untilLine(status, '1 份等待发送：本页没有接收地址');
    await until(() => records(status).length === 1);
  });

  it('[DLV-9] opens no answer and hands none out, and tells no time of an anonymous one', async () => {
    const card = instrumentOf(defaultPolicy, 'technician-card')!;
    const anonymous = { ...card, id: 'open-word', anonymous: true };
    const read = completePolicy({ survey: { instruments: [anonymous] } });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const receiver = aReceiver(noConnection);
    const client = aClient(receiver, { policy: read.value });
    const blank = blankEntry(anonymous, { job: '', person: '', technician: '' });
    const scores = ['attitude', 'skill', 'arrival', 'promises'].map((item) => [
      `technician.${item}`,
      '4',
    ]);
    const entry = { ...blank, texts: { ...blank.texts, ...Object.fromEntries(scores) } };
    const args = { id: 'card-1', entry, day: '2026-03-01', language: 'zh-CN' } as const;
    const given = await client.run(submitSurvey, args);
    expect(given.ok).to.equal(true);
    const status = await shown(client);
    await untilLine(status, '1 份等待发送：没有网络连接');
    receiver.answers(refusal(422, { reason: '问卷已关闭' }));
    client.sendNow();
    await untilLine(status, '1 份对方未接收');
    expect(records(status)).to.deep.equal(['问卷答卷 对方未接收：问卷已关闭 重新发送 问卷答卷']);
  });

  it('is one line of text where no more is wanted', async () => {
    const client = aClient(aReceiver(refusal(422)));
    await aSignedSlip(client, 'D-1');
    const status = await shown(client, { detail: 'text' });
    await untilLine(status, '1 份对方未接收');
    expect(status.renderRoot.querySelectorAll('button, li, [part=storage]')).to.have.length(0);
  });

  it('says what the storage can be relied on for', async () => {
    const client = aClient(aReceiver(), { openStore: createMemoryStore });
    const status = await shown(client);
    await until(() => partText(status, 'storage').includes('只在本页内存中'));
  });

  it('follows another service, and stops with the page', async () => {
    const [one, other] = [aClient(aReceiver(refusal(422))), aClient(aReceiver(receipt('总部')))];
    await aSignedSlip(one, 'D-1');
    await aSignedSlip(other, 'D-2');
    const status = await shown(one);
    await untilLine(status, '1 份对方未接收');
    status.service = other;
    await untilLine(status, '没有等待发送的记录');
    status.remove();
    document.body.append(status);
    await until(() => partText(status, 'last').includes('总部'));
  });

  it('says so where it has no store, or one that sends nothing', async () => {
    const status = await shown(undefined);
    expect(tidy(status.renderRoot.textContent ?? '')).to.contain('没有连接到存储');
  });

  for (const lang of ['zh-CN', 'en'])
    for (const scheme of ['light', 'dark'])
      it(`is accessible: ${lang}, ${scheme}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.body.style.background = scheme === 'dark' ? '#111418' : '#f3f4f6';
        const receiver = aReceiver(refusal(422, { reason: 'no such dispatch' }));
        const client = aClient(receiver);
        await aSignedSlip(client, 'D-1');
        await aSignedSlip(client, 'D-2');
        const status = await shown(client, { lang });
        await until(() => records(status).length === 2);
        receiver.answers(noConnection);
        await aSignedSlip(client, 'D-3');
        await until(
          () => /no connection|没有网络/.test(line(status)),
          () => line(status),
        );
        await expectAccessible(status);
        expect(lang === 'en' ? line(status) : '').not.to.match(/[一-鿿]/);
      });

  it('names every act by what it is done to', async () => {
    const client = aClient(aReceiver(refusal(422)));
    await aSignedSlip(client, 'D-1');
    const status = await shown(client);
    await until(() => records(status)[0]?.includes('D-1'));
    const acts = [...status.renderRoot.querySelectorAll('li button')];
    expect(acts.map(({ textContent }) => tidy(textContent))).to.deep.equal(
      ['打开', '重新发送', '用文件交出'].map((act) => `${act} 确认单 D-1 · 东方水泵厂`),
    );
  });
});
