/** A page on which two versions of the kit were loaded, as a portal does whose parts come from different teams. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser } from './support/browser.ts';
import { kitFolder, startDemo, type Demo } from './support/demo.ts';
import { action, as41, fillIn, keptId, sign, slipOf } from './support/slip-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'aftersale-versions-'));
const older = '0.1.0';
const newer = '0.9.0';

let demo: Demo;
let browser: BrowserContext;
let page: Page;
const said: string[] = [];
const failures: string[] = [];

before(async () => {
  cpSync(kitFolder, join(folder, 'newer'), { recursive: true });
  let renamed = 0;
  for (const file of readdirSync(join(folder, 'newer'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js')) continue;
    const path = join(folder, 'newer', file);
    const text = readFileSync(path, 'utf8');
    if (text.includes(`\`${older}\``)) renamed += 1;
    writeFileSync(path, text.replaceAll(`\`${older}\``, `\`${newer}\``));
  }
  assert.ok(renamed > 0, 'no file says its version');
  const pageOf = (first: string, second: string): string => `<!doctype html>
    <html lang="zh-CN"><head><meta charset="utf-8" /><title>两个版本</title>
    <script type="module" src="${first}"></script><script type="module" src="${second}"></script></head>
    <body><aftersale-kit store="both"><aftersale-confirmation></aftersale-confirmation>
    <aftersale-records></aftersale-records></aftersale-kit></body></html>`;
  const [one, other] = ['/kit/aftersale.js', '/two/newer/aftersale.js'];
  writeFileSync(join(folder, 'older-first.html'), pageOf(one, other));
  writeFileSync(join(folder, 'newer-first.html'), pageOf(other, one));
  writeFileSync(join(folder, 'twice.html'), pageOf(one, `${one}?again`));
  demo = await startDemo({ '/two/': `${folder}/` });
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('console', (message) => message.type() === 'warning' && said.push(message.text()));
  page.on('pageerror', (error) => failures.push(error.message));
  // Each copy of Lit makes the policy of its templates.
  await page.route(/\.html$/, async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    const policy = headers['content-security-policy'] ?? '';
    assert.match(policy, /trusted-types lit-html/);
    const forTwo = policy.replace('lit-html', "lit-html 'allow-duplicates'");
    await route.fulfill({ response, headers: { ...headers, 'content-security-policy': forTwo } });
  });
});
after(async () => {
  await browser.close();
  await demo.stop();
  rmSync(folder, { recursive: true });
});

const running = (): Promise<string | null> => page.locator('aftersale-kit').getAttribute('version');
const versionNote = (): string | undefined => said.find((text) => text.startsWith('two-versions'));

test('the first of two versions runs, says so, and keeps a whole job', async () => {
  await page.goto(`${demo.url}two/older-first.html`);
  await fillIn(page, as41);
  await sign(page);
  await keptId(page);
  assert.equal(await running(), older);
  assert.match(versionNote() ?? '', /aftersale 0\.1\.0 runs here, 0\.9\.0 came later/);
});

test('the other version, loaded first the next day, reads the same database and signs the next sheet', async () => {
  said.length = 0;
  await page.goto(`${demo.url}two/newer-first.html`);
  assert.equal(await running(), newer);
  await page.locator('aftersale-records').getByText(as41.customer).first().waitFor();
  await action(page, '新建确认单').or(slipOf(page)).first().waitFor();
  await fillIn(page, { ...as41, dispatchNumber: 'D-2026-0309' });
  await sign(page);
  await page.locator('aftersale-records').getByText('D-2026-0309').first().waitFor();
  assert.match(versionNote() ?? '', /aftersale 0\.9\.0 runs here, 0\.1\.0 came later/);
});

test('the same version loaded twice is one, and nothing is said', async () => {
  said.length = 0;
  await page.goto(`${demo.url}two/twice.html`);
  await page.locator('aftersale-records').getByText('D-2026-0309').first().waitFor();
  assert.equal(versionNote(), undefined);
  assert.deepEqual(failures, []);
});

test('where the page’s policy allows no second copy, the first one runs undisturbed', async () => {
  await page.unroute(/\.html$/);
  await page.goto(`${demo.url}two/older-first.html`);
  assert.equal(await running(), older);
  await page.locator('aftersale-records').getByText('D-2026-0309').first().waitFor();
  assert.match(failures.join(), /Policy with name "lit-html" already exists/);
});

test('the page has one global of the kit', async () => {
  const symbols = await page.evaluate(() =>
    Object.getOwnPropertySymbols(globalThis)
      .map((symbol) => Symbol.keyFor(symbol))
      .filter((key) => key?.includes('aftersale')),
  );
  assert.deepEqual(symbols, ['aftersale.v1']);
});
