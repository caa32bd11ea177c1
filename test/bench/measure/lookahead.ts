import type { Page } from 'playwright-core';
import type { BenchSite } from '../bench-site.ts';
import type { LookAhead } from '../page/catalogue.ts';
import type { Row } from '../row.ts';
import { median, p95 } from '../statistics.ts';
import { openCataloguePage } from './catalogue-page.ts';

const parts = 50_000;
/** Two frames of a usual screen. */
const target = 2000 / 60;
const rounds = 6;

/** Numbers, initials, models and two words, from one letter that is in every part to a text that is in none. */
const texts = ['LP-1234', 'mfq', 'is80-40', 'jxmf 5', 'gdzc', '6204', '2', 'xyz'];

/** From a key press in the finder to the parts found on screen, and beside it the same in a bare field. */
export async function measureLookahead(site: BenchSite): Promise<readonly Row[]> {
  const page = await openCataloguePage(site);
  const size = await page.evaluate((count) => catalogueBench.seed(count), parts);
  if (size !== parts) throw new Error(`the catalogue holds ${size} parts`);
  await page.evaluate(() => catalogueBench.follow());
  const times = { finder: [] as LookAhead[], bare: [] as LookAhead[] };
  for (let round = 0; round < rounds; round += 1)
    for (const side of ['bare', 'finder'] as const)
      for (const text of texts) {
        const keys = await typed(page, side, text);
        // The first round warms up.
        if (round > 0) times[side].push(...keys);
      }
  await page.context().close();
  const row = (
    name: string,
    side: keyof typeof times,
    statistic: (samples: readonly number[]) => number,
    time: keyof LookAhead,
  ): Row => ({
    name,
    figure: statistic(times[side].map((each) => each[time])),
    samples: times[side].length,
  });
  return [
    {
      ...row(`look-ahead over ${parts} parts, key to screen, p95`, 'finder', p95, 'toScreen'),
      target,
    },
    row('  median', 'finder', median, 'toScreen'),
    row('  script only, p95', 'finder', p95, 'toList'),
    row('  script only, median', 'finder', median, 'toList'),
    row('  a bare field, key to screen, p95', 'bare', p95, 'toScreen'),
  ];
}

/** Types the text key by key, as people do, and takes it back again. */
async function typed(page: Page, side: 'finder' | 'bare', text: string): Promise<LookAhead[]> {
  await page.evaluate((which) => catalogueBench.focus(which), side);
  const keys = [...text, ...Array.from(text, () => 'Backspace')];
  const times: LookAhead[] = [];
  for (const [place, key] of keys.entries()) {
    // Uneven, so that presses do not always fall on the same place in a frame.
    await page.waitForTimeout(60 + ((place * 37) % 50));
    await page.evaluate(() => catalogueBench.expect());
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    times.push(await page.evaluate(() => catalogueBench.seen()));
  }
  return times;
}
