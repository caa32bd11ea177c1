import '@aftersale/elements/define/records';
import { expect } from 'chai';
import { takePlugin } from '@aftersale/elements/plugins';
import { kindOf } from '../../../packages/elements/src/records/kinds/kind-of.ts';
import { recordName } from '../../../packages/elements/src/sync-status/record-names.ts';
import { aReceiver, receipt, refusal } from '../../support/a-receiver.ts';
import {
  aClient,
  aForm,
  aMemoryClient,
  clearPage,
  fillIn,
  giveLift,
  inside,
  liftPlugin,
  partText,
  press,
  submit,
  tidy,
  type,
  until,
} from './own-form-harness.ts';

type Records = HTMLElementTagNameMap['aftersale-records'];

async function aList(of: string, service: Records['service'], lang = 'zh-CN'): Promise<Records> {
  const list = document.createElement('aftersale-records');
  Object.assign(list, { of, service });
  list.lang = lang;
  document.body.append(list);
  await list.updateComplete;
  return list;
}
const rowsOf = (list: Records): string[] =>
  [...list.shadowRoot!.querySelectorAll<HTMLElement>('tbody tr')].map((row) =>
    [...row.querySelectorAll<HTMLElement>('th, td:not(.changed, .acts)')]
      .map((cell) => tidy(cell.innerText))
      .join('|'),
  );

describe('records of one’s own in a list', () => {
  afterEach(clearPage);

  it('[REC-2] stand under the columns of their definition, follow every change, and are searched by them', async () => {
    const { of } = giveLift();
    const service = aClient();
    const form = await aForm({ of, service });
    const list = await aList(of, service);
    await until(() =>
      tidy(list.shadowRoot!.textContent).includes('这台设备上还没有电梯维护保养记录'),
    );
    await fillIn(form);
    await form.flush();
    const number = partText(form, 'status').split(' · ')[0]!;
    await until(
      () => rowsOf(list).join() === `${number}|东方大厦物业|2026-11-01|2026-11-15|填写中`,
    );
    const heads = [...list.shadowRoot!.querySelectorAll('th[scope=col]')].map(({ textContent }) =>
      tidy(textContent),
    );
    expect(heads).to.deep.equal([
      '编号',
      '使用单位',
      '维保日期',
      '下次维保',
      '状态',
      '最后更改',
      '操作',
    ]);
    await submit(form);
    await until(() => rowsOf(list)[0]?.endsWith('已提交'));
    const search = list.shadowRoot!.querySelector<HTMLInputElement>('#search')!;
    const look = async (text: string): Promise<number> => {
      search.value = text;
      search.dispatchEvent(new InputEvent('input'));
      await until(() =>
        tidy(list.shadowRoot!.querySelector('[role=status]')!.textContent).startsWith('找到'),
      );
      return rowsOf(list).length;
    };
    expect(await look('dfds')).to.equal(1);
    expect(await look(number.slice(3, 7))).to.equal(1);
    expect(await look('2026-11-15')).to.equal(1);
    await until(async () => (await look('西城')) === 0);
  });

  it('speaks English, and asks to be opened under its own name', async () => {
    const { of } = giveLift();
    const service = aClient();
    const form = await aForm({ of, service });
    await type(form, 'unit', 'Mall');
    await form.flush();
    const list = await aList(of, service, 'en');
    await until(() => rowsOf(list)[0]?.endsWith('Being filled in'));
    const asked = new Promise<Event & { id: string; model: string }>((resolve) =>
      list.addEventListener('aftersale-open', resolve as never, { once: true }),
    );
    list.shadowRoot!.querySelector<HTMLButtonElement>('td.acts button')!.click();
    expect(await asked).to.include({ id: form.currentId, model: of });
  });

  it('say that they are not known, and are there once a plug-in has given them', async () => {
    const plugin = liftPlugin();
    const service = aClient();
    const list = await aList(plugin.name, service);
    await until(() =>
      tidy(list.shadowRoot!.textContent).includes(`没有名为“${plugin.name}”的记录`),
    );
    takePlugin(plugin);
    await until(() =>
      tidy(list.shadowRoot!.textContent).includes('这台设备上还没有电梯维护保养记录'),
    );
  });

  it('are exported as a table, and printed and exported one by one', async () => {
    const { of } = giveLift();
    const service = aMemoryClient();
    const form = await aForm({ of, service });
    await fillIn(form);
    await form.flush();
    const kind = (await kindOf(of))!;
    const facts = { policy: service.policy, language: 'zh-CN', timeZone: 'Asia/Shanghai' } as const;
    const csv = await kind.csv([form.kept!], facts);
    expect(
      csv.split('\r\n').map((line) => line.replace('\uFEFF', '').replace(/^WB-[^,]+/, 'WB')),
    ).to.deep.equal([
      '编号,使用单位,维保日期,下次维保,状态,最后更改',
      'WB,东方大厦物业,2026-11-01,2026-11-15,填写中,2026-11-01 12:00',
    ]);
    const job = await kind.preparePrint!(form.kept!, service, 'zh-CN');
    expect(job.sheet.title).to.equal('电梯维护保养记录');
    expect((await kind.exportOne!(form.kept!, service)).filename).to.match(
      /^WB-[0-9A-F]{5}-[0-9A-F]{5}\.json$/,
    );
  });
});

describe('<aftersale-form> on the way to its receiver', () => {
  afterEach(clearPage);

  async function submitted(answering: Parameters<typeof aReceiver>[0]) {
    const { of } = giveLift();
    const receiver = aReceiver(answering);
    const client = aMemoryClient({ send: receiver.send });
    const form = await aForm({ of, service: client, endpoint: '/records' });
    const told: string[] = [];
    for (const name of ['aftersale-received', 'aftersale-rejected'])
      form.addEventListener(name, ({ type: event }) => told.push(event));
    await fillIn(form);
    await submit(form);
    return { of, receiver, client, form, told };
  }

  it('[DLV-1] says who has what was handed in, and hands in no draft', async () => {
    const { form, receiver, told, client, of } = await submitted(receipt('总部'));
    await until(() => partText(form, 'delivery').startsWith('已由 总部 接收'));
    expect(receiver.posted.map(({ message }) => message.document.revision)).to.deep.equal([
      form.kept!.revision,
    ]);
    expect(told).to.deep.equal(['aftersale-received']);
    const record = { id: form.currentId, model: of, revision: 1 };
    expect(await recordName(client, record, 'zh-CN')).to.match(/^WB-.* · 东方大厦物业$/);
  });

  it('[DLV-6] says why it was rejected and which of its own acts mends it, and is received once it is mended', async () => {
    const { form, receiver, told } = await submitted(refusal(422, { reason: '没有这台电梯' }));
    await until(() => partText(form, 'rejected').includes('没有这台电梯'));
    expect(partText(form, 'rejected')).to.contain('退回修改');
    receiver.answers(receipt('总部'));
    await press(form, 'reopen');
    await until(() => form.kept?.status === 'draft');
    await form.updateComplete;
    await submit(form);
    await until(() => partText(form, 'delivery').startsWith('已由 总部 接收'));
    expect(inside(form).querySelector('[part=rejected]')).to.equal(null);
    expect(told).to.deep.equal(['aftersale-rejected', 'aftersale-received']);
  });
});
