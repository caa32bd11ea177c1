import { expect } from 'chai';
import { anEstimate } from '../../support/an-estimate.ts';
import { aTariff, plainly, withTariff } from '../../support/a-tariff.ts';
import {
  aCalculator,
  clearPage,
  control,
  fill,
  inside,
  linesOf,
  owed,
  press,
  tidy,
  type Calculator,
} from './calculator-harness.ts';

const asks = (form: Calculator, name: string): boolean => {
  try {
    return control(form, name) !== undefined;
  } catch {
    return false;
  }
};

const listed = (form: Calculator): string =>
  tidy(inside(form).querySelector('.listed')?.textContent ?? '');

const more = (form: Calculator): HTMLDetailsElement =>
  inside(form).querySelector<HTMLDetailsElement>('.row details')!;

describe('a row of <aftersale-fee-calculator>', () => {
  afterEach(clearPage);

  it('[R237] of a listed part shows the list’s name and price, and does not ask for them', async () => {
    const form = await aCalculator();
    await press(form, '添加配件');
    expect(asks(form, '配件 1 名称') && asks(form, '配件 1 单价(¥)')).to.equal(true);
    await fill(form, '配件 1 配件编号', ' qw-80-01');
    expect(listed(form)).to.equal('机械密封 · ¥640.00 · 价目表');
    expect(asks(form, '配件 1 名称') || asks(form, '配件 1 单价(¥)')).to.equal(false);
    await fill(form, '配件 1 配件编号', 'QW-80-0');
    expect(listed(form)).to.equal('');
    expect(asks(form, '配件 1 名称')).to.equal(true);
  });

  it('keeps what was typed in sight, and a field while the person is in it', async () => {
    const form = await aCalculator();
    const [part] = anEstimate().parts;
    form.value = { ...anEstimate(), parts: [{ ...part!, price: '640', name: '机封' }] };
    await form.updateComplete;
    expect(control(form, '配件 1 名称').value).to.equal('机封');
    await fill(form, '配件 1 单价(¥)', '');
    expect(asks(form, '配件 1 单价(¥)'), 'in it').to.equal(true);
    await fill(form, '配件 1 数量', '2');
    expect(asks(form, '配件 1 单价(¥)'), 'left').to.equal(false);
    expect(owed(form)).to.equal('¥1460.00');
  });

  it('[R067] says no price of a part that the customer brings', async () => {
    const form = await aCalculator();
    form.value = anEstimate();
    await form.updateComplete;
    await fill(form, '配件 1 来源', 'customer');
    expect(listed(form)).to.equal('机械密封 · 价目表');
  });

  it('hides what is seldom said, and opens by itself where something of it is said', async () => {
    const form = await aCalculator();
    form.value = anEstimate();
    await form.updateComplete;
    expect(more(form).open).to.equal(false);
    const [part] = form.value.parts;
    form.value = { ...form.value, parts: [{ ...part!, wear: 'yes' }] };
    await form.updateComplete;
    expect(more(form).open).to.equal(true);
  });

  it('stays open under the person who takes back what they said in it', async () => {
    const form = await aCalculator();
    form.value = anEstimate();
    await form.updateComplete;
    more(form).open = true;
    await new Promise((resolve) => more(form).addEventListener('toggle', resolve, { once: true }));
    await fill(form, '配件 1 正副厂', 'non-genuine');
    await fill(form, '配件 1 正副厂', 'genuine');
    await fill(form, '配件 1 数量', '2');
    expect(more(form).open).to.equal(true);
  });

  for (const [lang, said, what, code] of [
    ['zh-CN', '工时 · 更换密封', '工时 1 工作内容', '工时 1 工作项目'],
    ['en', 'Labour · Replace the seal', 'Labour 1 Description', 'Labour 1 Work'],
  ] as const)
    it(`[R239] of listed work is called by the work’s name, and asks for other work only, ${lang}`, async () => {
      const form = await aCalculator({}, { lang });
      form.value = { ...anEstimate(), parts: [] };
      await form.updateComplete;
      expect(linesOf(form)[0]!.split(' / ')[0]).to.equal(said);
      expect(asks(form, what)).to.equal(false);
      await fill(form, code, '');
      expect(asks(form, what)).to.equal(true);
    });

  for (const width of [360, 600])
    it(`is removed by a button in the same place of every kind of row, ${width} px wide`, async () => {
      const labour = { ...plainly, labour: { ...aTariff.labour, hourPrice: null } };
      const form = await aCalculator({ policy: withTariff(labour) }, { width });
      const [work] = anEstimate().labour;
      form.value = {
        ...anEstimate(),
        labour: [work!, { ...work!, key: 'l2', code: '', what: '调试', hours: '1', price: '120' }],
        trips: [{ key: 't1', on: '2024-12-01', km: '12', cost: '' }],
        stays: [{ key: 's1', nights: '1', price: '' }],
        allowances: [{ key: 'a1', persons: '2', days: '1', price: '' }],
        others: [{ key: 'o1', what: '吊车', amount: '300' }],
      };
      await form.updateComplete;
      const rows = [...inside(form).querySelectorAll('.row')];
      expect(rows).to.have.length(7);
      const ends = rows.map((row) => {
        const button = row.querySelector('.remove')!.getBoundingClientRect();
        const fields = [...row.querySelectorAll(':scope > .field > :is(input, select)')];
        const places = fields.map((field) => field.getBoundingClientRect());
        expect(Math.abs(button.bottom - places[0]!.bottom), 'on the first line').to.be.below(1.5);
        for (const { right } of places) expect(right).to.be.at.most(button.left);
        return Math.round(button.right);
      });
      expect(new Set(ends).size).to.equal(1);
    });
});
