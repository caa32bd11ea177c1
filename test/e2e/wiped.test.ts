/** A browser that throws away what a site has stored: it is said, in place of an empty list. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { firstPage, newProfile, openBrowser } from './support/browser.ts';
import { startDemo, type Demo } from './support/demo.ts';
import { as41, field, savingNote, slipOf } from './support/slip-page.ts';

let demo: Demo;

before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

test('[STO-6] after the database is gone from the profile, slip and list say so until it is acknowledged, and not again', async (t) => {
  const profile = newProfile();
  let browser: BrowserContext | undefined;
  t.after(async () => {
    await browser?.close();
    profile.remove();
  });
  const visit = async () => {
    browser = await openBrowser({ profile: profile.path });
    const page = await firstPage(browser);
    await page.goto(`${demo.url}technician/`);
    await slipOf(page).waitFor();
    return { browser, page };
  };

  const first = await visit();
  await field(first.page, '派遣', '派遣单编号').fill(as41.dispatchNumber);
  await savingNote(first.page).filter({ hasText: '已存在本机' }).waitFor();
  await first.browser.close();
  rmSync(join(profile.path, 'Default', 'IndexedDB'), { recursive: true });

  const second = await visit();
  const words = '浏览器清除了本机以前保存的单据';
  const list = second.page.locator('aftersale-records');
  await slipOf(second.page).getByRole('alert').filter({ hasText: words }).waitFor();
  await list.getByRole('alert').filter({ hasText: words }).waitFor();
  assert.equal(await list.getByText('还没有').count(), 0);
  await field(second.page, '派遣', '派遣单编号').fill('D-2');
  await savingNote(second.page).filter({ hasText: '已存在本机' }).waitFor();
  await second.page.reload();
  await slipOf(second.page).getByRole('alert').filter({ hasText: words }).waitFor();
  await slipOf(second.page).getByRole('button', { name: '我已知道' }).click();
  await list.getByRole('alert').filter({ hasText: words }).waitFor({ state: 'detached' });
  await second.browser.close();

  const third = await visit();
  await slipOf(third.page).getByText('已恢复').waitFor();
  assert.equal(await third.page.getByRole('alert').filter({ hasText: words }).count(), 0);
  assert.equal(await field(third.page, '派遣', '派遣单编号').inputValue(), 'D-2');
});
