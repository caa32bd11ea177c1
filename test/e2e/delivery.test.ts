/** From a slip that is signed without a signal to a receipt, and from a rejection to what is mended: as a person sees it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { firstPage, openBrowser } from './support/browser.ts';
import { startDemo, type Demo } from './support/demo.ts';
import { action, as41, field, fillIn, sign, slipOf } from './support/slip-page.ts';
import { watch, type Watched } from './support/watched.ts';

const receiver = '江源泵业售后服务部';

let demo: Demo;
let browser: BrowserContext;
let watched: Watched;
let page: Page;

before(async () => {
  demo = await startDemo();
  browser = await openBrowser({ options: { viewport: { width: 360, height: 740 } } });
  watched = await watch(browser);
  page = await firstPage(browser);
  await page.goto(`${demo.url}technician/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
});
after(async () => {
  await browser.close();
  await demo.stop();
});

const line = (text: string): Locator =>
  slipOf(page).locator('footer [part~=delivery]').filter({ hasText: text });
const status = (text: string): Locator =>
  page.locator('aftersale-sync-status [part=line]').filter({ hasText: text });
const row = (dispatchNumber: string, text: string): Locator =>
  page
    .locator('aftersale-records tr')
    .filter({ hasText: dispatchNumber })
    .filter({ hasText: text });

test('a slip that was signed without a signal waits, in sight, over a reload, and is received once there is one', async () => {
  await browser.setOffline(true);
  await fillIn(page, as41);
  await sign(page);
  await line('等待发送：没有网络连接').waitFor();
  await status('1 份等待发送：没有网络连接').waitFor();
  await row(as41.dispatchNumber, '等待发送').waitFor();
  await page.reload();
  await line('等待发送：没有网络连接').waitFor();
  await slipOf(page).locator('[part=saving]').filter({ hasText: '已存在本机' }).waitFor();
  await browser.setOffline(false);
  await line(`已由 ${receiver} 接收`).waitFor();
  await status('没有等待发送的记录').waitFor();
  await row(as41.dispatchNumber, '已接收').waitFor();
  await page.locator('aftersale-sync-status').getByText(`最近由 ${receiver} 接收`).waitFor();
});

test('a slip that the receiver rejects says why, and its amendment is received in its place', async () => {
  await action(page, '新建确认单').click();
  await fillIn(page, { ...as41, dispatchNumber: 'D-0000' });
  await sign(page);
  const banner = slipOf(page).getByRole('alert').filter({ hasText: '没有这个派遣单编号' });
  await banner.waitFor();
  await status('1 份对方未接收').waitFor();
  await row('D-0000', '对方未接收').waitFor();
  await action(page, '更正').click();
  await banner.waitFor({ state: 'detached' });
  await field(page, '派遣', '派遣单编号').fill('D-2026-0302');
  await sign(page);
  await line(`已由 ${receiver} 接收`).waitFor();
  await status('没有等待发送的记录').waitFor();
  await row('D-2026-0302', '已接收').waitFor();
  await row('D-0000', '已接收').waitFor();
});

test('a rejected slip is opened from the list of what is on its way, and sent again as it is', async () => {
  await action(page, '新建确认单').click();
  await fillIn(page, { ...as41, dispatchNumber: 'X-0000' });
  await sign(page);
  await status('1 份对方未接收').waitFor();
  await action(page, '新建确认单').click();
  const listed = page.locator('aftersale-sync-status li').filter({ hasText: 'X-0000' });
  await listed.getByRole('button', { name: '打开' }).click();
  await line('对方未接收').waitFor();
  const answer = page.waitForResponse((each) => each.request().method() === 'POST');
  await listed.getByRole('button', { name: '重新发送' }).click();
  assert.equal((await answer).status(), 422);
  await status('1 份对方未接收').waitFor();
  await line('对方未接收').waitFor();
});

test('nothing of all this asks anyone else, or breaks the page’s policy', () => {
  assert.deepEqual(watched.violations, []);
  assert.deepEqual([...watched.hosts], [new URL(demo.url).hostname]);
  // A browser notes every request that fails or is refused, which is what was tried here.
  const unexpected = watched.errors.filter((each) => !/^Failed to load resource/.test(each));
  assert.deepEqual(unexpected, []);
});
