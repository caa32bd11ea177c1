import { expect } from 'chai';
import type { DeliveryDocument } from '@aftersale/core';
import type { Client } from '@aftersale/sdk';
import type {
  FormReceivedEvent,
  FormRejectedEvent,
} from '../../../packages/elements/src/form/delivery.events.ts';
import {
  aClient,
  anEntryWithEverything,
  aSlip,
  button,
  clearPage,
  fill,
  hasButton,
  heard,
  inside,
  partText,
  press,
  sign,
  tidy,
  until,
  type Slip,
} from '../confirmation/slip-harness.ts';
import {
  aReceiver,
  noConnection,
  receipt,
  refusal,
  type TestReceiver,
} from '../../support/a-receiver.ts';
import { expectAccessible } from '../../support/axe.ts';

const endpoint = 'https://office.example/records';

interface Desk {
  readonly client: Client;
  readonly receiver: TestReceiver;
  readonly slip: Slip;
}

async function aDesk(answering: Parameters<typeof aReceiver>[0] = receipt()): Promise<Desk> {
  const receiver = aReceiver(answering);
  const client = aClient({ send: receiver.send });
  const slip = await aSlip({ service: client, endpoint });
  return { client, receiver, slip };
}

async function signed(desk: Desk): Promise<Desk> {
  desk.slip.value = anEntryWithEverything();
  await desk.slip.updateComplete;
  await sign(desk.slip);
  return desk;
}

const line = (slip: Slip): string =>
  tidy(inside(slip).querySelector<HTMLElement>('[part~=delivery]')?.innerText ?? '');
const banner = (slip: Slip): string =>
  tidy(inside(slip).querySelector<HTMLElement>('[part~=rejected][role=alert]')?.innerText ?? '');

const untilLine = (slip: Slip, start: string): Promise<void> =>
  until(() => line(slip).startsWith(start), `the line says ${start}, not ${line(slip)}`);

async function deliveriesIn(client: Client): Promise<readonly DeliveryDocument[]> {
  const asked = { model: 'delivery', index: 'by-record', order: 'newest' } as const;
  return (await client.query(asked)).documents as readonly DeliveryDocument[];
}

describe('a form on the way to its receiver', () => {
  afterEach(clearPage);

  it('[DLV-4] says that it is kept here, and beside it that it was received, by whom and when', async () => {
    const { slip } = await signed(await aDesk(receipt('江源泵业')));
    await untilLine(slip, '已由');
    expect(line(slip)).to.match(/^已由 江源泵业 接收，\d\d:\d\d$/);
    expect(partText(slip, 'saving')).to.match(/^已存在本机/);
  });

  it('names the machine where the receiver gives no name', async () => {
    const { slip } = await signed(await aDesk(receipt('')));
    await untilLine(slip, '已由 office.example 接收');
  });

  it('says nothing of a draft, which nobody is handed', async () => {
    const { slip, receiver } = await aDesk();
    await fill(slip, '客户名称', '东方水泵厂');
    await slip.flush();
    await until(() => slip.delivery.note);
    expect(line(slip)).to.equal('');
    expect(receiver.posted).to.deep.equal([]);
  });

  for (const [what, answering, words] of [
    ['there is no connection', noConnection, '没有网络连接'],
    ['one has to sign in', refusal(401), '请先登录'],
    ['one may not', refusal(403, { reason: '令牌已过期' }), '请先登录 (令牌已过期)'],
    ['there is nothing at the address', refusal(404), '接收地址不对'],
    ['the address takes no records', refusal(405), '接收地址不对'],
    ['the receiver is broken', refusal(503), '对方正忙'],
    ['too much is sent', refusal(429), '对方正忙'],
    ['what answers is no receiver', refusal(200), '对方没有给出回执（可能需要先登录网络或系统）'],
    ['the answer is an unusual one', refusal(418), '对方答复 418'],
  ] as const)
    it(`waits, and says why: ${what}`, async () => {
      const { slip, client, receiver } = await signed(await aDesk(answering));
      await untilLine(slip, '等待发送：');
      expect(line(slip)).to.equal(`等待发送：${words} 立即发送`);
      expect(partText(slip, 'saving')).to.match(/^已存在本机/);
      expect((await deliveriesIn(client)).map(({ status }) => status)).to.deep.equal(['pending']);
      receiver.answers(receipt('后台'));
      await press(slip, '立即发送');
      await untilLine(slip, '已由 后台 接收');
    });

  it('speaks English', async () => {
    const { slip } = await signed(await aDesk(noConnection));
    slip.parentElement!.lang = 'en';
    await untilLine(slip, 'Waiting to be sent: no connection');
  });

  describe('[DLV-6] that was rejected', () => {
    const rejecting = refusal(422, { code: 'no-such-dispatch', reason: '没有这个派遣单' });

    it('says why above the sheet, and how it is mended, in one language', async () => {
      const { slip } = await signed(await aDesk(rejecting));
      await untilLine(slip, '对方未接收');
      expect(line(slip)).to.equal('对方未接收');
      expect(banner(slip)).to.contain('对方未接收：没有这个派遣单').and.contain('「更正」');
      expect(hasButton(slip, '更正')).to.equal(true);
      slip.parentElement!.lang = 'en';
      await until(() => banner(slip).includes('mend it with “Amend”'), 'it is in English');
      expect(line(slip)).to.equal('Rejected');
    });

    for (const [what, answering, words] of [
      ['other bytes under its key', refusal(409, { code: 'key-reused' }), '另一份内容'],
      ['too large', refusal(413), '内容太大'],
      ['no reason given', refusal(422), '对方答复 422'],
    ] as const)
      it(`in words where the receiver has none: ${what}`, async () => {
        const { slip } = await signed(await aDesk(answering));
        await until(() => banner(slip).includes(words), `the banner says ${words}`);
      });

    it('is sent again as it is', async () => {
      const { slip, receiver } = await signed(await aDesk(rejecting));
      await untilLine(slip, '对方未接收');
      receiver.answers(receipt('后台'));
      await press(slip, '重新发送');
      await untilLine(slip, '已由 后台 接收');
      expect(banner(slip)).to.equal('');
      const [first, second] = receiver.posted;
      expect(second).to.deep.equal(first);
    });

    it('is replaced by its amendment', async () => {
      const { slip, receiver, client } = await signed(await aDesk(rejecting));
      const first = slip.currentId;
      await untilLine(slip, '对方未接收');
      receiver.answers(receipt('后台'));
      await press(slip, '更正');
      await until(() => slip.kept?.status === 'draft' && slip.currentId !== first);
      await until(() => line(slip) === '' && banner(slip) === '', 'the draft is nowhere yet');
      await sign(slip);
      await untilLine(slip, '已由 后台 接收');
      await until(() => receiver.posted.length === 3, 'the sheet that it replaces is sent as well');
      await untilStatus(client, 'pending', 0);
      const statuses = (await deliveriesIn(client)).map(({ status }) => status).sort();
      expect(statuses).to.deep.equal(['received', 'received', 'replaced']);
    });

    it('is handed over as a file with its message, letter by letter', async () => {
      const { slip, client } = await signed(await aDesk(rejecting));
      await untilLine(slip, '对方未接收');
      const [rejected] = await deliveriesIn(client);
      const saved = whatIsSaved();
      await press(slip, '用文件交出');
      await untilLine(slip, '已用文件交出');
      const [file] = saved.files;
      expect(file!.name).to.match(/^confirmation-.{8}-\d+\.json$/);
      expect(await file!.text()).to.equal(rejected!.content.message);
      saved.restore();
      expect(banner(slip)).to.equal('');
    });

    it('offers no amendment where its life cycle allows none', async () => {
      const { slip } = await signed(await aDesk(rejecting));
      await untilLine(slip, '对方未接收');
      await press(slip, '作废');
      await until(() => inside(slip).querySelector('dialog'));
      const reason = inside(slip).querySelector<HTMLTextAreaElement>('dialog textarea')!;
      reason.value = '写错了';
      reason.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await press(slip, '作废');
      await until(() => slip.kept?.status === 'void' && banner(slip) !== '');
      expect(banner(slip)).not.to.contain('「更正」');
      expect(hasButton(slip, '重新发送')).to.equal(true);
    });

    it('can be pressed by nobody where the form is disabled', async () => {
      const { slip } = await signed(await aDesk(rejecting));
      await untilLine(slip, '对方未接收');
      slip.disabled = true;
      await slip.updateComplete;
      expect(button(slip, '重新发送').disabled).to.equal(true);
    });
  });

  describe('tells the page', () => {
    it('that it was received, once, and to everyone around', async () => {
      const desk = await aDesk(receipt('后台'));
      const told = heardOn<FormReceivedEvent>(document, 'aftersale-received');
      const { slip } = await signed(desk);
      await untilLine(slip, '已由 后台 接收');
      const { id, revision } = slip.kept!;
      expect(
        told.map(({ id, model, revision, by }) => ({ id, model, revision, by })),
      ).to.deep.equal([{ id, model: 'confirmation', revision, by: '后台' }]);
      expect(told[0]!.composed).to.equal(true);
    });

    it('that it was rejected, with code and reason', async () => {
      const desk = await aDesk(
        refusal(422, { code: 'no-such-dispatch', reason: '没有这个派遣单' }),
      );
      const told = heard<FormRejectedEvent>(desk.slip, 'aftersale-rejected');
      const { slip } = await signed(desk);
      await untilLine(slip, '对方未接收');
      const { id, revision } = slip.kept!;
      expect(told.map((each) => [each.id, each.model, each.revision])).to.deep.equal([
        [id, 'confirmation', revision],
      ]);
      expect(told.map(({ code, reason }) => [code, reason])).to.deep.equal([
        ['no-such-dispatch', '没有这个派遣单'],
      ]);
    });

    it('nothing of what had happened before it showed the record', async () => {
      const { slip, client } = await signed(await aDesk());
      await untilLine(slip, '已由');
      const told = heardOn(document, 'aftersale-received');
      const again = await aSlip({ service: client, endpoint, record: slip.currentId });
      await untilLine(again, '已由');
      slip.show(undefined);
      await until(() => line(slip) === '');
      slip.record = again.currentId;
      await untilLine(slip, '已由');
      expect(told).to.deep.equal([]);
    });

    it('nothing more once it is off the page', async () => {
      const { slip, client, receiver } = await signed(await aDesk(noConnection));
      await untilLine(slip, '等待发送');
      const told = heard(slip, 'aftersale-received');
      slip.remove();
      receiver.answers(receipt());
      client.sendNow();
      await untilStatus(client, 'received', 1);
      expect(told).to.deep.equal([]);
    });
  });

  it('goes on in every window that shows the record', async () => {
    const receiver = aReceiver(noConnection);
    const client = aClient({ send: receiver.send });
    const slip = await aSlip({ service: client, endpoint });
    await signed({ client, receiver, slip });
    const other = await aSlip({ service: client, record: slip.currentId });
    await untilLine(other, '等待发送：没有网络连接');
    receiver.answers(receipt('后台'));
    client.sendNow();
    await Promise.all([slip, other].map((each) => untilLine(each, '已由 后台 接收')));
  });

  for (const scheme of ['light', 'dark'])
    it(`is accessible, whatever became of it: ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = scheme === 'dark' ? '#111418' : '#f3f4f6';
      const answers = [
        [refusal(422, { reason: '没有这个派遣单' }), '对方未接收'],
        [receipt(), '已由'],
        [noConnection, '等待发送：'],
      ] as const;
      for (const [answering, start] of answers) {
        const { slip } = await signed(await aDesk(answering));
        await untilLine(slip, start);
        await expectAccessible(slip);
        slip.parentElement!.remove();
      }
    });
});

const heardOn = <Told extends Event = Event>(target: EventTarget, name: string): Told[] => {
  const told: Told[] = [];
  target.addEventListener(name, (event) => told.push(event as Told));
  return told;
};

async function untilStatus(client: Client, status: string, wanted: number): Promise<void> {
  while ((await client.count({ model: 'delivery', status })) !== wanted)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

/** What the page gives the person as a file. */
function whatIsSaved() {
  const files: File[] = [];
  const texts = new Map<string, Blob>();
  const real = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    const url = real.call(URL, blob);
    texts.set(url, blob as Blob);
    return url;
  };
  const click = (event: Event): void => {
    const link = event.target as HTMLAnchorElement;
    if (!link.download) return;
    event.preventDefault();
    files.push(new File([texts.get(link.href)!], link.download));
  };
  document.addEventListener('click', click, true);
  return {
    files,
    restore: () => {
      URL.createObjectURL = real;
      document.removeEventListener('click', click, true);
    },
  };
}
