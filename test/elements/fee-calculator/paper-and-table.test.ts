import { expect } from 'chai';
import {
  isWorkedOut,
  type WorkedOutView,
} from '../../../packages/elements/src/fee-calculator/estimate-view.ts';
import { estimateTable } from '../../../packages/elements/src/fee-calculator/export-estimate.ts';
import { estimateSheet } from '../../../packages/elements/src/fee-calculator/estimate-sheet.ts';
import { sheetTexts } from '../../../packages/elements/src/fee-calculator/sheet.strings.ts';
import type { PrintedSheet } from '../../../packages/elements/src/print/paper-form.ts';
import { anEstimate } from '../../support/an-estimate.ts';
import { plainly, withTariff } from '../../support/a-tariff.ts';
import {
  aCalculator,
  aClient,
  clearPage,
  press,
  until,
  type Calculator,
} from './calculator-harness.ts';

const sheetOf = (form: Calculator): PrintedSheet =>
  estimateSheet(workedOut(form), sheetTexts[form.view.language]);

function workedOut({ view }: Calculator): WorkedOutView {
  if (!isWorkedOut(view)) throw new Error('not worked out yet');
  return view;
}

/** Everything that stands on the paper, cell by cell. */
const cellsOf = (sheet: PrintedSheet): string[] =>
  sheet.sections.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.kind === 'parts'
        ? row.rows.map((cells) => cells.join(' | '))
        : row.cells.map(({ label, value }) => `${label}: ${'text' in value ? value.text : ''}`),
    ),
  );

async function filled(overrides: Partial<Calculator> = {}, lang = 'zh-CN'): Promise<Calculator> {
  const form = await aCalculator(overrides, { lang });
  form.value = anEstimate({ 'discount.amount': '20', 'discount.approver': '赵经理' });
  await form.updateComplete;
  return form;
}

describe('an estimate on paper', () => {
  afterEach(clearPage);

  it('[R062] is an offer line by line, with who pays, why, and the upper-case sum', async () => {
    const cells = cellsOf(sheetOf(await filled()));
    expect(cells).to.include('客户名称: 东方水泵厂');
    expect(cells).to.include(
      '1 | 配件 · 机械密封 | 624.39 | 客户 | 640.00 × 1 件；优惠 −15.61 | 已过质保期，终身服务，由客户付费。',
    );
    expect(cells).to.include('客户应付: ¥800.00');
    expect(cells).to.include('大写: 捌佰元整');
    expect(cells).to.include('优惠批准人: 赵经理');
  });

  it('says across the page that it is a draft, until it is offered', async () => {
    const form = await filled({ service: aClient() });
    expect(sheetOf(form).mark?.text).to.equal('草稿');
    await press(form, '报价');
    await until(() => form.kept?.status === 'offered');
    await form.updateComplete;
    expect(sheetOf(form).mark).to.equal(undefined);
  });

  it('says what the company has not set, and prints no figure in its place', async () => {
    const policy = withTariff({ ...plainly, callOut: { fee: null } });
    const cells = cellsOf(sheetOf(await filled({ policy })));
    expect(cells.join('\n')).to.contain('公司尚未设定：上门费');
  });

  it('gives a visitor the range and not the sums', async () => {
    const sheet = sheetOf(await filled({ mode: 'public' }, 'en'));
    expect(sheet.title).to.equal('What will a service cost?');
    expect(cellsOf(sheet)).to.include('Customer pays: ¥800.00 – ¥1078.00');
    expect(JSON.stringify(sheet)).not.to.contain('400.00');
  });

  it('is mounted for printing and leaves the page as it was', async () => {
    const form = await filled();
    const { print } = window;
    let printed = '';
    window.print = () => {
      printed = document.querySelector('[data-aftersale-print]')!.shadowRoot!.textContent;
    };
    try {
      await press(form, '打印');
      await until(() => printed !== '');
    } finally {
      window.print = print;
    }
    expect(printed).to.contain('服务费用估价单');
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('[data-aftersale-print]')).to.equal(null);
  });
});

describe('an estimate as a table', () => {
  afterEach(clearPage);

  it('has a line for each line and each payer, with plain figures', async () => {
    const form = await filled();
    const text = await estimateTable(workedOut(form));
    expect(text.startsWith('\uFEFF')).to.equal(true);
    const lines = text.slice(1).split('\r\n');
    expect(lines).to.have.length(4);
    expect(lines[1]).to.match(/^配件 · 机械密封,640\.00,15\.61,624\.39,客户,/);
    expect(lines[3]).to.match(/^客户付,820\.00,20\.00,800\.00,客户/);
  });

  it('runs no formula that somebody typed', async () => {
    const form = await filled();
    form.value = {
      ...form.value,
      labour: [],
      parts: [{ ...form.value.parts[0]!, number: '', name: '=1+1', price: '1' }],
    };
    form.value = { ...form.value, texts: { ...form.value.texts, 'discount.amount': '' } };
    await form.updateComplete;
    expect(await estimateTable(workedOut(form))).not.to.match(/(^|[,\n])=/);
  });
});
