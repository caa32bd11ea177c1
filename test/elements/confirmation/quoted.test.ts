import '@aftersale/elements/define/fee-calculator';
import { expect } from 'chai';
import { money, type Quote } from '@aftersale/core';
import { printedSheet } from '../../../packages/elements/src/print/print-view.ts';
import { defaultPolicy } from '@aftersale/core';
import { anEstimate } from '../../support/an-estimate.ts';
import { plainly, withTariff } from '../../support/a-tariff.ts';
import {
  aMemoryClient,
  aPolicy,
  aSlip,
  choose,
  clearPage,
  control,
  dialogOf,
  errorAt,
  fill,
  fillIn,
  heard,
  inside,
  local,
  openSigning,
  press,
  seen,
  sign,
  tidy,
  totalOf,
  until,
  type Slip,
} from './slip-harness.ts';
import { expectAccessible } from '../../support/axe.ts';

/** What AS41 comes to, as it was quoted. */
const quote: Quote = {
  parts: {
    parts: money(128050),
    transport: money(32000),
    lodging: money(26000),
    other: money(4500),
    allowance: money(18000),
  },
  total: money(208550),
  customerPays: money(208550),
  repairNature: 'chargeable',
  policy: { name: 'default', version: '1', effectiveOn: '2026-01-01' },
};

const quotedBeside = (slip: Slip): string[] =>
  [...inside(slip).querySelectorAll<HTMLElement>('[part=quoted]')].map(({ innerText }) =>
    tidy(innerText),
  );

async function quoted(slip: Slip): Promise<void> {
  expect(slip.takeQuote(quote)).to.equal(true);
  await until(() => slip.quoted, 'the quote is shown');
  await slip.updateComplete;
}

async function consent(slip: Slip, extra: string): Promise<void> {
  await fill(slip, '同意人', '王芳');
  await choose(slip, '同意方式', '电话');
  await fill(slip, '同意时间', local('2026-03-01T05:30:00.000Z'));
  await fill(slip, '同意追加金额(¥)', extra);
}

describe('<aftersale-confirmation> beside its quote', () => {
  afterEach(clearPage);

  it('[R114] fills in what is blank from the quote, and shows it beside each sum', async () => {
    const slip = await aSlip();
    const told = heard<Event & { path: string }>(slip, 'aftersale-change');
    await quoted(slip);
    expect(told.map(({ path }) => path)).to.deep.equal(['quote']);
    expect(totalOf(slip)).to.equal('2085.50');
    expect(quotedBeside(slip)).to.deep.equal([
      '报价 1280.50',
      '报价 320.00',
      '报价 260.00',
      '报价 45.00',
      '报价 180.00',
      '报价 2085.50',
    ]);
    await fill(slip, '其他费用(¥)', '125');
    await fill(slip, '交通费用(¥)', '300');
    expect(quotedBeside(slip)[1]).to.equal('报价 320.00 少 20.00');
    expect(quotedBeside(slip)[3]).to.equal('报价 45.00 多 80.00');
    expect(quotedBeside(slip)[5]).to.equal('报价 2085.50 多 60.00');
  });

  it('[R060] [R061] does not hand a dearer job to the customer before their consent is on record', async () => {
    const slip = await aSlip({ service: aMemoryClient() });
    await fillIn(slip);
    await quoted(slip);
    await fill(slip, '其他费用(¥)', '125');
    expect(seen(slip)).to.contain('客户应付比报价多 ¥80.00');
    await press(slip, '签署');
    await until(() => inside(slip).querySelector('#summary'));
    expect(inside(slip).querySelector('#summary')?.textContent).to.contain('追加同意');
    expect(dialogOf(slip)).to.equal(null);
    await consent(slip, '79');
    expect(errorAt(slip, '同意追加金额(¥)')).to.contain('只同意追加 ¥79.00');
    await fill(slip, '同意追加金额(¥)', '80');
    const signed = await sign(slip);
    expect(signed.content.sealed!.sheet.extraConsent).to.deep.equal({
      by: '王芳',
      how: 'phone',
      at: '2026-03-01T05:30:00.000Z',
      extraAmount: money(8000),
      extraDuration: '',
    });
    expect(control(slip, '同意人').readOnly).to.equal(true);
  });

  it('shows quote and consent on the signing screen, and on paper', async () => {
    const slip = await aSlip({ service: aMemoryClient() });
    await fillIn(slip);
    await quoted(slip);
    await fill(slip, '其他费用(¥)', '125');
    await consent(slip, '80');
    const dialog = await openSigning(slip);
    expect(tidy(dialog.innerText)).to.contain('报价 2085.50');
    expect(tidy(dialog.innerText)).to.contain('追加同意 王芳 电话');
    const paper = printedSheet(slip.kept!, {
      policy: defaultPolicy,
      language: 'zh-CN',
      timeZone: 'Asia/Shanghai',
      images: () => undefined,
    });
    const text = JSON.stringify(paper.sections);
    expect(text).to.contain('报价合计');
    expect(text).to.match(/王芳 · 电话 · [^·]*13:30 · ¥80.00/);
  });

  it('only shows the difference where the policy says so', async () => {
    const slip = await aSlip({
      service: aMemoryClient({ policy: aPolicy({ extraWork: 'shown' }) }),
    });
    await fillIn(slip);
    await quoted(slip);
    await fill(slip, '其他费用(¥)', '125');
    expect(await openSigning(slip)).not.to.equal(null);
  });

  it('takes no quote once it is signed, or where it is read only', async () => {
    const slip = await aSlip({ service: aMemoryClient() });
    await fillIn(slip);
    await sign(slip);
    expect(slip.takeQuote(quote)).to.equal(false);
    expect((await aSlip({ readonly: true })).takeQuote(quote)).to.equal(false);
  });

  it('loads nothing of this for a slip that was not quoted', async () => {
    const slip = await aSlip();
    await fill(slip, '其他费用(¥)', '125');
    expect(slip.quoted).to.equal(undefined);
    expect(quotedBeside(slip)).to.deep.equal([]);
  });

  it('takes the estimate of a calculator beside it by one press', async () => {
    const slip = await aSlip();
    slip.id = 'slip';
    const calculator = document.createElement('aftersale-fee-calculator');
    Object.assign(calculator, { for: 'slip', policy: withTariff(plainly), value: anEstimate() });
    slip.parentElement!.append(calculator);
    const button = () => calculator.shadowRoot!.querySelector<HTMLElement>('[part~=handOver]');
    await until(button, 'the fee is worked out');
    button()!.click();
    await until(() => slip.quoted);
    await slip.updateComplete;
    expect(totalOf(slip)).to.equal('820.00');
    expect(slip.value.quote?.total.amount).to.equal(82000);
  });

  for (const lang of ['zh-CN', 'en'] as const)
    for (const theme of ['light', 'dark'] as const)
      it(`passes axe with a consent to be given, ${lang}, ${theme}`, async () => {
        const slip = await aSlip({ theme }, { lang });
        slip.parentElement!.style.background = theme === 'dark' ? '#111418' : '#f3f4f6';
        await quoted(slip);
        slip.value = { ...slip.value, texts: { ...slip.value.texts, 'fees.other': '125' } };
        slip.phase = 'completion';
        await slip.updateComplete;
        await expectAccessible(slip.parentElement!);
      });
});
