import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import type { BenchSite } from '../bench-site.ts';
import type { DrainBench } from '../page/drain.ts';
import { startReceiver, type BenchReceiver } from '../receiver.ts';
import type { Row } from '../row.ts';
import { median } from '../statistics.ts';

declare global {
  /** What the page's script offers; only to be named inside `page.evaluate`. */
  var drainBench: DrainBench;
}

const photoEvery = 5;
const photoBytes = 250_000;
/** Longer than that, and a page feels stuck. */
const longestAllowed = 100;
const lookEveryMs = 250;

/** An outbox of weeks, from a page that has just been opened to the last receipt. */
export async function measureDrain(site: BenchSite): Promise<readonly Row[]> {
  const records = site.some(10_000);
  const receiver = await startReceiver(site.page);
  const profile = site.newProfile();
  try {
    const filling = await site.openProfile(profile);
    const page = await openDrainPage(filling, receiver);
    await page.evaluate((load) => drainBench.fill(load), { records, photoEvery, photoBytes });
    // Another browser: what it took to fill the outbox counts for nothing.
    await filling.close();
    return await drain(await site.openProfile(profile), receiver, records);
  } finally {
    await receiver.stop();
  }
}

async function openDrainPage(context: BrowserContext, receiver: BenchReceiver): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(receiver.page('page/drain.html'));
  await page.waitForFunction(() => 'drainBench' in globalThis);
  return page;
}

async function drain(
  context: BrowserContext,
  receiver: BenchReceiver,
  records: number,
): Promise<readonly Row[]> {
  const page = await openDrainPage(context, receiver);
  const memory = await memoryOf(page, context);
  const before = await memory.look();
  const start = performance.now();
  await page.evaluate(() => drainBench.begin());
  const heaps: number[] = [];
  while ((await arrived(page, receiver)) < records) {
    heaps.push((await memory.look()).heap);
    await pause(lookEveryMs);
  }
  const time = performance.now() - start;
  const gaps = await page.evaluate(() => drainBench.gaps());
  const { peak } = await memory.look();
  await context.close();

  const { photos, bytes, faults } = receiver.received;
  if (faults.length > 0)
    throw new Error(`${faults.length} faults: ${faults.slice(0, 3).join('; ')}`);
  if (photos !== Math.ceil(records / photoEvery)) throw new Error(`${photos} photos received`);
  const quarter = Math.ceil(heaps.length / 4);
  const name = `drain of ${records} records with ${photos} photos, ${bytes / 1e6} MB`;
  const samples = heaps.length;
  return [
    { name: `${name}, all`, figure: time, samples: 1 },
    { name: '  for each record', figure: time / records, samples: records },
    {
      name: '  longest between two frames',
      figure: gaps.frame,
      target: longestAllowed,
      samples: 1,
    },
    {
      name: '  longest between two ticks of 50 ms',
      figure: gaps.tick,
      target: longestAllowed,
      samples: 1,
    },
    { name: '  script memory, peak', unit: 'MB', figure: Math.max(...heaps), samples },
    {
      name: '  script memory, last quarter / first, median',
      unit: 'MB',
      figure: median(heaps.slice(-quarter)),
      floor: median(heaps.slice(0, quarter)),
      target: 1.5,
      samples: quarter,
    },
    {
      name: '  memory of the page’s process, peak / before',
      unit: 'MB',
      figure: peak,
      floor: before.peak,
      samples,
    },
  ];
}

/** How many records have arrived, and are known to have here too? None while a fault stands. */
async function arrived(page: Page, { received }: BenchReceiver): Promise<number> {
  if (received.faults.length > 0) throw new Error(received.faults[0]);
  const { received: known = 0, rejected = 0 } = await page.evaluate(() => drainBench.counts());
  if (rejected > 0) throw new Error(`${rejected} rejected`);
  return Math.min(known, received.records);
}

/** The script's memory, and the greatest that the page's process has had, in MB. */
async function memoryOf(page: Page, context: BrowserContext) {
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const browser = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  return {
    async look(): Promise<{ heap: number; peak: number }> {
      const { metrics } = await session.send('Performance.getMetrics');
      const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value / 1e6;
      // The other ones are spare, and small.
      return { heap, peak: Math.max(...renderers.map(peakOf)) };
    },
  };
}

/** As Linux counts it: pages that are in memory, shared ones included. */
const peakOf = (pid: number): number =>
  Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1000;
