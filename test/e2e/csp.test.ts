/** The pages under the strictest policy that a company is likely to have, and on a plain intranet address. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser } from './support/browser.ts';
import { startDemo, type Demo } from './support/demo.ts';
import { printed } from './support/pdf.ts';
import {
  action,
  as41,
  exportTo,
  field,
  fillIn,
  keptId,
  pressPrint,
  sign,
  slipOf,
} from './support/slip-page.ts';
import { verify } from './support/verifier.ts';
import { watch, type Watched } from './support/watched.ts';

const picture = (name: string): string =>
  fileURLToPath(new URL(`../../examples/sample/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'aftersale-csp-'));

let demo: Demo;
let browser: BrowserContext;
let watched: Watched;
let page: Page;

before(async () => {
  const minimal = fileURLToPath(new URL('../../examples/minimal.html', import.meta.url));
  const inEnglish = readFileSync(minimal, 'utf8').replace('lang="zh-CN"', 'lang="en"');
  writeFileSync(join(folder, 'minimal.html'), inEnglish);
  demo = await startDemo({ '/english/': `${folder}/` });
  browser = await openBrowser({ flags: ['--host-resolver-rules=MAP intranet.test 127.0.0.1'] });
  watched = await watch(browser);
  page = await browser.newPage();
});
after(async () => {
  await browser.close();
  await demo.stop();
  rmSync(folder, { recursive: true });
});

/** From the first field to the file: everything that a slip can do, pictures included. */
async function wholeRun(name: string): Promise<void> {
  await fillIn(page, as41);
  await field(page, '维修记录', '维修前照片').setInputFiles(picture('before.jpg'));
  await field(page, '客户确认', '客户单位(盖章)').setInputFiles(picture('seal.png'));
  await slipOf(page).getByRole('img', { name: '维修前照片 1' }).waitFor();
  await slipOf(page).getByRole('img', { name: '客户单位(盖章)' }).waitFor();
  await sign(page);
  await keptId(page);
  await pressPrint(page);
  const { pages, redPart } = await printed(page);
  assert.equal(pages.length, 1);
  assert.ok(redPart > 0.0005, 'the seal is not on the paper');
  const path = join(folder, `${name}.json`);
  await exportTo(page, path);
  const { code, said } = verify(path);
  assert.equal(code, 0, said);
}

for (const path of ['technician/', 'dealer/', 'minimal.html'])
  test(`a whole job on ${path} violates no rule of the policy`, async () => {
    const response = await page.goto(demo.url + path);
    const policy = response?.headers()['content-security-policy'] ?? '';
    assert.match(policy, /require-trusted-types-for 'script'/);
    assert.doesNotMatch(policy, /unsafe/);
    await wholeRun(path.replace(/\W/g, ''));
  });

for (const path of ['', 'kit/verify.html'])
  test(`/${path} violates no rule of the policy`, async () => {
    await page.goto(demo.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

test('the sample job fills in with its pictures, in both languages and schemes', async () => {
  await page.goto(`${demo.url}technician/`);
  await action(page, '新建确认单').or(action(page, '签署')).waitFor();
  await page.getByRole('button', { name: '填入示例' }).click();
  await slipOf(page).getByRole('img', { name: '维修后照片 2' }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await slipOf(page).getByRole('img', { name: 'Photos after 2' }).waitFor();
  await page.getByRole('button', { name: 'Dark' }).click();
  assert.match(await slipOf(page).locator('footer').innerText(), /¥2085\.50/);
});

test('one script and one tag are enough, in English too', async () => {
  await page.goto(`${demo.url}english/minimal.html`);
  const slip = slipOf(page);
  const texts = [
    ['Dispatch order no.', 'D-1'],
    ['Customer name', 'Eastern Pumps'],
    ['Product model', 'QW-80'],
    ['Product name', 'Pump'],
    ['Fault symptom', 'Leaking'],
    ['Arrived at', '2026-03-01T09:00'],
    ['Completed at', '2026-03-01T14:30'],
    ['Transport (¥)', '１，２８０．５'],
    ['Person in charge', 'Li Qiang'],
  ] as const;
  for (const [label, text] of texts) await slip.getByLabel(label, { exact: true }).fill(text);
  await slip.getByLabel('Repair', { exact: true }).check();
  await slip.getByLabel('Product fault', { exact: true }).check();
  await slip.getByLabel('Chargeable', { exact: true }).check();
  await slip.getByLabel('Cash', { exact: true }).check();
  await action(page, 'Sign').click();
  const dialog = slip.getByRole('dialog');
  await dialog.getByLabel('Satisfied', { exact: true }).check();
  for (const [role, name] of [
    ['Confirmed by (signature)', 'Wang Fang'],
    ['Technician (signature)', 'Li Qiang'],
  ] as const) {
    const signature = dialog.getByRole('group', { name: role });
    await signature.getByRole('button', { name: 'Type the name' }).click();
    await signature.getByRole('textbox').fill(name);
  }
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await slip.getByText('check code').waitFor();
});

test('a page on a plain http address, without the browser’s own SHA-256, signs as well', async () => {
  const intranet = demo.url.replace('localhost', 'intranet.test');
  await page.goto(`${intranet}technician/`);
  assert.deepEqual(await page.evaluate(() => [isSecureContext, 'subtle' in crypto]), [
    false,
    false,
  ]);
  await wholeRun('intranet');
});

test('in all of this no rule was violated, nothing failed, and nobody else was asked', () => {
  assert.deepEqual(watched.violations, []);
  assert.deepEqual(watched.errors, []);
  assert.deepEqual([...watched.hosts].sort(), ['intranet.test', 'localhost']);
});
