/** A dealer's site of many years, whose style sheet fights everything. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { firstPage, openBrowser } from './support/browser.ts';
import { startDemo, type Demo } from './support/demo.ts';
import { printed } from './support/pdf.ts';
import { as41, fillIn, openSigning, pressPrint, sign, slipOf } from './support/slip-page.ts';

let demo: Demo;
let browser: BrowserContext;
let page: Page;

before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  page = await firstPage(browser);
});
beforeEach(async () => {
  await page.goto(`${demo.url}dealer/`);
  await slipOf(page).getByLabel('派遣单编号').waitFor();
});
after(async () => {
  await browser.close();
  await demo.stop();
});

interface Seen {
  readonly name: string;
  readonly height: number;
  readonly opacity: number;
  readonly background: string;
}

const boxes =
  'input:not([type=radio], [type=checkbox]), textarea, button:not([aria-disabled=true])';

/** The text fields and buttons within, in every shadow root, as they are laid out. */
const controlsIn = (place: Locator): Promise<Seen[]> =>
  place.locator(boxes).evaluateAll((controls) =>
    controls
      .filter((control) => control.checkVisibility())
      .map((control) => {
        let opacity = 1;
        for (let box: Element | null = control; box; box = box.parentElement)
          opacity *= Number(getComputedStyle(box).opacity);
        return {
          name: control.id || control.textContent!.trim(),
          height: control.getBoundingClientRect().height,
          opacity,
          background: getComputedStyle(control).backgroundColor,
        };
      }),
  );

function assertUsable(controls: readonly Seen[]): void {
  assert.ok(controls.length >= 6);
  for (const { name, height, opacity, background } of controls) {
    assert.ok(height >= 44, `${name} is ${height} px tall`);
    assert.equal(opacity, 1, `${name} is faint`);
    assert.notEqual(background, 'rgb(255, 255, 0)', `${name} is yellow`);
  }
}

test('every control keeps its height and its own colours', async () => {
  assertUsable(await controlsIn(slipOf(page)));
});

test('the signing screen, too, keeps its looks', async () => {
  await fillIn(page, as41);
  const screen = await openSigning(page);
  const { width, height } = (await screen.boundingBox())!;
  assert.ok(width > 300 && height > 300);
  assertUsable(await controlsIn(screen));
  await screen.getByRole('button', { name: '返回修改' }).click();
  await screen.waitFor({ state: 'detached' });
});

test('a slip is signed there, and the print holds the sheet and nothing of the site', async () => {
  await fillIn(page, as41);
  await sign(page);
  await pressPrint(page);
  const { pages, text, size } = await printed(page);
  assert.deepEqual([pages.length, size], [1, '594.96 x 841.92 pts']);
  assert.ok(text.includes('¥2085.50') && text.includes('贰仟零捌拾伍元伍角整'));
  for (const ofTheSite of ['鸿达机电', '首页', '联系我们', '版权所有'])
    assert.ok(!text.includes(ofTheSite), `${ofTheSite} is printed`);
});

test('the dealer’s own fields, from HTML alone, are kept, signed, printed, and there again later', async () => {
  const slip = slipOf(page);
  const others = slip.getByRole('region', { name: '其他项目', exact: true });
  await page.evaluate(() =>
    document.addEventListener('aftersale-saved', (event) => {
      document.body.dataset.saved = (event as Event & { id: string }).id;
    }),
  );
  await fillIn(page, as41);
  await others.getByLabel('入厂门岗').fill('东 3 门');
  await others.getByLabel('班次').selectOption('夜班');
  await sign(page);
  await pressPrint(page);
  const { pages, text } = await printed(page);
  assert.equal(pages.length, 1);
  assert.ok(text.includes('入厂门岗东3门班次夜班'), text);
  const id = await page.evaluate(() => document.body.dataset.saved);
  await page.goto(`${demo.url}dealer/`);
  await slip.getByLabel('派遣单编号').waitFor();
  // The page no longer asks for anything of its own.
  await slip.evaluate((element, record) => {
    element.replaceChildren();
    Object.assign(element, { record });
  }, id);
  const gate = others.getByLabel('入厂门岗');
  await gate.waitFor();
  assert.equal(await gate.inputValue(), '东 3 门');
  assert.equal(await others.getByLabel('班次').inputValue(), '夜班');
  assert.equal(await gate.evaluate((control) => (control as HTMLInputElement).readOnly), true);
});
