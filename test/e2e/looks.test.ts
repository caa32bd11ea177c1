/** Small phones: everything is within reach, nothing runs off to the side. */
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
