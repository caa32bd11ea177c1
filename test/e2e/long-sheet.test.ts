/** More than a page holds. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import type { SlipEntry } from '@aftersale/core';
import { firstPage, openBrowser } from './support/browser.ts';
import { startDemo, type Demo } from './support/demo.ts';
import { printed } from './support/pdf.ts';
import { as41, slipOf, field, fillIn, pressPrint, sign } from './support/slip-page.ts';

type SlipElement = HTMLElement & { value: SlipEntry };

let demo: Demo;
let browser: BrowserContext;
let page: Page;

before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  page = await firstPage(browser);
});
after(async () => {
  await browser.close();
  await demo.stop();
});

/** Every third part has texts that need several lines. */
const parts = Array.from({ length: 25 }, (_, index) => {
  const number = String(index + 1).padStart(2, '0');
  const isLong = index % 3 === 0;
  return {
    key: number,
    model: `起${number}${isLong ? '机械密封组件含静环动环与弹簧' : ''}终${number}`,
    quantity: '2',
    unitPrice: '10.25',
    oldSerial: `旧${number}${isLong ? 'ABCDEFGHIJ' : ''}`,
    newSerial: `新${number}${isLong ? 'ABCDEFGHIJ' : ''}`,
  };
});

const symptom = `症状始${'白水泵运行时机械密封处漏水，轴承箱温升过高，有周期性异响；'.repeat(5)}症状终`;

test('25 parts and long texts flow to a second page, no row is cut, and every page has its number', async () => {
  await page.goto(`${demo.url}technician/`);
  await fillIn(page, as41);
  await field(page, '维修记录', '故障现象').fill(symptom);
  await slipOf(page).evaluate((slip: SlipElement, parts) => {
    slip.value = { ...slip.value, parts };
  }, parts);
  assert.equal(await field(page, '服务费用', '配件成本收费(¥)').inputValue(), '512.50');
  await sign(page);
  await pressPrint(page);
  const { pages } = await printed(page);
  assert.equal(pages.length, 2);
  const pageOf = (text: string): number => {
    const found = pages.flatMap((each, index) => (each.text.includes(text) ? [index] : []));
    assert.equal(found.length, 1, `${text} stands on pages ${found.join(', ')}`);
    return found[0]!;
  };
  for (const { key } of parts)
    assert.equal(pageOf(`起${key}`), pageOf(`终${key}`), `row ${key} is cut`);
  assert.equal(pageOf('症状始'), pageOf('症状终'));
  pages.forEach(({ text }, index) => assert.ok(text.includes(`${index + 1}/2`), 'no page number'));
});
