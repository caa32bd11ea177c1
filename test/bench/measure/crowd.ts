import type { BenchSite } from '../bench-site.ts';
import { toRow, type Row } from '../row.ts';
import { p95 } from '../statistics.ts';
import { openStoragePage } from './storage-page.ts';

const size = 100_000;

/** What a device answers that holds 100,000 sheets: the newest of a state, and how many there are in each. */
export async function measureCrowd(site: BenchSite): Promise<readonly Row[]> {
  const page = await openStoragePage(site);
  const bytes = await page.evaluate((sheets) => storageBench.seed(sheets), size);
  const newest = await page.evaluate((options) => storageBench.newest(options), {
    rounds: 400,
    warmUp: 40,
  });
  const counting = await page.evaluate((options) => storageBench.counting(options), {
    rounds: 400,
    warmUp: 20,
    size,
  });
  await page.context().close();
  return [
    toRow(`50 newest of ${size} by status (${(bytes / 1000).toFixed(1)} kB each)`, newest, 1.2),
    {
      name: `counts by state of ${size}, p95`,
      ours: p95(counting.ours),
      target: 5,
      samples: counting.ours.length,
    },
  ];
}
