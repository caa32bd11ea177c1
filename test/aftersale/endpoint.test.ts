import 'aftersale';
import { expect } from 'chai';
import type { AftersaleKit } from '../../packages/aftersale/src/kit.ts';
import {
  anEntryWithEverything,
  choose,
  clearPage,
  dialogOf,
  freshName,
  openSigning,
  press,
  signBoth,
  until,
  type Slip,
} from '../elements/confirmation/slip-harness.ts';
import { aReceiver, receipt, type TestReceiver } from '../support/a-receiver.ts';

const slipTag = '<aftersale-confirmation></aftersale-confirmation>';

async function aKit(attributes: string, content = slipTag): Promise<AftersaleKit> {
  const frame = document.createElement('div');
  frame.innerHTML = `<aftersale-kit lang="zh-CN" store="${freshName()}" ${attributes}>${content}</aftersale-kit>`;
  document.body.append(frame);
  const kit = frame.querySelector('aftersale-kit')!;
  await kit.updateComplete;
  return kit;
}

const slipIn = (kit: AftersaleKit): Slip => kit.querySelector<Slip>('aftersale-confirmation')!;

async function signASlip(slip: Slip): Promise<void> {
  await until(() => slip.currentId !== '', 'the slip is open');
  await slip.updateComplete;
  slip.value = anEntryWithEverything();
  await openSigning(slip);
  await choose(slip, '服务态度和结果评价', '很满意');
  await signBoth(slip);
  await press(slip, '签署');
  await until(() => slip.kept?.status === 'signed' && !dialogOf(slip), 'the slip is signed');
}

/** Which scripts of deliveries has this page fetched? */
const fetchedForDelivery = (): readonly string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /delivery-note|delivery\.view|sdk\/src\/delivery\/outbox/.test(name));

/** The page's own `fetch`, as far as the kit asks it for something of a receiver. */
function receiveFetches(receiver: TestReceiver): () => void {
  const real = window.fetch;
  window.fetch = async (address, request = {}) => {
    const { method, headers, body } = request as RequestInit;
    const { status, text } = await receiver.send({
      method: method as 'POST',
      address: address as string,
      headers: headers as Record<string, string>,
      ...(body ? { body: body as string } : {}),
      signal: new AbortController().signal,
    });
    return new Response(text, { status });
  };
  return () => void (window.fetch = real);
}

describe('endpoint', () => {
  let receiver: TestReceiver;
  let restore: () => void;

  beforeEach(() => {
    receiver = aReceiver();
    restore = receiveFetches(receiver);
  });
  afterEach(() => {
    clearPage();
    restore();
  });

  // The first of all: what another test fetched would be there already.
  it('absent, fetches nothing, asks nobody and leaves no delivery', async () => {
    const kit = await aKit('');
    await signASlip(slipIn(kit));
    expect(await kit.service!.count({ model: 'delivery' })).to.equal(0);
    expect(receiver.posted).to.deep.equal([]);
    expect(fetchedForDelivery()).to.deep.equal([]);
  });

  it('on the kit hands over the records of every element in it, with what its headers say', async () => {
    const kit = await aKit('endpoint="/back-office"');
    let token = 0;
    kit.headers = () => ({ Authorization: `Bearer ${(token += 1)}` });
    const slip = slipIn(kit);
    await signASlip(slip);
    await until(() => receiver.posted.length === 1, 'it is posted');
    const [{ address, headers, message }] = receiver.posted as [(typeof receiver.posted)[0]];
    expect(address).to.equal('/back-office');
    expect(headers.Authorization).to.match(/^Bearer \d+$/);
    expect(message.document.id).to.equal(slip.currentId);
    expect(message.document.model).to.equal('confirmation');
  });

  it('on a form goes before the kit’s, and takes none of its headers', async () => {
    const own = '<aftersale-confirmation endpoint="/slips"></aftersale-confirmation>';
    const kit = await aKit('endpoint="/back-office"', own);
    kit.headers = () => ({ Authorization: 'Bearer secret' });
    await signASlip(slipIn(kit));
    await until(() => receiver.posted.length === 1);
    expect(receiver.posted[0]!.address).to.equal('/slips');
    expect(receiver.posted[0]!.headers).not.to.have.property('Authorization');
    expect(kit.service!.endpointOf!('confirmation')).to.equal('/slips');
    expect(kit.service!.endpointOf!('estimate')).to.equal('/back-office');
  });

  it('taken off a form, leaves the kit’s; taken off the kit, ends it', async () => {
    const own = '<aftersale-confirmation endpoint="/slips"></aftersale-confirmation>';
    const kit = await aKit('endpoint="/back-office"', own);
    const slip = slipIn(kit);
    await until(() => kit.service!.endpointOf!('confirmation') === '/slips');
    slip.removeAttribute('endpoint');
    await slip.updateComplete;
    expect(kit.service!.endpointOf!('confirmation')).to.equal('/back-office');
    kit.removeAttribute('endpoint');
    await kit.updateComplete;
    expect(kit.service!.endpointOf!('confirmation')).to.equal(undefined);
    await signASlip(slip);
    expect(await kit.service!.count({ model: 'delivery' })).to.equal(0);
    expect(receiver.posted).to.deep.equal([]);
  });

  it('may come later, also by script, and the forms that are there take part', async () => {
    const kit = await aKit('');
    const slip = slipIn(kit);
    await until(() => slip.currentId !== '');
    expect(slip.delivery.note).to.equal(undefined);
    kit.endpoint = '/back-office';
    await until(() => slip.delivery.note, 'the form knows of it');
    receiver.answers(receipt('后台'));
    await signASlip(slip);
    await until(() => receiver.posted.length === 1);
  });

  it('of a kit without one leaves alone what another kit says of the same records', async () => {
    const store = freshName();
    const one = await aKit(`store="${store}" endpoint="/back-office"`);
    one.store = store;
    await one.updateComplete;
    const other = await aKit('');
    other.store = store;
    await other.updateComplete;
    expect(other.service).to.equal(one.service);
    expect(one.service!.endpointOf!('confirmation')).to.equal('/back-office');
  });

  it('is told of by <aftersale-sync-status>, which is fetched where the page holds one', async () => {
    const tag = '<aftersale-sync-status></aftersale-sync-status>';
    const kit = await aKit('endpoint="/back-office"', slipTag + tag);
    receiver.answers(receipt('后台'));
    await customElements.whenDefined('aftersale-sync-status');
    await signASlip(slipIn(kit));
    const status = kit.querySelector('aftersale-sync-status')!;
    await until(() => status.renderRoot.textContent?.includes('最近由 后台 接收'));
  });

  it('waits with a kit whose rules are not right, and begins with right ones', async () => {
    const wrong = '<script type="application/json">{ "frejob": 1 }</script>';
    const kit = await aKit('endpoint="/back-office"', wrong + slipTag);
    await until(() => kit.shadowRoot!.querySelector('[role=alert]'));
    expect(kit.service).to.equal(undefined);
    const { defaultPolicy } = await import('@aftersale/core');
    kit.policy = { ...defaultPolicy, name: 'mended' };
    await until(() => kit.service);
    expect(kit.service!.endpointOf!('confirmation')).to.equal('/back-office');
  });
});
