import type { BenchSite } from '../bench-site.ts';
import type { Row } from '../row.ts';
import { askRatiosPage, toRows } from './ratios-page.ts';

/** Many new records in one transaction, into an empty database. */
export async function measureBulk(site: BenchSite): Promise<readonly Row[]> {
  const size = site.some(10_000);
  const samples = await askRatiosPage(site, (page) =>
    page.evaluate((options) => ratiosBench.bulk(options), { rounds: 7, warmUp: 1, size }),
  );
  return toRows(samples, { ours: { name: `bulk of ${size}, relaxed`, target: 1.2 } });
}
