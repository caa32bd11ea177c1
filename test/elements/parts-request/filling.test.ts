import { expect } from 'chai';
import { addPart, aCatalogue } from './a-catalogue.ts';
import { aClock } from '../../support/twins/clock.ts';
import {
  aClient,
  aForm,
  aSealPicture,
  choose,
  clearPage,
  east,
  errorAt,
  fill,
  hasButton,
  inside,
  named,
  press,
  seen,
  submitted,
  tidy,
  until,
} from './request-harness.ts';
import { anUrgentRequest, aPresaleRequest, aRequest, aRow } from '../../support/a-request.ts';

describe('<aftersale-parts-request>, filled in by an outlet', () => {
  afterEach(clearPage);

  it('takes a monthly request from the first choice to the submission', async () => {
    const client = aClient();
    const form = await aForm({ service: client, outlet: east });
    let told: { id: string; kind: string } | undefined;
    form.addEventListener('aftersale-submitted', (event) => (told = event as never));
    await choose(form, '申请类型', '月度');
    await until(() => form.entry.texts.forMonth);
    await form.updateComplete;
    expect(named<HTMLInputElement>(form, 'input', '服务网点').value).to.equal('城东服务网点');
    expect(named<HTMLSelectElement>(form, 'select', '申请月份').value).to.equal('2024-05');
    await press(form, '添加一行');
    await fill(form, '配件编号（第 1 行）', 'MS-104-25');
    await fill(form, '申请数量（第 1 行）', '4');
    await fill(form, '网点库存（第 1 行）', '1');
    await fill(form, '上月用量（第 1 行）', '5');
    await fill(form, '供价（元）（第 1 行）', '200');
    form.setSeal(await aSealPicture());
    await until(() => form.entry.seal);
    await press(form, '提交申请');
    await until(() => form.kept?.status === 'submitted');
    await form.updateComplete;
    expect(told?.kind).to.equal('monthly');
    expect(form.kept?.content.submitted?.outlet).to.deep.equal({
      id: 'east',
      name: '城东服务网点',
    });
    expect(seen(form)).to.contain('已提交，待审核').and.contain('应到货日期：2024-05-20');
    expect(form.matches(':state(submitted)')).to.equal(true);
    expect(hasButton(form, '提交申请')).to.equal(false);
  });

  it('says what is missing, leads to it, and hands in nothing', async () => {
    const form = await aForm({ service: aClient(), outlet: east });
    await press(form, '提交申请');
    await until(() => inside(form).querySelector('#summary'));
    expect(errorAt(form, '申请类型')).to.equal('请填写。');
    expect(tidy(inside(form).querySelector('#summary')!.textContent)).to.contain(
      '请至少填一种配件',
    );
    expect(form.kept).to.equal(undefined);
  });

  it('AS51 R213: refuses what is late, and offers the next month', async () => {
    const clock = aClock('2024-05-01T04:00:00.000Z');
    const form = await aForm({ service: aClient({ clock }), outlet: east });
    form.value = aRequest();
    await form.updateComplete;
    await press(form, '提交申请');
    await until(() => errorAt(form, '申请月份'));
    expect(errorAt(form, '申请月份')).to.equal(
      '已过受理日期（2024-04-30 止），请改为申请 2024-06。',
    );
    await press(form, '改为申请 2024-06');
    expect(form.entry.texts.forMonth).to.equal('2024-06');
    expect(seen(form)).to.contain('受理日期：2024-05-26 至 2024-05-30');
  });

  it('R212: asks why where more is wanted than usage and stock suggest', async () => {
    const form = await aForm({ service: aClient(), outlet: east });
    form.value = aRequest({ rows: [aRow({ quantity: '9' })] });
    await form.updateComplete;
    expect(seen(form)).to.contain('比建议的 4 件多，请说明理由。');
    await press(form, '提交申请');
    await until(() => errorAt(form, '超量说明（第 1 行）'));
    await fill(form, '超量说明（第 1 行）', '新装 20 台');
    await press(form, '提交申请');
    await until(() => form.kept?.status === 'submitted');
  });

  it('AS50 R210: shows what is over and each cure, and cuts the pieces at a press', async () => {
    const outlet = { ...east, deposit: 600_000, occupied: 150_000 };
    const form = await aForm({ service: aClient(), outlet });
    form.value = aRequest();
    await form.updateComplete;
    const text = seen(form);
    expect(text).to.contain('可占用额度（押金 × 1/3）').and.contain('超出额度 ¥300.00');
    expect(text).to.contain('补交押金 ¥900.00（押金达到 ¥6900.00）');
    expect(text).to.contain('用保修期内旧件抵 ¥300.00');
    expect(text).to.contain('MS-104-25 4 → 2（减 ¥400.00）');
    await press(form, '按此减少');
    expect(form.entry.rows[0]?.quantity).to.equal('2');
    expect(seen(form)).to.contain('在额度之内');
  });

  it('R210: does not pass in silence what is not known', async () => {
    const form = await aForm({ service: aClient(), outlet: { ...east, deposit: undefined } });
    form.value = aRequest();
    await form.updateComplete;
    expect(seen(form)).to.contain('不知道网点的押金或已占用金额，额度没有核对');
  });

  it('AS49 R209: says how much is missing of the least deposit, and until when it is due', async () => {
    const outlet = { ...east, deposit: 99_900, agreementOn: '2024-02-01' };
    const form = await aForm({ service: aClient(), outlet });
    form.value = aRequest();
    await form.updateComplete;
    expect(seen(form)).to.contain('押金还差 ¥1.00 才达到最低额，应在 2024-02-11 前交足。');
    form.outlet = { ...outlet, deposit: 100_000 };
    await form.updateComplete;
    expect(seen(form)).not.to.contain('才达到最低额');
  });

  it('R217 AMB-38: counts the urgent requests of the month, and refuses the fourth', async () => {
    const client = aClient();
    for (let count = 0; count < 3; count++) await submitted(client, anUrgentRequest());
    const form = await aForm({ service: client, outlet: east });
    form.value = anUrgentRequest();
    await until(() => form.around.urgentCount === 3);
    await form.updateComplete;
    expect(seen(form)).to.contain('本月已提交 3 份紧急申请，最多 3 份。');
    await press(form, '提交申请');
    await until(() => errorAt(form, '申请类型'));
    expect(errorAt(form, '申请类型')).to.equal('本月紧急申请已满 3 份。');
    expect(form.kept?.status).to.equal('draft');
  });

  it('R218: the area manager signs for these very parts, and again when they change', async () => {
    const form = await aForm({ service: aClient(), outlet: east });
    form.value = aPresaleRequest({ areaManager: null });
    await form.updateComplete;
    expect(inside(form).querySelector('[part=mark]')?.textContent).to.equal('售前机');
    await until(() => inside(form).querySelector('aftersale-signature')?.shadowRoot);
    const pad = inside(form).querySelector('aftersale-signature') as HTMLElement & {
      value: unknown;
    };
    pad.value = { kind: 'typed', name: '周敏' };
    pad.dispatchEvent(new Event('aftersale-change'));
    await form.updateComplete;
    await press(form, '签字确认以上配件');
    await until(() => form.entry.areaManager);
    expect(form.entry.areaManager?.name).to.equal('周敏');
    await fill(form, '申请数量（第 1 行）', '6');
    await press(form, '提交申请');
    await until(() => seen(form).includes('请区域经理重新签字'));
  });

  it('keeps the draft, and brings it back', async () => {
    const client = aClient();
    const form = await aForm({ service: client, outlet: east });
    await choose(form, '申请类型', '紧急');
    await fill(form, '派遣单或客户', 'D-7');
    await form.flush();
    form.remove();
    const again = await aForm({ service: client, outlet: east });
    await until(() => again.entry.texts['urgent.case'] === 'D-7');
    expect(again.entry.texts.kind).to.equal('urgent');
  });

  it('takes the outlet from the page, and takes part in a form without a service', async () => {
    document.body.innerHTML = `<form><aftersale-parts-request name="ask">
      <script type="application/json">{"id":"west","name":"城西服务网点","deposit":100000,"occupied":"x"}</script>
    </aftersale-parts-request></form>`;
    const form = document.querySelector('aftersale-parts-request')!;
    await form.need('late');
    await form.updateComplete;
    await choose(form, '申请类型', '月度');
    await until(() => form.entry.texts['outlet.name']);
    const data = new FormData(document.querySelector('form')!);
    expect(data.get('ask.outlet.name')).to.equal('城西服务网点');
    expect(data.get('ask.kind')).to.equal('monthly');
    expect(document.querySelector('form')!.checkValidity()).to.equal(false);
    expect(form.outletFacts?.occupied).to.equal(undefined);
    expect(hasButton(form, '提交申请')).to.equal(false);
  });

  describe('with a catalogue', () => {
    it('adds a part that was chosen, and a substitute as such', async () => {
      const client = aClient();
      await aCatalogue(client);
      const form = await aForm({ service: client, outlet: east });
      form.value = aRequest({ rows: [] });
      await form.updateComplete;
      await until(() => inside(form).querySelector('aftersale-part-finder')?.shadowRoot);
      await addPart(form, 'MS-104-25');
      expect(form.entry.rows[0]?.supplyPrice).to.equal('200.00');
      await addPart(form, 'MS-104-26', 'MS-104-27');
      expect(seen(form)).to.contain('替代件，代替 MS-104-27');
      await addPart(form, 'MS-104-25');
      expect(form.entry.rows).to.have.length(2);
    });

    it('pastes rows: the good ones are taken, the wrong ones said and kept for mending', async () => {
      const client = aClient();
      await aCatalogue(client);
      const form = await aForm({ service: client, outlet: east });
      form.value = aRequest({ rows: [aRow()] });
      await form.updateComplete;
      inside(form).querySelector('details')!.open = true;
      await fill(
        form,
        '粘贴的行',
        '编号\t数量\t库存\t上月用量\nMS-104-26\t3\t1\t4\nMS-104-25\t1\t0\t1\nXX-1\t2\t0\t1\nMS-104-27\tmany\t0\t0',
      );
      await press(form, '加入申请');
      await until(() => form.pasted);
      await form.updateComplete;
      expect(form.entry.rows.map(({ number }) => number)).to.deep.equal(['MS-104-25', 'MS-104-26']);
      expect(form.entry.rows[1]).to.include({ quantity: '3', stock: '1', usage: '4' });
      const text = seen(form);
      expect(text).to.contain('已加入 1 行').and.contain('3 行没有加入');
      expect(text).to.contain('第 3 行：配件编号: MS-104-25 已在前面的行里');
      expect(text).to.contain('价格表里没有 XX-1');
      expect(text).to.contain('申请数量: 这不是数量');
      expect(named<HTMLTextAreaElement>(form, 'textarea', '粘贴的行').value).to.equal(
        'MS-104-25\t1\t0\t1\nXX-1\t2\t0\t1\nMS-104-27\tmany\t0\t0',
      );
    });
  });

  it('takes pasted numbers as they are where there is no catalogue', async () => {
    const form = await aForm({ service: aClient(), outlet: east });
    form.value = aRequest({ rows: [] });
    await form.updateComplete;
    inside(form).querySelector('details')!.open = true;
    await fill(form, '粘贴的行', 'A-1\t2\t0\t3');
    await press(form, '加入申请');
    await until(() => form.entry.rows.length === 1);
    expect(form.entry.rows[0]).to.include({ number: 'A-1', quantity: '2', usage: '3' });
  });
});
