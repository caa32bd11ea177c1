/** No signal at the customer's plant: a page that was opened once opens again, and does all its work. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { firstPage, openBrowser } from './support/browser.ts';
import { startDemo } from './support/demo.ts';
import { printed } from './support/pdf.ts';
import { as41, exportTo, fillIn, keptId, pressPrint, sign } from './support/slip-page.ts';
import { verify } from './support/verifier.ts';

test('a page that was opened once is reloaded, filled in, signed, printed and exported without a network', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'aftersale-offline-'));
  const demo = await startDemo();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await demo.stop();
    rmSync(folder, { recursive: true });
  });
  const page = await firstPage(browser);
  await page.goto(`${demo.url}technician/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await browser.setOffline(true);
  await assert.rejects(page.evaluate(() => fetch('/nowhere')));
  await page.reload();
  await fillIn(page, as41);
  await page.getByRole('button', { name: '填入示例' }).waitFor();
  await sign(page);
  await keptId(page);
  await pressPrint(page);
  const { pages, text } = await printed(page);
  assert.equal(pages.length, 1);
  assert.ok(text.includes('¥2085.50'));
  const path = join(folder, 'offline.json');
  await exportTo(page, path);
  assert.equal(verify(path).code, 0);
});

for (const { path, tag, label, act } of [
  { path: 'fees/', tag: 'aftersale-fee-calculator', label: '客户名称', act: '报价' },
  { path: 'survey/', tag: 'aftersale-survey', label: '意见、建议或投诉', act: '提交' },
  { path: 'parts/', tag: 'aftersale-parts-request', label: '联系人', act: '提交申请' },
])
  test(`${path} opens again without a network, with what was typed, and keeps what is typed on`, async (t) => {
    const demo = await startDemo();
    const browser = await openBrowser();
    t.after(async () => {
      await browser.close();
      await demo.stop();
    });
    const page = await firstPage(browser);
    await page.goto(`${demo.url}${path}`);
    const form = page.locator(tag);
    const kept = form.locator('footer [role=status]').getByText('已存在本机');
    const stands = (text: string) =>
      page.waitForFunction(
        ([name, wanted]) =>
          // Right after a reload the element may not be defined yet.
          [
            ...(document.querySelector(name!)?.shadowRoot?.querySelectorAll('input, textarea') ??
              []),
          ].some((field) => (field as HTMLInputElement).value === wanted),
        [tag, text],
      );
    await form.getByLabel(label).fill('有信号时写的');
    await kept.waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await browser.setOffline(true);
    await page.reload();
    await form.getByRole('button', { name: act, exact: true }).waitFor();
    await stands('有信号时写的');
    await form.getByLabel(label).fill('没有信号时写的');
    await kept.waitFor();
    await page.reload();
    await stands('没有信号时写的');
  });
