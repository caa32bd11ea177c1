import { expect } from 'chai';
import type { FormChangeEvent } from '../../../packages/elements/src/form/form.events.ts';
import { anEntry } from '../../support/an-entry.ts';
import {
  aSlip,
  button,
  choose,
  clearPage,
  control,
  errorAt,
  fill,
  fillIn,
  hasButton,
  heard,
  inside,
  press,
  totalOf,
  type,
  until,
  type Slip,
} from './slip-harness.ts';

async function inForm(overrides: Partial<Slip> = {}) {
  const form = document.createElement('form');
  const fieldset = document.createElement('fieldset');
  form.append(fieldset);
  document.body.append(form);
  const slip = await aSlip({ name: 'slip', ...overrides }, { within: fieldset });
  return { form, fieldset, slip };
}

describe('<aftersale-confirmation> is a form control', () => {
  afterEach(clearPage);

  it('sends every text under its name, and the whole as JSON', async () => {
    const { form, slip } = await inForm();
    await fill(slip, '客户名称', '东方水泵厂');
    await fill(slip, '交通费用(¥)', '３２０');
    const data = new FormData(form);
    expect(data.get('slip.customer.name')).to.equal('东方水泵厂');
    expect(data.get('slip.fees.transport')).to.equal('３２０');
    expect(JSON.parse(data.get('slip') as string)).to.deep.equal(slip.value);
  });

  it('sends nothing without a name, and under the new one once it has one', async () => {
    const { form, slip } = await inForm({ name: '' });
    await fill(slip, '客户名称', '东方水泵厂');
    expect([...new FormData(form)]).to.have.length(0);
    slip.name = 'late';
    await slip.updateComplete;
    expect(new FormData(form).get('late.customer.name')).to.equal('东方水泵厂');
  });

  it('goes back to what it began with when the form is reset', async () => {
    const { form, slip } = await inForm({ value: anEntry() });
    await fill(slip, '客户名称', '西山纸厂');
    form.reset();
    await slip.updateComplete;
    expect(control(slip, '客户名称').value).to.equal('东方水泵厂');
  });

  it('is disabled with its fieldset, all of it, and sends nothing then', async () => {
    const { form, fieldset, slip } = await inForm();
    await fill(slip, '客户名称', '东方水泵厂');
    fieldset.disabled = true;
    await slip.updateComplete;
    const controls = [...inside(slip).querySelectorAll<HTMLInputElement>('input, textarea')];
    expect(controls.filter(({ disabled }) => !disabled)).to.have.length(0);
    expect(button(slip, '添加配件').disabled).to.equal(true);
    expect([...new FormData(form)]).to.have.length(0);
    fieldset.disabled = false;
    await slip.updateComplete;
    expect(control(slip, '客户名称').disabled).to.equal(false);
  });

  it('is invalid until it could be signed, and says which field comes first', async () => {
    const { form, slip } = await inForm();
    expect(form.checkValidity()).to.equal(false);
    expect(slip.matches(':invalid')).to.equal(true);
    let asked = 0;
    slip.addEventListener('invalid', () => (asked += 1));
    form.requestSubmit();
    expect(asked).to.equal(1);
    await fillIn(slip);
    expect(form.checkValidity()).to.equal(true);
    expect(slip.matches(':valid')).to.equal(true);
  });

  it('takes back what the browser kept of it', async () => {
    const { slip } = await inForm();
    slip.formStateRestoreCallback(JSON.stringify(anEntry()));
    await slip.updateComplete;
    expect(control(slip, '客户名称').value).to.equal('东方水泵厂');
    expect(totalOf(slip)).to.equal('2085.50');
  });

  it('does not send the host form when Enter is pressed or a button of its own', async () => {
    const { form, slip } = await inForm();
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    form.noValidate = true;
    await press(slip, '添加配件');
    expect(sent).to.equal(0);
  });

  describe('without any service', () => {
    it('takes a value, tells of changes, and offers nothing that needs one', async () => {
      const slip = await aSlip({ value: anEntry() });
      const told = heard<FormChangeEvent>(slip, 'aftersale-change');
      expect(totalOf(slip)).to.equal('2085.50');
      await type(slip, '交通费用(¥)', '330');
      await choose(slip, '服务需求', '维修');
      await press(slip, '添加配件');
      expect(told.map(({ path }) => path)).to.deep.equal([
        'fees.transport',
        'serviceNeeds',
        'parts',
      ]);
      expect(told[0]!.entry.texts['fees.transport']).to.equal('330');
      expect(told.every(({ bubbles, composed }) => bubbles && composed)).to.equal(true);
      for (const act of ['签署', '更正', '作废', '导出'])
        expect(hasButton(slip, act)).to.equal(false);
    });

    it('tells nothing of a value that the page sets', async () => {
      const slip = await aSlip();
      const told = heard(slip, 'aftersale-change');
      slip.value = anEntry();
      await slip.updateComplete;
      expect(told).to.have.length(0);
      expect(control(slip, '客户名称').value).to.equal('东方水泵厂');
    });

    it('still says what cannot be read', async () => {
      const slip = await aSlip();
      await fill(slip, '交通费用(¥)', 'x');
      expect(errorAt(slip, '交通费用(¥)')).to.contain('这不是金额');
      // Not by colour alone, and in sight: a thicker edge.
      expect(getComputedStyle(control(slip, '交通费用(¥)')).borderTopWidth).to.equal('2px');
    });

    it('can be read only', async () => {
      const slip = await aSlip({ value: anEntry(), readonly: true });
      const controls = [...inside(slip).querySelectorAll<HTMLInputElement>('input, textarea')];
      expect(controls.filter(({ readOnly, disabled }) => !readOnly && !disabled)).to.have.length(0);
      await until(() => !hasButton(slip, '添加配件'));
    });
  });
});
