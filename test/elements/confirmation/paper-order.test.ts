import { expect } from 'chai';
import {
  aClient,
  aSlip,
  allNamed,
  choose,
  clearPage,
  control,
  inside,
  nameOf,
  tidy,
  type Slip,
} from './slip-harness.ts';

/** Items 1 to 28 of F01 in the paper's order; item 25 is the line of thanks, 15 and 26 are signed. */
const chinese = [
  '派遣单编号',
  '服务需求',
  '客户名称',
  '地址',
  '联系人',
  '联系电话',
  '产品型号',
  '产品数量',
  '产品名称',
  '故障现象',
  '故障分析',
  '维修性质',
  '更换配件型号及数量',
  '配件成本收费(¥)',
  '客户确认',
  '交通费用(¥)',
  '住宿费用(¥)',
  '其他费用(¥)',
  '出差补贴(¥)',
  '合计费用(¥)',
  '服务收费',
  '负责人员',
  '随从人员',
  '服务态度和结果评价',
  '感谢您的配合。请留下姓名和电话，便于我们日后回访。',
  '确认人(签字)',
  '联系电话',
  '客户单位(盖章)',
];
const english = [
  'Dispatch order no.',
  'Service needed',
  'Customer name',
  'Address',
  'Contact person',
  'Contact phone',
  'Product model',
  'Product quantity',
  'Product name',
  'Fault symptom',
  'Fault analysis',
  'Repair nature',
  'Replaced part models and quantities',
  'Parts at cost (¥)',
  'Customer confirmation',
  'Transport (¥)',
  'Accommodation (¥)',
  'Other costs (¥)',
  'Travel allowance (¥)',
  'Total (¥)',
  'Payment method',
  'Person in charge',
  'Accompanying staff',
  'Rating of attitude and result',
  'Thank you. Please leave your name and phone, so that we can follow up later.',
  'Confirmed by (signature)',
  'Phone',
  'Customer company (seal)',
];

/** The names of all controls, with the two texts that have none, as they come on the page. */
const namesOf = (slip: Slip): string[] =>
  [
    ...inside(slip).querySelectorAll(
      'section :is(input, textarea, output, fieldset, button, .thanks, span.label)',
    ),
  ].map((element) => nameOf(element) || tidy(element.textContent));

describe('<aftersale-confirmation> has the items of the paper form F01', () => {
  afterEach(clearPage);

  for (const [lang, items] of Object.entries({ 'zh-CN': chinese, en: english }))
    it(`[SLP-1] holds items 1 to 28 in the paper's order, ${lang}`, async () => {
      const names = namesOf(await aSlip({ service: aClient() }, { lang }));
      let from = 0;
      for (const item of items) {
        const found = names.indexOf(item, from);
        expect(found, `${item} after ${names[from - 1] ?? 'the top'}`).to.be.above(-1);
        from = found + 1;
      }
    });

  it('asks for the dates that the paper forgot', async () => {
    const slip = await aSlip();
    expect(control(slip, '到达时间').type).to.equal('datetime-local');
    expect(control(slip, '完工时间').type).to.equal('datetime-local');
  });

  for (const lang of ['zh-CN', 'en'])
    it(`ties every control to a name of its own place, ${lang}`, async () => {
      const slip = await aSlip({ service: aClient() }, { lang });
      const controls = [
        ...inside(slip).querySelectorAll('input, textarea, output, fieldset, button'),
      ];
      expect(
        controls.filter((each) => nameOf(each) === '').map((each) => each.outerHTML),
      ).to.deep.equal([]);
      const ids = [...inside(slip).querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids).to.have.length(new Set(ids).size);
    });

  for (const [group, choices] of Object.entries({
    服务需求: ['安装', '调试', '维修', '技术服务'],
    故障分析: ['产品故障', '其他原因'],
    维修性质: ['免费维修', '收费维修'],
    服务收费: ['现金', '转账'],
    服务态度和结果评价: ['很满意', '满意', '不满意'],
  }))
    it(`offers the paper's choices under ${group} [R241]`, async () => {
      const slip = await aSlip();
      const [fieldset] = allNamed(slip, group);
      const labels = [...fieldset!.querySelectorAll('label')];
      expect(labels.map(({ textContent }) => tidy(textContent))).to.deep.equal(choices);
      labels[1]!.click();
      expect(labels.map((label) => (label.control as HTMLInputElement).checked)[1]).to.equal(true);
    });

  it('asks for the other cause, and how it was transferred, where that was chosen', async () => {
    const slip = await aSlip();
    expect(allNamed(slip, '其他原因说明')).to.have.length(0);
    expect(allNamed(slip, '转账说明')).to.have.length(0);
    await choose(slip, '故障分析', '其他原因');
    await choose(slip, '服务收费', '转账');
    expect(allNamed(slip, '其他原因说明')).to.have.length(1);
    expect(allNamed(slip, '转账说明')).to.have.length(1);
  });

  it('allows several services at once', async () => {
    const slip = await aSlip();
    await choose(slip, '服务需求', '安装');
    await choose(slip, '服务需求', '调试');
    await choose(slip, '服务需求', '安装');
    expect(slip.value.serviceNeeds).to.deep.equal(['commissioning']);
  });
});
