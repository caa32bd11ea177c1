import { expect } from 'chai';
import { defaultPolicy, type EstimateDocument } from '@aftersale/core';
import type { QuotedEvent } from '../../../packages/elements/src/fee-calculator/fee-calculator.events.ts';
import { aTariff, plainly, withTariff } from '../../support/a-tariff.ts';
import { anEstimate } from '../../support/an-estimate.ts';
import {
  aCalculator,
  aClient,
  button,
  check,
  clearPage,
  control,
  fill,
  fillIn,
  heard,
  inside,
  linesOf,
  owed,
  partText,
  press,
  tidy,
  until,
} from './calculator-harness.ts';

const seen = (form: Parameters<typeof inside>[0]): string =>
  tidy(inside(form).querySelector<HTMLElement>('.sheet')!.innerText);

describe('<aftersale-fee-calculator> for staff', () => {
  afterEach(clearPage);

  it('prices each line as it is typed, and says who pays', async () => {
    const form = await aCalculator();
    await fillIn(form);
    expect(linesOf(form)).to.deep.equal([
      '配件 · 机械密封 / 客户付 / 640.00',
      '工时 · 更换密封 / 客户付 / 180.00',
    ]);
    expect(owed(form)).to.equal('¥820.00');
    expect(partText(form, 'sums')).to.contain('捌佰贰拾元整');
  });

  it('[AS29] [R077] says on which side of the anniversary the fault lies, and who pays then', async () => {
    const form = await aCalculator();
    await fillIn(form);
    await fill(form, '故障日期', '2024-09-15');
    expect(seen(form)).to.contain('在质保期内（至 2024-09-15）');
    expect(owed(form)).to.equal('¥0.00');
    await fill(form, '故障日期', '2024-09-16');
    expect(owed(form)).to.equal('¥820.00');
  });

  it('can be typed in before what works out the fee is there, and loses nothing of that', async () => {
    const form = await aCalculator();
    const { workingOut } = form;
    form.workingOut = undefined;
    await form.updateComplete;
    await fillIn(form);
    expect(form.result).to.equal(undefined);
    expect(owed(form)).to.equal('—');
    form.workingOut = workingOut;
    await form.updateComplete;
    expect(owed(form)).to.equal('¥820.00');
  });

  it('says why to whoever asks before the explanations are loaded', async () => {
    const form = await aCalculator();
    await fillIn(form);
    form.why = undefined;
    await form.updateComplete;
    const details = inside(form).querySelector<HTMLDetailsElement>('.line details')!;
    expect(tidy(details.textContent)).to.equal('配件 · 机械密封: 客户付 为什么？');
    details.open = true;
    await until(() => tidy(details.innerText).includes('已过质保期'), 'the reason is loaded');
  });

  it('explains a line: its working, the reason in words, and the rules', async () => {
    const form = await aCalculator();
    await fillIn(form);
    const [part, labour] = inside(form).querySelectorAll<HTMLDetailsElement>('.line details');
    for (const details of [part!, labour!]) details.open = true;
    expect(tidy(labour!.innerText)).to.contain('120.00 × 1.5 小时');
    expect(tidy(part!.innerText)).to.contain('已过质保期');
    expect(tidy(part!.innerText)).to.contain('R237');
    expect(tidy(part!.innerText)).to.contain('R079');
  });

  it('lets a person decide otherwise, with a reason, and keeps who and when', async () => {
    const form = await aCalculator({ service: aClient() });
    await fillIn(form);
    inside(form).querySelector<HTMLDetailsElement>('.line details')!.open = true;
    await fill(form, '改由谁付', 'company');
    expect(owed(form), 'not without a reason').to.equal('¥820.00');
    expect(inside(form).querySelector('.line .error')?.textContent).to.contain('理由');
    await fill(form, '理由', '老客户');
    expect(owed(form)).to.equal('¥180.00');
    expect(form.value.overrides).to.deep.equal([
      {
        key: form.result!.lines[0]!.id,
        payer: 'company',
        reason: '老客户',
        by: '李强',
        at: '2026-03-02T04:00:00.000Z',
      },
    ]);
    expect(seen(form)).to.contain('原判定客户付');
  });

  it('[AS73] [R067] says of a part that the customer brings that it carries no guarantee', async () => {
    const form = await aCalculator();
    await fillIn(form);
    await fill(form, '配件 1 来源', 'customer');
    expect(linesOf(form)[0]).to.equal('配件 · 机械密封 不予质量担保 / 客户付 / 0.00');
  });

  it('[AS72] [R027] says which deposit a special part needs', async () => {
    const form = await aCalculator();
    await fillIn(form);
    await fill(form, '配件 1 配件编号', 'SP-1');
    expect(seen(form)).to.contain('特殊配件须先付定金 ¥1800.00（原价 ¥3600.00）');
  });

  it('[R069] refuses a discount without its approver, at the field that mends it', async () => {
    const form = await aCalculator();
    await fillIn(form);
    await fill(form, '优惠金额(¥)', '20');
    await fill(form, '优惠批准人', '');
    expect(owed(form)).to.equal('¥820.00');
    expect(control(form, '优惠批准人').getAttribute('aria-invalid')).to.equal('true');
    await fill(form, '优惠批准人', '赵经理');
    expect(owed(form)).to.equal('¥800.00');
  });

  it('[R237] refuses a typed price that is not the list’s, and says so at the row', async () => {
    const form = await aCalculator();
    await press(form, '添加配件');
    await fill(form, '配件 1 单价(¥)', '1');
    await fill(form, '配件 1 配件编号', 'QW-80-01');
    expect(owed(form)).to.equal('—');
    expect(inside(form).querySelector('.row .whole .error')?.textContent).to.contain('统一定价');
  });

  it('says what cannot be read at its field, and keeps it as typed', async () => {
    const form = await aCalculator();
    await fillIn(form);
    await fill(form, '配件 1 数量', '两个');
    expect(control(form, '配件 1 数量').getAttribute('aria-invalid')).to.equal('true');
    expect(form.value.parts[0]?.quantity).to.equal('两个');
    expect(owed(form)).to.equal('—');
  });

  it('takes a row away and brings it back', async () => {
    const form = await aCalculator();
    await fillIn(form);
    await press(form, '移除配件 1');
    expect(owed(form)).to.equal('¥180.00');
    await press(form, '撤销');
    expect(owed(form)).to.equal('¥820.00');
  });

  it('[AS26] [R089] is free by phone; on site, what the company has not set is named and not made up', async () => {
    const form = await aCalculator({ policy: defaultPolicy });
    form.value = anEstimate();
    await form.updateComplete;
    expect(owed(form)).to.equal('—');
    expect(partText(form, 'unset')).to.contain(
      '公司尚未设定：配件价目、工时单价、上门费、最低收费',
    );
    const labels = [...inside(form).querySelectorAll('label')];
    labels.find(({ textContent }) => tidy(textContent) === '电话指导')!.click();
    await form.updateComplete;
    await press(form, '移除配件 1');
    expect(owed(form)).to.equal('¥0.00');
  });

  it('shows staff what the job costs, and no visitor', async () => {
    const form = await aCalculator();
    await fillIn(form);
    expect(seen(form)).to.contain('成本（仅内部） 475.00');
    const visitor = await aCalculator({ mode: 'public' });
    visitor.value = form.value;
    await visitor.updateComplete;
    expect(seen(visitor)).not.to.contain('成本');
    expect(inside(visitor).querySelector('.override')).to.equal(null);
  });
});

describe('<aftersale-fee-calculator> hands its estimate over', () => {
  afterEach(clearPage);

  it('[AS41] [R036] tells the page the quote, fee by fee', async () => {
    const form = await aCalculator();
    const told = heard<QuotedEvent>(document, 'aftersale-quoted');
    await fillIn(form);
    await press(form, '带入确认单');
    await until(() => told.length === 1, 'the page is told');
    const { quote } = told[0]!;
    expect([quote.repairNature, quote.total.amount]).to.deep.equal(['chargeable', 82000]);
    expect([quote.parts.parts.amount, quote.parts.other.amount]).to.deep.equal([64000, 18000]);
  });

  it('offers no hand-over while a line has no price or no payer', async () => {
    const form = await aCalculator();
    await fillIn(form);
    await fill(form, '故障原因', '');
    await fill(form, '故障日期', '');
    expect(button(form, '带入确认单')).to.equal(undefined);
  });

  it('gives it to the element that `for` names, unless the page keeps it', async () => {
    const form = await aCalculator({ for: 'taker' });
    const taken: unknown[] = [];
    const taker = Object.assign(document.createElement('div'), {
      id: 'taker',
      takeQuote: (quote: unknown) => taken.push(quote) > 0,
    });
    document.body.append(taker);
    await fillIn(form);
    await press(form, '带入确认单');
    await until(() => seen(form).includes('已带入确认单。'));
    expect(taken).to.have.length(1);
    const told = heard(form, 'aftersale-quoted');
    form.addEventListener('aftersale-quoted', (event) => event.preventDefault());
    await press(form, '带入确认单');
    await until(() => told.length === 1 && !form.busy);
    expect(taken).to.have.length(1);
  });

  it('says so when nothing on the page takes it', async () => {
    const form = await aCalculator({ for: 'nowhere' });
    await fillIn(form);
    await press(form, '带入确认单');
    await until(() => seen(form).includes('没有可带入的确认单'));
  });
});

describe('<aftersale-fee-calculator> as a record', () => {
  afterEach(clearPage);

  const answer = async (form: Parameters<typeof press>[0], act: string): Promise<void> => {
    await press(form, act);
    await until(() => inside(form).querySelector('dialog')?.open, 'the dialog is open');
    await fill(form, '答复人', '王芳');
    await press(form, act);
    await until(() => !inside(form).querySelector('dialog'), 'the dialog is closed');
    await form.updateComplete;
  };

  it('is kept as it is typed, and resumed', async () => {
    const service = aClient();
    const form = await aCalculator({ service });
    await fillIn(form);
    await form.flush();
    form.parentElement!.remove();
    const again = await aCalculator({ service });
    await until(() => owed(again) === '¥820.00');
    expect(again.value.texts['customer.name']).to.equal('东方水泵厂');
  });

  it('is offered only when it is ready, and leads to what is missing', async () => {
    const form = await aCalculator({ service: aClient() });
    await press(form, '报价');
    await until(() => inside(form).querySelector('#summary'));
    expect(partText(form, 'summary')).to.contain('客户名称');
    expect(form.kept?.status).not.to.equal('offered');
  });

  it('[R114] is offered, accepted by somebody in some way, and takes no more text', async () => {
    const form = await aCalculator({ service: aClient() });
    await fillIn(form);
    await press(form, '报价');
    await until(() => form.kept?.status === 'offered');
    await form.updateComplete;
    expect(control(form, '客户名称').readOnly).to.equal(true);
    await answer(form, '客户同意');
    const { content, status } = form.kept as EstimateDocument;
    expect(status).to.equal('accepted');
    expect([content.answer?.name, content.answer?.how, content.answer?.by]).to.deep.equal([
      '王芳',
      'in-person',
      '李强',
    ]);
    expect(form.matches(':state(accepted)')).to.equal(true);
    expect(button(form, '带入确认单')).not.to.equal(undefined);
  });

  it('[R068] is declined, and then comes to the diagnosis fee', async () => {
    const form = await aCalculator({ service: aClient() });
    await fillIn(form);
    await check(form, '已做检测');
    await press(form, '报价');
    await until(() => form.kept?.status === 'offered');
    await form.updateComplete;
    await answer(form, '客户不同意');
    expect(form.kept?.status).to.equal('declined');
    expect(linesOf(form)).to.deep.equal(['检测费 / 客户付 / 80.00']);
    await until(() => seen(form).includes('应付检测费 ¥80.00'));
  });

  it('is revised as a new version, with the old offer on record', async () => {
    const form = await aCalculator({ service: aClient() });
    await fillIn(form);
    await press(form, '报价');
    await until(() => form.kept?.status === 'offered');
    await form.updateComplete;
    await press(form, '修改报价');
    await until(() => form.kept?.status === 'draft');
    await form.updateComplete;
    await fill(form, '配件 1 数量', '2');
    expect(owed(form)).to.equal('¥1460.00');
    expect(partText(form, 'status')).to.contain('第 2 版');
    expect(form.kept?.content.earlierOffers).to.have.length(1);
  });

  it('is withdrawn with a reason, and says what is missing without one', async () => {
    const form = await aCalculator({ service: aClient() });
    await fillIn(form);
    await form.flush();
    await form.updateComplete;
    await press(form, '撤回');
    await until(() => inside(form).querySelector('dialog')?.open);
    await press(form, '撤回');
    await until(() => inside(form).querySelector('dialog .error'));
    await fill(form, '撤回理由', '客户已换新机');
    await press(form, '撤回');
    await until(() => form.kept?.status === 'withdrawn');
    await until(() => seen(form).includes('已撤回：客户已换新机'));
  });
});

describe('<aftersale-fee-calculator> in a host form', () => {
  afterEach(clearPage);

  it('sends what is typed, resets to what it began with, and is invalid until it could be offered', async () => {
    const host = document.createElement('form');
    document.body.append(host);
    const form = await aCalculator({ name: 'estimate' }, { within: host });
    expect(host.checkValidity()).to.equal(false);
    await fillIn(form);
    expect(host.checkValidity()).to.equal(true);
    expect(new FormData(host).get('estimate.customer.name')).to.equal('东方水泵厂');
    const sent = JSON.parse(String(new FormData(host).get('estimate'))) as { parts: unknown[] };
    expect(sent.parts).to.have.length(1);
    host.reset();
    await form.updateComplete;
    expect(form.value.parts).to.deep.equal([]);
  });
});

describe('<aftersale-fee-calculator> for visitors', () => {
  afterEach(clearPage);

  it('[R062] answers a few choices with a range', async () => {
    const form = await aCalculator({ mode: 'public' });
    await check(form, '更换密封');
    expect(owed(form)).to.equal('¥0.00 – ¥396.00');
    await fill(form, '交付使用日期', '2023-09-15');
    await fill(form, '故障日期', '2024-12-01');
    expect(owed(form)).to.equal('¥180.00 – ¥396.00');
    await fill(form, '到您那里的距离', '30');
    expect(owed(form)).to.equal('¥270.00 – ¥495.00');
    expect(button(form, '报价')).to.equal(undefined);
    expect(button(form, '带入确认单')).to.equal(undefined);
  });

  it('says what the company has not set', async () => {
    const unset = withTariff({ ...plainly, labour: { ...aTariff.labour, hourPrice: null } });
    const form = await aCalculator({ mode: 'public', policy: unset });
    await check(form, '更换密封');
    expect(partText(form, 'unset')).to.contain('工时单价');
    expect(partText(form, 'owed')).to.contain('需由我们报价');
  });
});
