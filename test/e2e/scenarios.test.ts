/** The worked scenarios, from the first keystroke to the file that a customer keeps. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { firstPage, killBrowser, newProfile, openBrowser } from './support/browser.ts';
import { kitFolder, startDemo, type Demo } from './support/demo.ts';
import { printed, squeezed } from './support/pdf.ts';
import {
  action,
  as41,
  as42,
  exportTo,
  field,
  fillIn,
  keptId,
  pressPrint,
  sign,
  slipOf,
  type Job,
} from './support/slip-page.ts';
import { until } from './support/until.ts';
import { verify, withOneByteFlipped } from './support/verifier.ts';

const inWords = '贰仟零捌拾伍元伍角整';
const a4 = '594.96 x 841.92 pts';

describe('a job at a customer’s plant', { concurrency: false }, () => {
  const profile = newProfile();
  const folder = mkdtempSync(join(tmpdir(), 'aftersale-exports-'));
  const as41File = join(folder, 'as41.json');
  const as42File = join(folder, 'as42.json');
  const againFile = join(folder, 'again.json');
  const voidFile = join(folder, 'void.json');
  const ids: string[] = [];
  let demo: Demo;
  let browser: BrowserContext;
  let page: Page;

  async function start(): Promise<void> {
    browser = await openBrowser({ profile: profile.path });
    page = await firstPage(browser);
  }

  before(async () => {
    demo = await startDemo();
    await start();
  });
  after(async () => {
    await browser.close();
    await demo.stop();
    profile.remove();
    rmSync(folder, { recursive: true });
  });

  async function fillInAndSign(job: Job): Promise<void> {
    await page.goto(`${demo.url}technician/`);
    await fillIn(page, job);
    await sign(page);
    ids.push(await keptId(page));
  }

  test('[AS41] [R036] [R037] a chargeable job is typed in, signed, and printed on one page', async () => {
    await fillInAndSign(as41);
    assert.match(await slipOf(page).locator('footer').innerText(), /客户应付\s*¥2085\.50/);
    const unasked = await until(
      () => printed(page),
      ({ text }) => text.includes(inWords) && !text.includes('填入示例'),
    );
    await pressPrint(page);
    for (const { pages, text, size } of [unasked, await printed(page)]) {
      assert.deepEqual([pages.length, size], [1, a4]);
      assert.ok(text.includes('¥2085.50') && text.includes(inWords));
      assert.ok(text.includes('√转账') && text.includes(squeezed('客户支付 ¥2085.50')));
      assert.ok(!text.includes('填入示例'), 'nothing of the page around it is printed');
    }
    await exportTo(page, as41File);
  });

  test('[AS42] [R038] [AMB-03] on a free repair the whole sum stays in sight and the customer pays nothing', async () => {
    await fillInAndSign(as42);
    assert.match(await slipOf(page).locator('footer').innerText(), /客户应付\s*¥0\.00/);
    await pressPrint(page);
    const { pages, text } = await printed(page);
    assert.equal(pages.length, 1);
    assert.ok(text.includes('¥2085.50') && text.includes(inWords));
    assert.ok(text.includes('√免费维修') && text.includes(squeezed('客户支付 ¥0.00')));
    await exportTo(page, as42File);
  });

  test('[R290] a slip whose completion lies ahead is not signed, and the reason stands at the field', async () => {
    await action(page, '新建确认单').click();
    await fillIn(page, as41);
    await field(page, '维修记录', '完工时间').fill('2999-01-01T08:00');
    await action(page, '签署').click();
    await slipOf(page).getByRole('alert').getByText('完工时间还没有到').waitFor();
    assert.equal(await field(page, '维修记录', '完工时间').getAttribute('aria-invalid'), 'true');
    assert.equal(await slipOf(page).getByRole('dialog').count(), 0);
  });

  test('both sheets are there after the browser was killed: from the list and by their address', async () => {
    await killBrowser(browser);
    await start();
    await page.goto(`${demo.url}technician/#${ids[0]}`);
    await slipOf(page).getByText('校验码').waitFor();
    assert.equal(await field(page, '派遣', '派遣单编号').inputValue(), as41.dispatchNumber);
    await page
      .locator('aftersale-records')
      .getByRole('button', { name: `打开 ${as42.dispatchNumber}` })
      .click();
    await until(
      () => field(page, '派遣', '派遣单编号').inputValue(),
      (number) => number === as42.dispatchNumber,
    );
    assert.equal(await field(page, '派遣', '派遣单编号').inputValue(), as42.dispatchNumber);
    await slipOf(page).getByText('校验码').waitFor();
    await exportTo(page, againFile);
    assert.equal(verify(againFile).code, 0);
  });

  test('[SHT-4] the offline verifier finds both exports intact, and linked to one another', () => {
    const { code, said } = verify(as41File, as42File);
    assert.equal(code, 0, said);
    assert.match(said, /No\. 1 of the device: confirmation slip D-2026-0301, version 1/);
    assert.match(said, /No\. 2 of the device: confirmation slip D-2026-0302, version 1/);
  });

  test('[SHT-4] one flipped bit is found, wherever it is', () => {
    for (const part of [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1]) {
      const { code, said } = verify(withOneByteFlipped(as41File, part));
      assert.equal(code, 1, said);
      assert.match(said, /^Changed/);
    }
  });

  test('the verifier’s page opens from disk and tells the same', async () => {
    const requests: string[] = [];
    const verifier = await browser.newPage();
    verifier.on('request', (request) => requests.push(request.url()));
    await verifier.goto(pathToFileURL(`${kitFolder}verify.html`).href);
    for (const [path, verdict] of [
      [as41File, 'intact'],
      [withOneByteFlipped(as41File, 0.4), 'changed'],
    ] as const) {
      await verifier.locator('#files').setInputFiles(path);
      await verifier.locator(`#result.${verdict}`).waitFor();
    }
    assert.deepEqual(
      requests.filter((url) => !url.startsWith('file:')),
      [],
    );
    await verifier.close();
  });

  test('[SLP-7] a voided sheet says so across the page and keeps its content', async () => {
    await action(page, '作废').click();
    const dialog = slipOf(page).getByRole('dialog');
    await dialog.getByLabel('作废原因').fill('客户名称写错');
    await dialog.getByRole('button', { name: '作废' }).click();
    await slipOf(page).getByText('作废，原因：客户名称写错').waitFor();
    await pressPrint(page);
    const { pages, text } = await printed(page);
    assert.equal(pages.length, 1);
    assert.ok(text.includes('作废') && text.includes('客户名称写错') && text.includes(inWords));
    await exportTo(page, voidFile);
    assert.match(verify(voidFile).said, /void notice \(客户名称写错\)/);
  });
});
