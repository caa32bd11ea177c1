import type { BenchSite } from '../bench-site.ts';
import type { Row } from '../row.ts';
import { askRatiosPage, toRows } from './ratios-page.ts';

/** One new record, against a raw put of the very row that is stored, with its index. */
export async function measurePut(site: BenchSite): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const durability of ['strict', 'relaxed'] as const) {
    const rounds = { rounds: site.some(300), warmUp: site.some(30), durability };
    const samples = await askRatiosPage(site, (page) =>
      page.evaluate((options) => ratiosBench.put(options), rounds),
    );
    rows.push(
      ...toRows(samples, {
        ours: { name: `put of one record, ${durability}`, target: 1.3 },
        delivering: { name: '  with a receiver: outbox, sequence and counters', target: 1.7 },
        rawOutbox: { name: '  the same rows by raw IndexedDB' },
        keeping: { name: '  with a receiver, and a step in its history' },
      }),
    );
  }
  return rows;
}
