import { expect } from 'chai';
import { auditRequest, money, planRequests, type PlanDocument } from '@aftersale/core';
import { requestsCsv } from '../../../packages/elements/src/parts-request/export-requests.ts';
import { printedPlan } from '../../../packages/elements/src/parts-request/paper-plan.ts';
import { printedRequest } from '../../../packages/elements/src/parts-request/paper-request.ts';
import { mountPrintSheet } from '../../../packages/elements/src/print/mount-print-sheet.ts';
import { anUrgentRequest, aPresaleRequest, aRequest, aRow } from '../../support/a-request.ts';
import {
  aClient,
  aForm,
  aPolicy,
  clearPage,
  east,
  press,
  run,
  submitted,
  tidy,
  until,
} from './request-harness.ts';

const facts = {
  policy: aPolicy,
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  images: () => undefined,
} as const;

function textOnPaper(sheet: Parameters<typeof mountPrintSheet>[0]): string {
  const mounted = mountPrintSheet(sheet);
  const text = tidy(document.querySelector('[data-aftersale-print]')!.shadowRoot!.textContent!);
  mounted.unmount();
  return text;
}

describe('the paper of a parts request', () => {
  afterEach(clearPage);

  it('F89: has the form’s items in its order, and the mark of an urgent one', async () => {
    const record = await submitted(aClient(), anUrgentRequest());
    const sheet = printedRequest(record, facts);
    expect(sheet.title).to.equal('零配件申请表【紧急】');
    expect(sheet.mark).to.equal(undefined);
    const text = textOnPaper(sheet);
    const order = [
      ...['长江电器有限公司', '零配件申请表', '申请类型', '服务网点', '应到货日期', '2024-05-03'],
      ...['紧急依据', '客户要退机', '申请的配件', 'MS-104-25', '200.00', '800.00'],
      ...['合计（供价）', '¥800.00', '盖章', '区域经理审核签字', '售后服务部审核', '存档 3 年'],
    ];
    let from = 0;
    for (const word of order) {
      const at = text.indexOf(word, from);
      expect(at, `${word} in ${text}`).to.be.at.least(0);
      from = at;
    }
  });

  it('F89: a draft says across the page that it was not handed in', async () => {
    const record = await submitted(aClient(), aPresaleRequest());
    expect(printedRequest({ ...record, status: 'draft' }, facts).mark).to.deep.equal({
      kind: 'unsigned',
      text: '未提交',
    });
    expect(textOnPaper(printedRequest(record, { ...facts, language: 'en' }))).to.contain('周敏');
  });

  it('F103: adds the requests, and says across the page that it was not approved', async () => {
    const client = aClient();
    const ids = [];
    for (const entry of [aRequest(), aRequest({ rows: [aRow({ quantity: '3' })] })]) {
      const { id } = await submitted(client, entry);
      const known = { deposit: money(1_800_000), occupied: money(0) };
      await run(client, auditRequest, {
        id,
        role: 'after-sales',
        facts: known,
        stock: {},
        note: '',
      });
      ids.push(id);
    }
    const args = { id: 'plan', month: '2024-05', requests: ids, role: 'after-sales' } as const;
    const plan = (await run(client, planRequests, args)) as unknown as PlanDocument;
    const sheet = printedPlan(plan, facts);
    expect(sheet.mark?.text).to.equal('未批准');
    expect(textOnPaper(sheet)).to.contain('MS-104-25').and.contain('¥1400.00');
    expect(textOnPaper(sheet)).to.contain('城东服务网点 4；城东服务网点 3');
  });

  it('prints what is on screen, saved or not', async () => {
    const form = await aForm({ service: aClient(), outlet: east });
    form.value = aRequest();
    await form.updateComplete;
    const print = window.print;
    let shown = '';
    window.print = () => {
      const host = document.querySelector('[data-aftersale-print]');
      shown = host?.shadowRoot?.textContent ?? '';
    };
    try {
      await press(form, '打印');
      await until(() => shown);
    } finally {
      window.print = print;
    }
    expect(shown).to.contain('MS-104-25');
  });

  it('exports a line for each part, with nothing that would run as a formula', async () => {
    const rows = [aRow(), aRow({ key: 'b', number: '=1+1', quantity: '1', reason: '备用' })];
    const record = await submitted(aClient(), aRequest({ rows }));
    const lines = (await requestsCsv([record], facts)).trimEnd().split('\r\n');
    expect(lines).to.have.length(3);
    expect(lines[0]).to.match(/^\uFEFF服务网点,申请类型,申请月份,申请日期,应到货日期,配件编号/);
    expect(lines[1])
      .to.contain('2024-05,2024-04-26,2024-05-20,MS-104-25')
      .and.contain('4,1,5,200.00,800.00');
    expect(lines[2]).to.contain("'=1+1").and.contain('备用');
  });
});
