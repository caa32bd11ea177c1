import { expect } from 'chai';
import { aReceiver, receipt, refusal } from '../../support/a-receiver.ts';
import {
  aClient,
  aForm,
  clearPage,
  east,
  hasButton,
  inside,
  seen,
  submitted,
  tidy,
  until,
  type Form,
} from './request-harness.ts';

const partText = (form: Form, name: string): string =>
  tidy(inside(form).querySelector<HTMLElement>(`[part~=${name}]`)?.innerText ?? '');

async function handedIn(answering: Parameters<typeof aReceiver>[0], desk: Form['desk']) {
  const receiver = aReceiver(answering);
  const client = aClient({ send: receiver.send });
  client.deliverTo({ endpoint: '/records' });
  const { id } = await submitted(client);
  const form = await aForm({ service: client, record: id, desk, outlet: [east] });
  return { receiver, client, form };
}

describe('<aftersale-parts-request> on the way to its receiver', () => {
  afterEach(clearPage);

  it('says that the request was received', async () => {
    const { form, receiver } = await handedIn(receipt('总部'), 'outlet');
    await until(() => partText(form, 'delivery').startsWith('已由 总部 接收'));
    expect(receiver.posted[0]!.message.document.model).to.equal('parts-request');
  });

  it('[DLV-6] that was rejected, points to the next step of the desk that has one', async () => {
    const { form } = await handedIn(refusal(422, { reason: '网点未登记' }), 'after-sales');
    await until(() => partText(form, 'rejected').includes('网点未登记'));
    expect(partText(form, 'rejected')).to.contain('可以按下一步处理');
    expect(hasButton(form, '重新发送')).to.equal(true);
  });

  it('[DLV-6] that was rejected, can only be sent again where nothing is to be done', async () => {
    const { form } = await handedIn(refusal(422, { reason: '网点未登记' }), 'outlet');
    await until(() => partText(form, 'rejected').includes('网点未登记'));
    expect(seen(form)).not.to.contain('可以按下一步处理');
    expect(hasButton(form, '用文件交出')).to.equal(true);
  });
});
