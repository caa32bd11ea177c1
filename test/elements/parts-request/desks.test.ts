import { expect } from 'chai';
import {
  approvePlan,
  approveRequest,
  auditRequest,
  issueRequest,
  money,
  planRequests,
  reportOverDeposit,
  shipRequest,
  type RequestRole,
} from '@aftersale/core';
import type { Client } from '@aftersale/sdk';
import { anUrgentRequest, aRequest } from '../../support/a-request.ts';
import { aCatalogue } from './a-catalogue.ts';
import { aClock } from '../../support/twins/clock.ts';
import {
  aClient,
  aForm,
  aPolicy,
  clearPage,
  east,
  fill,
  hasButton,
  inside,
  named,
  press,
  run,
  seen,
  submitted,
  until,
  type Form,
} from './request-harness.ts';

const poor = { ...east, deposit: 600_000, occupied: 150_000 };

/** The form as this desk sees it, once it has looked around. */
async function atDesk(service: Client, desk: RequestRole, overrides: Partial<Form> = {}) {
  const form = await aForm({ service, desk, outlet: [east], ...overrides });
  await until(() => inside(form).querySelector('[part=desk]'), 'the desk is there');
  await until(() => form.around.steps.length > 0, 'it has looked around');
  await form.updateComplete;
  return form;
}

const acts = (form: Form): (string | undefined)[] =>
  [...inside(form).querySelectorAll<HTMLElement>('form[data-event]')].map(
    ({ dataset }) => dataset.event,
  );

async function approved(client: Client): Promise<string> {
  const { id } = await submitted(client, anUrgentRequest());
  const facts = { deposit: money(1_800_000), occupied: money(0) };
  await run(client, auditRequest, { id, role: 'after-sales', facts, stock: { a: 3 }, note: '' });
  await run(client, approveRequest, { id, role: 'after-sales' });
  return id;
}

async function shipped(client: Client): Promise<string> {
  const id = await approved(client);
  await run(client, issueRequest, { id, role: 'warehouse', card: 'CK-17' });
  await run(client, shipRequest, { id, role: 'logistics', carriage: 'truck', waybill: '' });
  return id;
}

describe('<aftersale-parts-request>, at the desks', () => {
  afterEach(clearPage);

  it('opens what has waited longest for the desk, with its facts in sight and nothing to type over', async () => {
    const client = aClient();
    const first = await submitted(client);
    await submitted(client, anUrgentRequest());
    const form = await atDesk(client, 'after-sales');
    expect(form.currentId).to.equal(first.id);
    expect(acts(form)).to.deep.equal(['audit', 'reject']);
    const text = seen(form);
    expect(text).to.contain('在额度之内').and.contain('该网点以前的申请').and.contain('紧急');
    expect(text).to.contain('另有 1 份尚未收货，供价共 ¥800.00');
    expect(named<HTMLInputElement>(form, 'input', '网点库存（第 1 行）').readOnly).to.equal(true);
    expect(hasButton(form, '提交申请')).to.equal(false);
  });

  it('says so where nothing waits', async () => {
    const form = await aForm({ service: aClient(), desk: 'warehouse' });
    expect(seen(form)).to.contain('现在没有等您处理的申请');
  });

  it('takes `role` for the desk, and leaves no role that assistive technology would not know', async () => {
    const form = document.createElement('aftersale-parts-request');
    form.setAttribute('role', 'after-sales-manager');
    expect(form.desk).to.equal('after-sales-manager');
    expect(form.hasAttribute('role')).to.equal(false);
    form.setAttribute('role', 'applicant');
    expect(form.desk).to.equal('outlet');
    form.setAttribute('role', 'group');
    expect(form.getAttribute('role')).to.equal('group');
  });

  it('audits a monthly request, pools it, and the general manager approves the plan', async () => {
    const client = aClient();
    const { id } = await submitted(client);
    const clerk = await atDesk(client, 'after-sales');
    await fill(clerk, '审核意见', '数量合理');
    await press(clerk, '审核通过');
    await until(() => clerk.kept?.status === 'audited');
    await until(() => clerk.around.poolable.length === 1);
    await clerk.updateComplete;
    expect(acts(clerk)).to.deep.equal(['plan']);
    expect(seen(clerk)).to.contain('把 2024-05 已审核的 1 份月度申请汇总成配件计划');
    await press(clerk, '汇总到配件计划');
    await until(() => clerk.kept?.status === 'planned');
    const manager = await atDesk(client, 'general-manager');
    expect(manager.currentId).to.equal(id);
    await until(() => manager.around.plan);
    await manager.updateComplete;
    expect(seen(manager)).to.contain('2024-05 配件计划').and.contain('城东服务网点 4');
    await press(manager, '批准配件计划');
    await until(() => manager.kept?.status === 'approved');
    expect((await client.get(clerk.kept!.content.plan!))?.status).to.equal('approved');
  });

  it('R210: offers to report an excess, and not to pass it; the outlet cures it', async () => {
    const client = aClient();
    await submitted(client);
    const clerk = await atDesk(client, 'after-sales', { outlet: [poor] });
    expect(acts(clerk)).to.deep.equal(['report-over-deposit', 'reject']);
    await press(clerk, '通知网点超出额度');
    await until(() => clerk.kept?.status === 'over-deposit');
    const { id } = clerk.kept!;
    const outlet = await atDesk(client, 'outlet', { record: id, outlet: poor });
    expect(acts(outlet)).to.deep.equal(['cure']);
    await fill(outlet, '已补交押金（元）', '899.99');
    await press(outlet, '已处理，重新提交');
    await until(() => outlet.failure);
    await outlet.updateComplete;
    expect(seen(outlet)).to.contain('还超出额度 ¥0.01');
    expect(named<HTMLInputElement>(outlet, 'input', '已补交押金（元）').value).to.equal('899.99');
    await fill(outlet, '已补交押金（元）', '900');
    await press(outlet, '已处理，重新提交');
    await until(() => outlet.kept?.status === 'submitted');
    await until(() => clerk.kept?.status === 'submitted');
    await until(() => acts(clerk).includes('audit'));
  });

  it('R210: neither passes nor reports where the deposit is not known', async () => {
    const client = aClient();
    await submitted(client, aRequest(), { id: 'elsewhere', name: '别处' });
    const form = await atDesk(client, 'after-sales');
    expect(seen(form)).to.contain('额度没有核对');
    await press(form, '审核通过');
    await until(() => form.failure);
    await form.updateComplete;
    expect(seen(form)).to.contain('不知道网点的押金或已占用金额，不能核对额度');
    expect(form.kept?.status).to.equal('submitted');
  });

  it('R216: wants head office’s stock for an urgent request, and knows it from the catalogue', async () => {
    const client = aClient();
    await aCatalogue(client);
    await submitted(client, anUrgentRequest());
    const form = await atDesk(client, 'after-sales');
    await until(() => form.around.headStock.a);
    await form.updateComplete;
    expect(named<HTMLInputElement>(form, 'input', 'MS-104-25 的总部库存').value).to.equal('12');
    expect(seen(form)).to.contain('本月已提交 1 份紧急申请，最多 3 份。');
    await fill(form, 'MS-104-25 的总部库存', '');
    await press(form, '审核通过');
    await until(() => form.failure);
    await fill(form, 'MS-104-25 的总部库存', '7');
    await press(form, '审核通过');
    await until(() => form.kept?.status === 'audited');
    expect(form.kept?.content.audit?.stock).to.deep.equal({ a: 7 });
  });

  it('R219: warehouse and logistics do their steps, and part-load waits for a truck that goes soon', async () => {
    const client = aClient();
    await approved(client);
    const store = await atDesk(client, 'warehouse');
    await press(store, '出库');
    await until(() => store.failure);
    await fill(store, '存卡编号', 'CK-17');
    await press(store, '出库');
    await until(() => store.kept?.status === 'issued');
    const road = await atDesk(client, 'logistics');
    named<HTMLInputElement>(road, 'input', '零担').click();
    await fill(road, '下一班公司车的日期（没有则留空）', '2024-04-28');
    await press(road, '发货');
    await until(() => road.failure?.includes('2024-04-28 有公司车'));
    named<HTMLInputElement>(road, 'input', '公司车').click();
    await press(road, '发货');
    await until(() => road.kept?.status === 'shipped');
    await road.updateComplete;
    expect(named<HTMLTextAreaElement>(road, 'textarea', '发货短信').value).to.contain(
      'MS-104-25×4',
    );
  });

  it('the outlet confirms the receipt, or says what is wrong', async () => {
    const client = aClient();
    const id = await shipped(client);
    const form = await atDesk(client, 'outlet', { record: id, outlet: east });
    expect(acts(form)).to.deep.equal(['confirm', 'dispute']);
    expect(seen(form)).to.contain('网点若不回复，2024-05-11 视为收货无误');
    await fill(form, '异议内容', '少 1 件');
    await press(form, '收货有异议');
    await until(() => form.kept?.status === 'disputed');
    await until(() => acts(form).join() === 'confirm');
    await press(form, '确认收货');
    await until(() => form.kept?.status === 'confirmed');
    await form.updateComplete;
    expect(seen(form)).to.contain('占用额度增加 ¥800.00');
  });

  it('AS54 R220: what was silent for fifteen days is received when the form is opened', async () => {
    const clock = aClock('2024-04-26T04:00:00.000Z');
    const client = aClient({ clock });
    const id = await (async () => {
      const made = await approved(client);
      clock.set('2024-05-01T02:00:00.000Z');
      await run(client, issueRequest, { id: made, role: 'warehouse', card: 'CK-17' });
      await run(client, shipRequest, {
        id: made,
        role: 'logistics',
        carriage: 'truck',
        waybill: '',
      });
      return made;
    })();
    clock.set('2024-05-15T15:59:00.000Z');
    const early = await atDesk(client, 'outlet', { record: id, outlet: east });
    expect(early.kept?.status).to.equal('shipped');
    early.remove();
    clock.set('2024-05-15T16:00:00.000Z');
    const form = await aForm({ service: client, outlet: east });
    await until(async () => (await client.get(id))?.status === 'auto-confirmed');
    expect(form.kept).to.equal(undefined);
    await until(() => form.around.ofOutlet[0]?.status === 'auto-confirmed');
  });

  it('every desk is offered its own acts and no other’s', async () => {
    const client = aClient();
    const { id } = await submitted(client);
    for (const desk of ['outlet', 'area-manager', 'general-manager', 'warehouse'] as const) {
      const form = await atDesk(client, desk, { record: id });
      expect(acts(form), desk).to.deep.equal([]);
      expect(seen(form)).to.contain('这份申请现在不需要您办理');
    }
    const facts = { deposit: money(600_000), occupied: money(150_000) };
    await run(client, reportOverDeposit, { id, role: 'after-sales', facts });
    const form = await atDesk(client, 'after-sales', { record: id, outlet: [poor] });
    expect(acts(form)).to.deep.equal([]);
  });

  it('shows a desk’s plan where all of it is approved', async () => {
    const client = aClient({ policy: aPolicy });
    const { id } = await submitted(client);
    const facts = { deposit: money(1_800_000), occupied: money(0) };
    await run(client, auditRequest, { id, role: 'after-sales', facts, stock: {}, note: '' });
    const plan = { id: 'plan', month: '2024-05', requests: [id], role: 'after-sales' } as const;
    await run(client, planRequests, plan);
    await run(client, approvePlan, { id: 'plan', role: 'general-manager' });
    const form = await atDesk(client, 'warehouse');
    expect(form.currentId).to.equal(id);
    await until(() => form.around.plan);
    await form.updateComplete;
    expect(seen(form)).to.contain('配件计划');
  });
});
