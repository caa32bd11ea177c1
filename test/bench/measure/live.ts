import type { BrowserContext, Page } from 'playwright-core';
import type { BenchSite } from '../bench-site.ts';
import { inTurns } from '../page/in-turns.ts';
import type { Samples } from '../page/shelves/open-shelves.ts';
import type { Row } from '../row.ts';
import { askRatiosPage, openRatiosPage, toRows } from './ratios-page.ts';

/** Records that are there before. */
const size = 1000;
const writers = ['floor', 'ours', 'dexie', 'rxdb'] as const;

/** From writing a record to being told the 50 newest with it: a raw put and a raw reading after it, and in another tab. */
export async function measureLive(site: BenchSite): Promise<readonly Row[]> {
  const rounds = { rounds: site.some(300), warmUp: site.some(30) };
  const near = await askRatiosPage(site, (page) =>
    page.evaluate((options) => ratiosBench.live(options), { ...rounds, size }),
  );
  const far = await askRatiosPage(site, (page, context) =>
    acrossTabs(site, { page, context, rounds }),
  );
  return [
    ...toRows(near, {
      ours: { name: 'live query, write to told, same tab, relaxed', target: 1.5 },
    }),
    ...toRows(far, {
      ours: { name: 'live query, write to told, across tabs, relaxed', target: 2 },
    }),
  ];
}

interface Tabs {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly rounds: Parameters<typeof inTurns>[1];
}

async function acrossTabs(site: BenchSite, { page, context, rounds }: Tabs): Promise<Samples> {
  const writer = await page.evaluateHandle((stored) => ratiosBench.writeAfar(stored), size);
  const other = await openRatiosPage(context, site);
  const listener = await other.evaluateHandle(() => ratiosBench.listenAfar());
  const sides = writers.map((side) => async (round: number) => {
    const order = { side, place: size + round };
    const written = await writer.evaluate((tab, { side, place }) => tab.add(side, place), order);
    const heard = { side, id: written.id };
    const at = await listener.evaluate((tab, { side, id }) => tab.at(side, id), heard);
    return at - written.at;
  });
  const samples = await inTurns(sides, rounds);
  return Object.fromEntries(writers.map((side, place) => [side, samples[place]!]));
}
