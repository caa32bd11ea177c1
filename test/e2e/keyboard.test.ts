/** A person who uses no mouse. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { firstPage, openBrowser } from './support/browser.ts';
import { startDemo, type Demo } from './support/demo.ts';
import { savingNote, slipOf } from './support/slip-page.ts';

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

/** What has the focus, by its label or name, through every shadow root. */
const focusName = (): Promise<string> =>
  page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const control = focused as HTMLInputElement | null;
    const label = control?.labels?.[0]?.textContent ?? '';
    return (label || control?.getAttribute('aria-label') || control?.textContent || '')
      .replace(/\s+/g, ' ')
      .trim();
  });

/** Presses Tab until this has the focus; the order of the page decides how often. */
async function tabTo(name: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await focusName();
    if (focused === name) return;
    passed.push(focused);
  }
  assert.fail(`Tab does not lead to ${name}, but to: ${passed.join(' · ')}`);
}

async function type(name: string, text: string): Promise<void> {
  await tabTo(name);
  await page.keyboard.type(text);
}

async function press(name: string, key = 'Enter'): Promise<void> {
  await tabTo(name);
  await page.keyboard.press(key);
}

test('the keyboard alone fills in a slip and signs it', async () => {
  await page.goto(`${demo.url}technician/`);
  await slipOf(page).getByLabel('派遣单编号').waitFor();
  await type('派遣单编号', 'D-2026-0301');
  await press('维修', 'Space');
  await type('客户名称', '东方水泵厂');
  await type('地址', '上海市嘉定区安亭镇 8 号');
  await type('联系人', '王芳');
  await type('联系电话', '021-5555 0101');
  await type('产品型号', 'QW-80');
  await type('产品数量', '1');
  await type('产品名称', '潜水泵');
  await press('到达时间: 现在');
  await type('故障现象', '漏水');
  await press('产品故障', 'Space');
  await tabTo('免费维修');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focusName(), '收费维修');
  await press('添加配件');
  assert.equal(await focusName(), '配件型号 1', 'a new row takes the focus');
  await page.keyboard.type('机械密封');
  await type('数量 1', '1');
  await type('单价(¥) 1', '1280.50');
  await press('完工时间: 现在');
  await type('交通费用(¥)', '320');
  await type('住宿费用(¥)', '260');
  await type('其他费用(¥)', '45');
  await type('出差补贴(¥)', '180');
  await press('现金', 'Space');
  await type('负责人员', '李强');
  await press('签署');

  await slipOf(page).getByRole('dialog').waitFor();
  await tabTo('很满意');
  await page.keyboard.press('Space');
  await press('键入姓名');
  await page.keyboard.type('王芳');
  await tabTo('确认人姓名');
  await press('键入姓名');
  await page.keyboard.type('李强');
  await press('签署');
  await slipOf(page).getByText('校验码').waitFor();
  await savingNote(page).filter({ hasText: '已存在本机' }).waitFor();
  assert.match(await slipOf(page).locator('footer').innerText(), /¥2085\.50/);
  assert.equal(await slipOf(page).getByRole('dialog').count(), 0);
});

test('Escape leaves the signing screen, and the slip can be mended', async () => {
  await press('更正');
  await slipOf(page).getByText('正在更正第 1 版').waitFor();
  await press('签署');
  await slipOf(page).getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await slipOf(page).getByRole('dialog').waitFor({ state: 'detached' });
  await type('派遣单编号', 'D-2026-0301-A');
  await savingNote(page).filter({ hasText: '已存在本机' }).waitFor();
});
