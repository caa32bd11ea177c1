import { expect } from 'chai';
import { encode } from 'uqr';
import { withOwnFields, type OwnField, type SlipDocument } from '@aftersale/core';
import type { PaperValue, PrintedSheet } from '../../../packages/elements/src/print/paper-form.ts';
import { printedSheet } from '../../../packages/elements/src/print/print-view.ts';
import {
  codeContent,
  sheetCode,
  shortHash,
} from '../../../packages/elements/src/print/sheet-code.ts';
import { FakeService } from '../records/fake-service.ts';
import { aDraft, aJob, anAmended, anErased, aSigned, aVoid } from '../records/slips.ts';

const onPaper = (slip: SlipDocument, service: FakeService, language: 'zh-CN' | 'en' = 'zh-CN') =>
  printedSheet(slip, {
    policy: service.policy,
    language,
    timeZone: 'UTC',
    images: () => undefined,
  });

const cellsOf = ({ sections }: PrintedSheet) =>
  sections.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.kind === 'cells'
        ? row.cells.map(({ item, label, value }) => ({ item, label, text: textOf(value) }))
        : [
            {
              item: row.item,
              label: row.label,
              text: row.rows.map((each) => each.join('|')).join(),
            },
          ],
    ),
  );

function textOf(value: PaperValue): string {
  switch (value.kind) {
    case 'options':
      return `${value.options.map(({ text, chosen }) => (chosen ? `[${text}]` : text)).join(' ')} ${value.detail}`.trim();
    case 'mark':
      return [value.mark.name, value.mark.typed, ...value.mark.lines].filter(Boolean).join(' ');
    case 'seal':
      return '';
    default:
      return value.text;
  }
}

const textAt = (sheet: PrintedSheet, label: string): string =>
  cellsOf(sheet).find((cell) => cell.label === label)?.text ?? '(no such cell)';

describe('what the printed sheet says', () => {
  it('has the items of form F01 in the paper’s order, 1 to 28', () => {
    const service = new FakeService();
    const items = cellsOf(onPaper(aSigned(service), service)).flatMap(({ item }) => item ?? []);
    expect(items).to.deep.equal(Array.from({ length: 28 }, (_, index) => index + 1));
  });

  it('[AS41] says the sum in figures, in upper case, who pays and by which rounding', () => {
    const service = new FakeService();
    const sheet = onPaper(aSigned(service), service);
    expect(textAt(sheet, '合计费用(¥)')).to.equal('¥2085.50');
    expect(textAt(sheet, '合计(大写)')).to.equal('贰仟零捌拾伍元伍角整');
    expect(textAt(sheet, '费用承担')).to.contain('客户支付 ¥2085.50').and.to.contain('收费维修');
    expect(textAt(sheet, '舍入规则')).to.contain('四舍五入');
    expect(textAt(sheet, '服务收费')).to.equal('现金 [转账] 中国银行宜宾分行');
    expect(textAt(sheet, '更换配件型号及数量')).to.contain(
      '1|机械密封 MG1-45/G60|2|¥325.25|¥650.50|MS-2019-0087|MS-2026-1142',
    );
  });

  it('[SLP-12] prints own fields of a sealed sheet in its language, and of a draft as they stand', () => {
    const shift: OwnField = {
      name: 'shift',
      label: { 'zh-CN': '班次', en: 'Shift' },
      type: 'choice',
      options: [{ value: 'day', label: { 'zh-CN': '白班', en: 'Day shift' } }],
    };
    const gate: OwnField = { name: 'gate', label: { 'zh-CN': '厂门', en: 'Gate' }, type: 'text' };
    const job = aJob();
    const texts = { ...job.texts, 'own.shift': 'day', 'own.gate': '<b>3</b>' };
    const entry = withOwnFields({ ...job, texts }, [shift, gate]);
    const service = new FakeService();
    const english = onPaper(aSigned(service, entry, 'en'), service);
    expect(textAt(english, 'Shift')).to.equal('Day shift');
    expect(textAt(english, 'Gate')).to.equal('<b>3</b>');
    const draft = onPaper(aDraft(service, entry), service);
    expect(textAt(draft, '班次')).to.equal('白班');
    expect(textAt(draft, '厂门')).to.equal('<b>3</b>');
    expect(textAt(onPaper(aSigned(service), service), '班次')).to.equal('(no such cell)');
  });

  it('[AS42] shows the whole sum of a free repair, of which the customer pays nothing', () => {
    const service = new FakeService();
    const sheet = onPaper(aSigned(service, aJob({ repairNature: 'free' })), service);
    expect(textAt(sheet, '合计费用(¥)')).to.equal('¥2085.50');
    expect(textAt(sheet, '费用承担')).to.contain('客户支付 ¥0.00，本公司承担 ¥2085.50');
  });

  it('writes times in the sheet’s own zone, with both signatures', () => {
    const service = new FakeService();
    const sheet = onPaper(aSigned(service), service);
    expect(textAt(sheet, '到达时间')).to.equal('2026-11-20 09:10');
    expect(textAt(sheet, '确认人(签字)')).to.equal('李建国 2026-11-20 14:02');
    expect(textAt(sheet, '负责人员(签字)')).to.contain('王志强').and.to.contain('14:02');
    expect(sheet.notes.join()).to.contain('Asia/Shanghai');
  });

  it('[SLP-5] takes a sealed sheet from its seal alone, in the language in which it was signed', () => {
    const service = new FakeService();
    const slip = aSigned(service);
    const otherEntry = {
      ...slip,
      content: { ...slip.content, entry: aJob({ dispatchNumber: 'X' }) },
    };
    const otherPolicy = new FakeService('别的公司');
    expect(onPaper(otherEntry, otherPolicy, 'en')).to.deep.equal(onPaper(slip, service));
  });

  it('prints an unsigned slip as a draft, unreadable sums as they were typed', () => {
    const service = new FakeService();
    const slip = aDraft(service, aJob({ 'fees.other': '四十五' }));
    const sheet = onPaper(slip, service);
    expect(sheet.mark?.text).to.equal('未签署草稿');
    expect(sheet.hash).to.equal(undefined);
    expect(textAt(sheet, '其他费用(¥)')).to.equal('四十五');
    expect(textAt(sheet, '合计费用(¥)')).to.equal('');
  });

  it('[SLP-6][SLP-7] says across the page what no longer holds, and nothing across one that does', () => {
    const service = new FakeService();
    const voided = onPaper(aVoid(service), service);
    const [first, second] = anAmended(service);
    expect(voided.mark?.text).to.equal('作废');
    expect(voided.notes[0]).to.contain('客户单位名称填写有误');
    expect(onPaper(first, service).mark?.text).to.equal('已被第 2 版取代');
    expect(onPaper(second, service).mark).to.equal(undefined);
    expect(onPaper(second, service).version).to.equal('第 2 版');
  });

  it('[SHT-6] says of a sheet of which parts were erased that they were, and keeps its hash', () => {
    const service = new FakeService();
    const erased = anErased(service);
    const sheet = onPaper(erased, service);
    expect(sheet.hash).to.equal(erased.content.sealed!.hash);
    expect(sheet.notes[0]).to.contain('删除了 8 项个人信息');
    expect(textAt(sheet, '客户名称')).to.equal('');
    expect(JSON.stringify(sheet)).not.to.contain('李建国').and.not.to.contain('13890912345');
    expect(JSON.stringify(sheet)).to.contain('王志强').and.to.contain('14:02');
    expect(onPaper(aSigned(service), service).notes.join()).not.to.contain('删除');
    const english = onPaper(anErased(service, 'en'), service, 'en');
    expect(english.notes[0]).to.contain('8 personal parts were erased');
  });

  it('speaks English on a sheet that was signed in English', () => {
    const service = new FakeService();
    const sheet = onPaper(aSigned(service, aJob(), 'en'), service);
    expect(sheet.title).to.equal('Customer Service Confirmation Slip');
    expect(textAt(sheet, 'Total (¥)')).to.equal('¥2085.50');
    expect(textAt(sheet, 'Rating of attitude and result')).to.equal('Very satisfied');
  });
});

describe('the code on the printed sheet', () => {
  const hash = '0123456789abcdef'.repeat(4);

  it('[SHT-5] draws every dark module of the hash’s code, and no other', () => {
    const { path, size } = sheetCode(hash);
    const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
      for (let column = 0; column < Number(width); column++)
        drawn[Number(y)]![Number(x) + column] = true;
    expect(path.replace(/M\d+ \d+h(\d+)v1h-\1z/g, '')).to.equal('');
    const { data } = encode(`aftersale:sha256:${hash}`, { ecc: 'M', border: 4 });
    expect(drawn).to.deep.equal(data);
    expect(codeContent(hash)).to.equal(`aftersale:sha256:${hash}`);
  });

  it('is printed with the beginning of the hash in fours', () => {
    expect(shortHash(hash)).to.equal('0123 4567 89ab cdef');
  });
});
