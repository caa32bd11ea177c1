import type { BenchSite } from '../bench-site.ts';
import { toRow, type Row } from '../row.ts';
import { openStoragePage } from './storage-page.ts';

/** A keystroke's save of a draft with three parts, against a raw put that is as durable. */
export async function measureSave(site: BenchSite): Promise<readonly Row[]> {
  const page = await openStoragePage(site);
  const rounds = { rounds: 400, warmUp: 40 };
  const { ours, plain, indexed } = await page.evaluate(
    (options) => storageBench.saving(options),
    rounds,
  );
  await page.context().close();
  return [
    toRow('save a slip / raw put', { ours, floor: plain }, 1.5),
    toRow('  / raw put of the row with its index', { ours, floor: indexed }),
  ];
}
