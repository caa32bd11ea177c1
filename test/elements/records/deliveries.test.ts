import { expect } from 'chai';
import { chainModel, confirmationModel, saveSlip } from '@aftersale/core';
import { createClient, createMemoryStore, type Client } from '@aftersale/sdk';
import '../../../packages/elements/src/records/define.ts';
import type { AftersaleRecords } from '../../../packages/elements/src/records/records.ts';
import {
  aReceiver,
  noConnection,
  receipt,
  refusal,
  type TestReceiver,
} from '../../support/a-receiver.ts';
import { anEntry } from '../../support/an-entry.ts';
import { aSignedSlip } from '../../support/signed-slips.ts';
import { until } from '../../support/page-until.ts';
import { expectAccessible } from '../../support/axe.ts';

const clients: Client[] = [];

function aClient({ send }: TestReceiver): Client {
  const client = createClient({
    models: [confirmationModel, chainModel],
    openStore: createMemoryStore,
    clock: { now: () => '2026-03-01T08:00:00.000Z' },
    send,
  });
  clients.push(client);
  return client;
}

async function shown(service: Client): Promise<AftersaleRecords> {
  const list = document.createElement('aftersale-records');
  Object.assign(list, { service, lang: 'zh-CN' });
  document.body.append(list);
  await until(() => list.renderRoot.querySelector('tbody tr'));
  return list;
}

/** By number: what the column of states says. */
const states = (list: AftersaleRecords): Record<string, string> =>
  Object.fromEntries(
    [...list.renderRoot.querySelectorAll('tbody tr')].map((row) => [
      row.querySelector('th')!.textContent.trim(),
      [...row.querySelectorAll('td.status span')].map(({ textContent }) => textContent).join(' '),
    ]),
  );

describe('<aftersale-records> of what is handed over', () => {
  afterEach(() => {
    document.body.replaceChildren();
    for (const client of clients.splice(0)) client.close();
  });

  it('says beside the state of each how far it is, as it happens', async () => {
    const receiver = aReceiver(refusal(422, { reason: '没有这个派遣单' }));
    const client = aClient(receiver);
    await client.run(saveSlip, {
      id: client.newId(),
      entry: anEntry({ texts: { dispatchNumber: 'D-0' } }),
      revision: 0,
    });
    await aSignedSlip(client, 'D-1');
    client.deliverTo({ endpoint: '/records' });
    await aSignedSlip(client, 'D-2');
    const list = await shown(client);
    await until(() => states(list)['D-2'] === '已签署 对方未接收');
    receiver.answers(noConnection);
    await aSignedSlip(client, 'D-3');
    await until(() => states(list)['D-3'] === '已签署 等待发送');
    receiver.answers(receipt());
    client.sendNow();
    await until(() => states(list)['D-3'] === '已签署 已接收');
    expect(states(list)).to.deep.equal({
      'D-0': '草稿',
      'D-1': '已签署',
      'D-2': '已签署 对方未接收',
      'D-3': '已签署 已接收',
    });
    list.lang = 'en';
    await until(() => states(list)['D-2'] === 'Signed Rejected');
    await expectAccessible(list);
  });

  it('reads nothing more than that there is nothing where nothing was handed over', async () => {
    const client = aClient(aReceiver());
    await aSignedSlip(client, 'D-1');
    const asked: string[] = [];
    const spied: Client = Object.create(client, {
      query: {
        value: (query: Parameters<Client['query']>[0]) => {
          asked.push(String(query.model));
          return client.query(query);
        },
      },
    }) as Client;
    const list = await shown(spied);
    await until(() => states(list)['D-1'] === '已签署');
    expect(asked).not.to.include('delivery');
  });

  it('follows the records that a search finds', async () => {
    const client = aClient(aReceiver(receipt()));
    client.deliverTo({ endpoint: '/records' });
    await aSignedSlip(client, 'D-1');
    await aSignedSlip(client, 'D-2');
    const list = await shown(client);
    const search = list.renderRoot.querySelector<HTMLInputElement>('#search')!;
    search.value = 'D-2';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => Object.keys(states(list)).join() === 'D-2');
    await until(() => states(list)['D-2'] === '已签署 已接收');
    search.value = '';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => states(list)['D-1'] === '已签署 已接收');
  });
});
