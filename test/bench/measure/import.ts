import type { BenchSite } from '../bench-site.ts';
import type { ImportTimes } from '../page/catalogue.ts';
import type { Row } from '../row.ts';
import { median } from '../statistics.ts';
import { openCataloguePage } from './catalogue-page.ts';

const rows = 50_000;
const runs = 3;
/** Longer than that, and a page feels stuck. */
const longestAllowed = 100;

/** From the chosen file to the catalogue on the disk, and the longest time in which the page answers nobody. */
export async function measureImport(site: BenchSite): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (const format of ['csv', 'xlsx'] as const) {
    const times: ImportTimes[] = [];
    for (let run = 0; run < runs; run += 1) {
      // A profile of its own each time: nothing is kept, compiled or cached.
      const page = await openCataloguePage(site);
      times.push(
        await page.evaluate(([kind, count]) => catalogueBench.import(kind, count), [
          format,
          rows,
        ] as const),
      );
      await page.context().close();
    }
    const { parts, refused } = times[0]!;
    if (parts + refused !== rows)
      throw new Error(`${parts} parts and ${refused} refused of ${rows}`);
    found.push(
      {
        name: `import of ${rows} rows, ${format}, longest task`,
        figure: Math.max(...times.map(({ longestTask }) => longestTask)),
        target: longestAllowed,
        samples: runs,
      },
      {
        name: `  from file to disk, median (${parts} parts, ${refused} refused)`,
        figure: median(times.map(({ whole }) => whole)),
        samples: runs,
      },
    );
  }
  return found;
}
