import type { Browser, CDPSession, Page } from 'playwright-core';
import type { BenchSite } from '../bench-site.ts';
import type { Interactive } from '../page/interactive.ts';
import { toRow, type Row } from '../row.ts';

declare global {
  /** What the injected script tells; only to be named inside `page.evaluate`. */
  var slipIsInteractive: Promise<Interactive>;
}

const samples = 21;
const warmUp = 2;
const slowDown = 4;

/** From the beginning of the navigation to a form that counts, on a processor four times as slow. */
export async function measureInteractive(site: BenchSite): Promise<readonly Row[]> {
  const browser = await site.openBrowser();
  const pages = [site.page('page/slip.html'), site.page('plain-form/')] as const;
  const times: [Interactive[], Interactive[]] = [[], []];
  for (let sample = 0; sample < samples + warmUp; sample += 1)
    for (const place of sample % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const time = await visit(browser, site, pages[place], { check: sample < warmUp });
      if (sample >= warmUp) times[place].push(time);
    }
  await browser.close();
  const pairOf = (time: keyof Interactive) => ({
    ours: times[0].map((each) => each[time]),
    floor: times[1].map((each) => each[time]),
  });
  return [
    toRow(`slip interactive at ${slowDown}× slow-down`, pairOf('interactive'), 1.5),
    toRow('  first contentful paint', pairOf('firstPaint')),
  ];
}

/** A first visit: nothing is cached, neither files nor compiled code. */
async function visit(
  browser: Browser,
  site: BenchSite,
  url: string,
  { check }: { readonly check: boolean },
): Promise<Interactive> {
  const context = await browser.newContext({ viewport: { width: 900, height: 1200 } });
  await context.addInitScript({ path: site.script('interactive') });
  const page = await context.newPage();
  // The browser's own process for this origin is not what is measured.
  await page.goto(site.page('page/blank.html'));
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  await page.goto(url, { waitUntil: 'commit' });
  const times = await page.evaluate(() => slipIsInteractive);
  if (check) await checkSlowDown(session, page);
  await context.close();
  return times;
}

/** Was the page really slowed down? Looked at several times, since others may be using the processor as well. */
async function checkSlowDown(session: CDPSession, page: Page): Promise<void> {
  const found: number[] = [];
  for (let look = 0; look < 5; look += 1) {
    const slow = await page.evaluate<number>(spin);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const fast = await page.evaluate<number>(spin);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    found.push(slow / fast);
  }
  if (Math.max(...found) < slowDown / 2)
    throw new Error(`slowed down only ${Math.max(...found).toFixed(1)} times`);
}

/** How long does a fixed piece of work take, in ms? */
const spin = `(() => {
  const start = performance.now();
  let sum = 0;
  for (let round = 0; round < 1e7; round += 1) sum += Math.sqrt(round);
  return sum > 0 ? performance.now() - start : 0;
})()`;
