import { expect } from 'chai';
import { estimateModel } from '@aftersale/core';
import { createClient, createMemoryStore, type Client } from '@aftersale/sdk';
import { aReceiver, receipt, refusal, type TestReceiver } from '../../support/a-receiver.ts';
import {
  aCalculator,
  button,
  clearPage,
  fill,
  fillIn,
  heard,
  noon,
  partText,
  policy,
  press,
  until,
} from './calculator-harness.ts';

const aSendingClient = (receiver: TestReceiver): Client =>
  createClient({
    models: [estimateModel],
    openStore: createMemoryStore,
    clock: { now: () => noon },
    policy,
    send: receiver.send,
  });

async function anOffer(answering: Parameters<typeof aReceiver>[0]) {
  const receiver = aReceiver(answering);
  const client = aSendingClient(receiver);
  const form = await aCalculator({ service: client, endpoint: '/records' });
  const told = heard(form, 'aftersale-received');
  await fillIn(form);
  await press(form, '报价');
  await until(() => form.kept?.status === 'offered');
  return { receiver, client, form, told };
}

const line = (form: Parameters<typeof partText>[0]): string => partText(form, 'delivery');

describe('<aftersale-fee-calculator> on the way to its receiver', () => {
  afterEach(clearPage);

  it('hands an offer over, and tells so', async () => {
    const { form, receiver, told, client } = await anOffer(receipt('后台'));
    await until(() => line(form).startsWith('已由 后台 接收'));
    expect(receiver.posted.map(({ message }) => message.document.model)).to.deep.equal([
      'estimate',
    ]);
    await until(() => told.length > 0);
    expect(told).to.have.length(1);
    client.close();
  });

  it('tells so as well where the offer had arrived before the form came to follow it', async () => {
    const receiver = aReceiver(receipt('后台'));
    const client = aSendingClient(receiver);
    client.deliverTo({ endpoint: '/records' });
    let isKnown = false;
    const endpointOf = (model: string) => (isKnown ? client.endpointOf(model) : undefined);
    const service = Object.create(client, { endpointOf: { value: endpointOf } }) as Client;
    const form = await aCalculator({ service });
    const told = heard(form, 'aftersale-received');
    await fillIn(form);
    await press(form, '报价');
    await until(async () => (await client.count({ model: 'delivery', status: 'received' })) === 1);
    isKnown = true;
    form.requestUpdate();
    await until(() => line(form).startsWith('已由 后台 接收'));
    expect(told).to.have.length(1);
    client.close();
  });

  it('[DLV-6] that was rejected, is revised: what was handed over is then an earlier version', async () => {
    const { form, receiver, client } = await anOffer(refusal(422, { reason: '价目已过期' }));
    await until(() => partText(form, 'rejected').includes('价目已过期'));
    expect(partText(form, 'rejected')).to.contain('「修改报价」');
    receiver.answers(receipt('后台'));
    await press(form, '修改报价');
    await until(() => form.kept?.status === 'draft');
    await until(() => line(form) === '之前的版本：对方未接收', line(form));
    await fill(form, '客户名称', '西山纸厂');
    await press(form, '报价');
    await until(() => line(form).startsWith('已由 后台 接收'));
    expect(await client.count({ model: 'delivery', status: 'replaced' })).to.equal(1);
    expect(button(form, '重新发送')).to.equal(undefined);
    client.close();
  });
});
