import { expect } from 'chai';
import papa from 'papaparse';
import type { OwnField } from '@aftersale/core';
import { exportCsv } from '../../../packages/elements/src/export/export-csv.ts';
import { saveFile } from '../../../packages/elements/src/export/save-file.ts';
import { fc } from '../../support/fast-check.ts';
import { FakeService } from '../records/fake-service.ts';
import { aDraft, aJob, aSigned } from '../records/slips.ts';

const service = new FakeService();
const facts = { policy: service.policy, language: 'zh-CN', timeZone: 'Asia/Shanghai' } as const;

async function rowsOf(...args: Parameters<typeof exportCsv>): Promise<string[][]> {
  const csv = await exportCsv(...args);
  expect(csv.charCodeAt(0)).to.equal(0xfeff);
  return papa.parse<string[]>(csv.slice(1)).data;
}

describe('the table of records', () => {
  it('has one line for each record under headings in the person’s language', async () => {
    const signed = aSigned(service);
    const [head, line] = await rowsOf([signed], facts);
    expect(Object.fromEntries(head!.map((name, index) => [name, line![index]]))).to.deep.equal({
      派遣单编号: 'PQ-2026-0812',
      客户名称: '宜宾造纸有限公司',
      状态: '已签署',
      版本: '1',
      到达时间: '2026-11-20 09:10',
      完工时间: '2026-11-20 13:40',
      合计费用: '2085.50',
      客户支付: '2085.50',
      币种: 'CNY',
      服务收费: '转账',
      评价: '很满意',
      负责人员: '王志强',
      签署时间: '2026-11-20 14:02',
      '校验值 SHA-256': signed.content.sealed!.hash,
    });
    const [english] = await rowsOf([], { ...facts, language: 'en' });
    expect(english!.slice(0, 3)).to.deep.equal(['Dispatch order no.', 'Customer name', 'Status']);
  });

  it('has the site’s own fields in columns of their own, as they were last asked', async () => {
    const district = (label: string, ...options: OwnField['options'] & object): OwnField => ({
      name: 'district',
      label: { 'zh-CN': label, en: label },
      type: options.length > 0 ? 'choice' : 'text',
      ...(options.length > 0 ? { options } : {}),
    });
    const east = { value: 'e', label: { 'zh-CN': '东区', en: 'East' } };
    const asked = (id: string, value: string, field: OwnField, updatedAt: string) => ({
      ...aDraft(service, {
        ...aJob(),
        texts: { ...aJob().texts, 'own.district': value, 'own.odd': '=1' },
        ownFields: [field],
      }),
      ...{ id, updatedAt },
    });
    const later = asked('b', 'e', district('片区', east), '2026-11-21T02:00:00.000Z');
    const earlier = asked('a', '旧', district('区'), '2026-11-20T02:00:00.000Z');
    const without = aSigned(service);
    const rows = await rowsOf([later, earlier, without], facts);
    expect(rows.map((row) => row.slice(14))).to.deep.equal([
      ['片区', 'odd'],
      ['东区', "'=1"],
      ['旧', "'=1"],
      ['', ''],
    ]);
  });

  it('holds no text that a spreadsheet would run as a formula', async () => {
    const start = fc.constantFrom(...'=+-@＝＋－＠', '\t', '\r', '\n', '"', ',', "'", '甲');
    const texts = fc.tuple(start, fc.string({ unit: 'grapheme' })).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(texts, texts, async (customer, inCharge) => {
        const entry = aJob({ 'customer.name': customer, 'staff.inCharge': inCharge });
        const [, line] = await rowsOf([aDraft(service, entry)], facts);
        expect(line).to.have.lengthOf(14);
        for (const cell of line!) expect(cell).not.to.match(/^[=+\-@\t\r\n＝＋－＠]/);
        const tidy = customer.normalize('NFC').trim();
        expect([tidy, `'${tidy}`]).to.include(line![1]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('saving a file', () => {
  it('hands over the text under its name, and leaves nothing in the page', async () => {
    let link: HTMLAnchorElement | undefined;
    const noticed = (event: Event): void => {
      event.preventDefault();
      link = event.target as HTMLAnchorElement;
    };
    document.addEventListener('click', noticed, { once: true });
    saveFile('一.json', '{"甲":1}', 'application/json');
    expect(link?.download).to.equal('一.json');
    expect(await (await fetch(link!.href)).text()).to.equal('{"甲":1}');
    expect(document.querySelector('a[download]')).to.equal(null);
  });
});
