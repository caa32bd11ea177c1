import { setTimeout as pause } from 'node:timers/promises';
import type { BenchSite } from '../bench-site.ts';
import { openAlone, type LoneBrowser } from '../lone-browser.ts';
import type { DrainBench, Faring } from '../page/drain.ts';
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
    const context = await site.openProfile(profile);
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    await page.goto(receiver.page('page/drain.html'));
    await page.waitForFunction(() => 'drainBench' in globalThis);
    await page.evaluate((load) => drainBench.fill(load), { records, photoEvery, photoBytes });
    await context.close();
    // Another browser, and one that nobody drives: a driver has it keep a hundred megabytes of what it sends.
    const browser = openAlone(receiver.page('page/drain.html?begin'), profile);
    const looks = await watch(browser, receiver, records).finally(browser.stop);
    return [...rowsOf(looks, receiver)];
  } finally {
    await receiver.stop();
  }
}

/** What was seen of it at one moment. */
interface Look extends Faring {
  /** Since the beginning, ms. */
  readonly time: number;
  /** The memory of the page's process, and the greatest that it has had, MB. */
  readonly process: number;
  readonly peak: number;
}

/** From when it first tells of itself until every record has arrived, and is known there to have. */
async function watch(
  browser: LoneBrowser,
  { received, told }: BenchReceiver,
  records: number,
): Promise<readonly Look[]> {
  const looks: Look[] = [];
  for (let start: number | undefined; ; await pause(lookEveryMs)) {
    if (received.faults.length > 0) throw new Error(received.faults.slice(0, 3).join('; '));
    const faring = told() as Faring | undefined;
    if (!faring) continue;
    if (faring.rejected > 0) throw new Error(`${faring.rejected} rejected`);
    start ??= performance.now();
    looks.push({ ...faring, ...browser.memory(), time: performance.now() - start });
    if (Math.min(faring.received, received.records) >= records) return looks;
  }
}

function rowsOf(looks: readonly Look[], { received }: BenchReceiver): readonly Row[] {
  const { records, photos, bytes } = received;
  if (photos !== Math.ceil(records / photoEvery)) throw new Error(`${photos} photos received`);
  const last = looks.at(-1)!;
  const all = looks.length;
  const name = `drain of ${records} records with ${photos} photos, ${bytes / 1e6} MB`;
  const peak = Math.max(...looks.map(({ heap }) => heap));
  return [
    { name, figure: last.time, samples: 1 },
    comparedRow(looks, 'for each record', msForEach),
    { name: '  longest task of the page', figure: last.task, target: longestAllowed, samples: 1 },
    { name: '  longest between two frames', figure: last.frame, samples: 1 },
    { name: '  longest between two ticks of 50 ms', figure: last.tick, samples: 1 },
    { name: '  memory of the script, peak', unit: 'MB', figure: peak, samples: all },
    { ...comparedRow(looks, 'memory of the script', medianOf('heap')), unit: 'MB' },
    { name: '  memory of the page’s process, peak', unit: 'MB', figure: last.peak, samples: all },
    { ...comparedRow(looks, 'memory of the page’s process', medianOf('process')), unit: 'MB' },
  ];
}

/** Does it become slower, or hold more and more? The last quarter of the time against the first. */
function comparedRow(
  looks: readonly Look[],
  name: string,
  measure: (quarter: readonly Look[]) => number,
): Row {
  const samples = Math.ceil(looks.length / 4);
  const [figure, floor] = [measure(looks.slice(-samples)), measure(looks.slice(0, samples))];
  return { name: `  ${name}, last quarter / first`, figure, floor, target: 1.5, samples };
}

const medianOf = (which: 'heap' | 'process') => (quarter: readonly Look[]) =>
  median(quarter.map((look) => look[which]));

function msForEach(quarter: readonly Look[]): number {
  const [begin, end] = [quarter[0]!, quarter.at(-1)!];
  return (end.time - begin.time) / Math.max(1, end.received - begin.received);
}
