import type { BrowserContext } from 'playwright-core';
import type { BenchSite } from '../bench-site.ts';
import { inTurns } from '../page/in-turns.ts';
import type { Row } from '../row.ts';
import { p95 } from '../statistics.ts';
import { askRatiosPage, openRatiosPage, toRows } from './ratios-page.ts';

/** What a device answers that holds 100,000 sheets: the newest of a state, how many there are in each, and that at once. */
export async function measureCrowd(site: BenchSite): Promise<readonly Row[]> {
  const size = site.some(100_000);
  return askRatiosPage(site, async (page, context) => {
    const bytes = await page.evaluate((sheets) => ratiosBench.seed(sheets), size);
    const newest = await page.evaluate((rounds) => ratiosBench.newest(rounds), {
      rounds: site.some(400),
      warmUp: site.some(40),
    });
    const counting = await page.evaluate((rounds) => ratiosBench.counting(rounds), {
      rounds: site.some(20),
      warmUp: 2,
      size,
    });
    await page.close();
    const opening = await openCold(context, site);
    const ours = counting.ours!;
    return [
      ...toRows(newest, {
        ours: {
          name: `50 newest of ${size} by status (${(bytes / 1000).toFixed(1)} kB each)`,
          target: 1.2,
        },
      }),
      ...toRows(counting, { ours: { name: `counts by state of ${size}`, target: 0.01 } }),
      { name: '  ours, p95', figure: p95(ours), target: 5, samples: ours.length },
      ...toRows(opening, {
        ours: { name: `cold open of ${size} with the 50 newest`, target: 1.2 },
      }),
    ];
  });
}

const readers = ['plain', 'ours', 'dexie', 'rxdb'] as const;

/** A page of its own each time: nothing is open, nor compiled. */
async function openCold(context: BrowserContext, site: BenchSite) {
  const sides = readers.map((side) => async () => {
    const page = await openRatiosPage(context, site);
    const time = await page.evaluate((name) => ratiosBench.coldOpen(name), side);
    await page.close();
    return time;
  });
  const samples = await inTurns(sides, { rounds: site.some(40), warmUp: 2 });
  return Object.fromEntries(readers.map((side, place) => [side, samples[place]!]));
}
