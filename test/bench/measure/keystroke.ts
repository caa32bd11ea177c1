import type { BrowserContext, Page } from 'playwright-core';
import type { BenchSite } from '../bench-site.ts';
import type { Keystroke, KeystrokeBench } from '../page/keystroke.ts';
import { toRow, type Row } from '../row.ts';
import { p95 } from '../statistics.ts';

declare global {
  /** What the injected script offers; only to be named inside `page.evaluate`. */
  var keystrokeBench: KeystrokeBench;
}

// Two tabs cannot be in front at once, so that the forms take turns in runs of keys.
const runs = 30;
const keysInRun = 12;
/** Keys at the beginning of a run that do not count: the tab has just come to the front. */
const warmUp = 2;

/** From a key press in a fee field to the new total on screen, against a plain form. */
export async function measureKeystroke(site: BenchSite): Promise<readonly Row[]> {
  const context = await site.openProfile();
  await context.addInitScript({ path: site.script('keystroke') });
  const ours = { page: await openForm(context, site.page('page/slip.html')), keys: [] };
  const floor = { page: await openForm(context, site.page('plain-form/')), keys: [] };
  for (let run = 0; run < runs; run += 1)
    for (const side of run % 2 === 0 ? [ours, floor] : [floor, ours])
      await typeRun(side.page, side.keys);
  await context.close();
  const pairOf = (time: keyof Keystroke) => ({
    ours: ours.keys.map((keystroke: Keystroke) => keystroke[time]),
    floor: floor.keys.map((keystroke: Keystroke) => keystroke[time]),
  });
  return [
    toRow('keystroke to total on screen, p95', pairOf('toScreen'), 2, p95),
    toRow('  median', pairOf('toScreen')),
    toRow('  script only, p95', pairOf('toChange'), undefined, p95),
  ];
}

async function openForm(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('#f-fees-transport').waitFor();
  await page.evaluate(() => keystrokeBench.fillIn());
  await page.locator('.amount').nth(2).waitFor();
  await page.evaluate(() => keystrokeBench.follow());
  return page;
}

async function typeRun(page: Page, keys: Keystroke[]): Promise<void> {
  await page.bringToFront();
  for (let key = 0; key < keysInRun; key += 1) {
    // Uneven, as people type, and so that presses do not always fall on the same place in a frame.
    await page.waitForTimeout(90 + ((key * 37) % 50));
    await page.evaluate(() => keystrokeBench.expect());
    await page.keyboard.press(key % 2 === 0 ? '7' : 'Backspace');
    const keystroke = await page.evaluate(() => keystrokeBench.seen());
    if (key >= warmUp) keys.push(keystroke);
  }
}
