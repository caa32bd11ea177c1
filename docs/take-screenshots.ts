/** Takes the pictures of the docs from the running demo: `npm run screenshots`. Needs Chromium and pdftoppm. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { startDemo } from '../test/e2e/support/demo.ts';
import { chromiumPath } from '../test/support/chromium.mjs';
import { formPictures, type Look } from './form-pictures.ts';

const picture = (name: string): string =>
  fileURLToPath(new URL(`./images/${name}.png`, import.meta.url));

const site = await startDemo();
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox'],
});
try {
  await slipPictures('slip', { language: 'zh-CN', scheme: 'light', width: 1280 });
  await slipPictures('slip-en', { language: 'en', scheme: 'light', width: 768 });
  await slipPictures('slip-dark', { language: 'zh-CN', scheme: 'dark', width: 768 });
  await slipPictures('slip-phone', { language: 'zh-CN', scheme: 'light', width: 360 });
  await dealerPicture();
  await sendingPicture();
  await liftPicture();
  await formPictures({
    picture,
    open: (path, look) => open(browser, path, look),
    print: (page, form, name) => print(page, form, name),
  });
} finally {
  await browser.close();
  await site.stop();
}

async function slipPictures(name: string, look: Look): Promise<void> {
  const page = await open(browser, 'technician/', look);
  const english = look.language === 'en';
  const button = (zh: string, en: string) =>
    page.getByRole('button', { name: english ? en : zh, exact: true }).first();
  await button('签署', 'Sign').click();
  await page.getByRole('alert').first().waitFor();
  await page.screenshot({ path: picture(`${name}-errors`) });
  await button('填入示例', 'Fill in a sample job').click();
  await page.locator('aftersale-confirmation canvas').nth(1).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: picture(`${name}-filled`) });
  await button('签署', 'Sign').click();
  const screen = page.getByRole('dialog');
  await screen.getByLabel(english ? 'Very satisfied' : '很满意', { exact: true }).check();
  await screen.getByLabel(english ? 'Name of the person confirming' : '确认人姓名').fill('陈主任');
  await sign(page, 0);
  await sign(page, 1);
  await page.screenshot({ path: picture(`${name}-signing`) });
  await screen.getByRole('button', { name: english ? 'Sign' : '签署', exact: true }).click();
  await screen.waitFor({ state: 'detached' });
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: picture(`${name}-signed`) });
  await page.locator('aftersale-records').screenshot({ path: picture(`${name}-records`) });
  await print(page, page.locator('aftersale-confirmation'), `${name}-printed`);
  await page.context().close();
}

async function dealerPicture(): Promise<void> {
  const page = await open(browser, 'dealer/', { language: 'zh-CN', scheme: 'light', width: 1280 });
  await page.locator('#sample').click();
  await page.locator('aftersale-confirmation canvas').nth(1).waitFor();
  await page.screenshot({ path: picture('dealer') });
  await ownFieldsPicture(page);
  await page.context().close();
}

async function ownFieldsPicture(page: Page): Promise<void> {
  const block = page.getByRole('region', { name: '其他项目', exact: true });
  await block.getByLabel('入厂门岗').fill('东 3 门');
  await block.getByLabel('班次').selectOption('夜班');
  // Clear of the footer, which stays in sight.
  await block.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await block.screenshot({ path: picture('own-fields') });
}

/** What a technician sees of a slip that the office does not take. */
async function sendingPicture(): Promise<void> {
  const page = await open(browser, 'technician/', {
    language: 'zh-CN',
    scheme: 'light',
    width: 768,
  });
  await page.getByRole('button', { name: '填入示例' }).click();
  await page.locator('aftersale-confirmation canvas').nth(1).waitFor();
  await page.getByLabel('派遣单编号').first().fill('D-0000');
  await page.getByRole('button', { name: '签署', exact: true }).first().click();
  const screen = page.getByRole('dialog');
  await screen.getByLabel('很满意', { exact: true }).check();
  await screen.getByLabel('确认人姓名').fill('陈主任');
  await sign(page, 0);
  await sign(page, 1);
  await screen.getByRole('button', { name: '签署', exact: true }).click();
  await screen.waitFor({ state: 'detached' });
  const status = page.locator('aftersale-sync-status');
  await status.getByText('没有这个派遣单编号').first().waitFor();
  await status.screenshot({ path: picture('sending') });
  await page.context().close();
}

async function liftPicture(): Promise<void> {
  const page = await open(browser, 'lift-maintenance/', {
    language: 'zh-CN',
    scheme: 'light',
    width: 768,
  });
  const form = page.locator('aftersale-form');
  const texts = { 使用单位: '东方商厦', 设备代码: '3110-2026-0042', 维保人员: '张工' };
  for (const [label, text] of Object.entries(texts))
    await form.getByLabel(label, { exact: true }).fill(text);
  const dates = { 上次维保: '2026-11-05', 本次维保: '2026-11-25', 下次维保: '2026-12-09' };
  for (const [label, date] of Object.entries(dates))
    await form.getByLabel(label, { exact: true }).fill(date);
  const items = ['机房环境、照明', '制动器间隙', '轿内报警、对讲', '层门门锁'];
  for (const item of items)
    await form.getByRole('radiogroup', { name: item }).getByLabel('正常', { exact: true }).check();
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: picture('lift') });
  await page.context().close();
}

async function open(
  browser: Browser,
  path: string,
  { language, scheme, width }: Look,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    timezoneId: 'Asia/Shanghai',
    locale: language,
  });
  const page = await context.newPage();
  // A day on which monthly parts requests are taken.
  if (path === 'parts/') await page.clock.setFixedTime('2026-11-27T04:00:00.000Z');
  await page.goto(site.url + path);
  await page.locator('main, #content').first().waitFor();
  if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
  return page;
}

/** Draws a plausible signature on the pad. */
async function sign(page: Page, pad: number): Promise<void> {
  const canvas = page.getByRole('dialog').locator('aftersale-signature').nth(pad).locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('the pad is not there');
  const [x, y] = [box.x + box.width * 0.2, box.y + box.height * 0.55];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 60; step++)
    await page.mouse.move(
      x + step * 2.6,
      y + Math.sin(step / 3) * (30 - step / 3) + Math.cos(step) * 4,
    );
  await page.mouse.up();
}

async function print(page: Page, form: Locator, name: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aftersale-'));
  const pdf = join(folder, 'sheet.pdf');
  await form
    .getByRole('button', { name: /^(打印|Print)$/ })
    .first()
    .click();
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  execFileSync('pdftoppm', [
    '-r',
    '80',
    '-png',
    '-singlefile',
    pdf,
    picture(name).replace(/\.png$/, ''),
  ]);
  rmSync(folder, { recursive: true });
}
