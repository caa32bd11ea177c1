/** Small phones and large zoom: everything is within reach, nothing runs off to the side or is covered. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { firstPage, openBrowser } from './support/browser.ts';
import { startDemo, type Demo } from './support/demo.ts';
import { slipOf } from './support/slip-page.ts';

let demo: Demo;

before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

/** What is wider than the place it has, in the page and in every shadow root. */
const wideThings = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth: limit, scrollWidth } = document.documentElement;
    const found = scrollWidth > limit ? [`the page is ${scrollWidth} px wide`] : [];
    const roots: ParentNode[] = [document.body];
    for (const root of roots)
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        const { right } = element.getBoundingClientRect();
        const name = `${element.localName}#${element.id}.${element.getAttribute('class') ?? ''}`;
        // What is there for the ear alone is clipped to a box of one pixel.
        let isSeen = right > limit + 1;
        for (let box: Element | null = element; isSeen && box; box = box.parentElement)
          isSeen = box.getBoundingClientRect().height > 1 && box.getBoundingClientRect().width > 1;
        if (isSeen) found.push(`${name} ends at ${right}`);
        if (element.localName === 'dialog' && element.scrollWidth > element.clientWidth)
          found.push(`${name} scrolls sideways`);
      }
    return found;
  });

for (const width of [320, 360])
  for (const language of ['zh-CN', 'en'])
    test(`nothing scrolls sideways at ${width} px in ${language}, from the blank slip to the signing screen`, async (t) => {
      const browser = await openBrowser({ options: { viewport: { width, height: 700 } } });
      t.after(() => browser.close());
      const page = await firstPage(browser);
      await page.goto(`${demo.url}technician/`);
      await slipOf(page).locator('footer button').first().waitFor();
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      assert.deepEqual(await wideThings(page), [], 'as it opens');
      await page.locator('#sample').click();
      await slipOf(page).locator('canvas').nth(1).waitFor();
      assert.deepEqual(await wideThings(page), [], 'filled in');
      await slipOf(page).locator('footer [part~=sign]').click();
      await slipOf(page).getByRole('dialog').waitFor();
      assert.deepEqual(await wideThings(page), [], 'signing');
    });

const forms = [
  { path: 'technician/', tag: 'aftersale-confirmation' },
  { path: 'fees/', tag: 'aftersale-fee-calculator' },
  { path: 'survey/', tag: 'aftersale-survey' },
  { path: 'parts/', tag: 'aftersale-parts-request' },
];

for (const { path, tag } of forms) {
  test(`nothing of ${path} scrolls sideways at 320 px, in either language`, async (t) => {
    const browser = await openBrowser({ options: { viewport: { width: 320, height: 700 } } });
    t.after(() => browser.close());
    const page = await firstPage(browser);
    await page.goto(`${demo.url}${path}`);
    await page.locator(tag).locator('footer button').first().waitFor();
    assert.deepEqual(await wideThings(page), [], 'zh-CN');
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator(tag).getByRole('button', { name: 'Print', exact: true }).waitFor();
    assert.deepEqual(await wideThings(page), [], 'en');
  });

  test(`at 400 % zoom of a screen of 1280 by 720 px, the footer of ${path} covers no field`, async (t) => {
    const browser = await openBrowser({ options: { viewport: { width: 320, height: 180 } } });
    t.after(() => browser.close());
    const page = await firstPage(browser);
    await page.goto(`${demo.url}${path}`);
    const form = page.locator(tag);
    await form.locator('footer button').first().waitFor();
    const field = form.locator('input:visible, textarea:visible').first();
    await field.evaluate((control) => control.scrollIntoView({ block: 'end' }));
    const covered = await form.locator('footer').evaluate(
      (footer, control) => {
        const { top } = footer.getBoundingClientRect();
        return control!.getBoundingClientRect().bottom - top;
      },
      await field.elementHandle(),
    );
    assert.ok(covered <= 0, `${Math.round(covered)} px lie under the footer`);
  });

  test(`on a phone, the keyboard goes through ${path} and never behind the footer`, async (t) => {
    const browser = await openBrowser({ options: { viewport: { width: 360, height: 640 } } });
    t.after(() => browser.close());
    const page = await firstPage(browser);
    await page.goto(`${demo.url}${path}`);
    await page.locator(tag).locator('footer button').first().waitFor();
    // What is fetched when the page is idle may still move what is focused.
    await page.waitForLoadState('networkidle');
    const behind: string[] = [];
    let reached = 0;
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = await focusedIn(page, tag);
      if (!focused) continue;
      reached += 1;
      if (focused.behindFooter > 0) behind.push(focused.name);
    }
    assert.deepEqual(behind, []);
    assert.ok(reached > 15, `only ${reached} stops`);
  });
}

/** Which control of the form has the focus, and how many pixels of it lie behind the footer? */
const focusedIn = (page: Page, tag: string) =>
  page.evaluate(
    (name) =>
      // A browser scrolls at the next frame.
      new Promise<{ name: string; behindFooter: number } | undefined>((resolve) =>
        requestAnimationFrame(() => {
          const root = document.querySelector(name)!.shadowRoot!;
          let control = root.activeElement;
          while (control?.shadowRoot?.activeElement) control = control.shadowRoot.activeElement;
          if (!control || control.closest('footer')) return resolve(undefined);
          const { top, bottom } = control.getBoundingClientRect();
          // Of a text of many lines the browser shows the one with the caret.
          const needed = control.localName === 'textarea' ? top : bottom;
          const footer = root.querySelector('footer')!.getBoundingClientRect();
          resolve({ name: control.id || control.textContent, behindFooter: needed - footer.top });
        }),
      ),
    tag,
  );
