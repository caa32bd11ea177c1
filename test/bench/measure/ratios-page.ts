import type { BrowserContext, Page } from 'playwright-core';
import type { BenchSite } from '../bench-site.ts';
import type { RatiosBench } from '../page/ratios.ts';
import type { Samples, Side } from '../page/shelves/open-shelves.ts';
import { toRow, type Row } from '../row.ts';

declare global {
  /** What the page's script offers; only to be named inside `page.evaluate`. */
  var ratiosBench: RatiosBench;
}

/** A page with all the sides of the comparison. */
export async function openRatiosPage(context: BrowserContext, site: BenchSite): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(site.page('page/ratios.html'));
  await page.waitForFunction(() => 'ratiosBench' in globalThis);
  return page;
}

/** Asks one page, in a profile of its own on the disk. */
export async function askRatiosPage<Answer>(
  site: BenchSite,
  ask: (page: Page, context: BrowserContext) => Promise<Answer>,
): Promise<Answer> {
  const context = await site.openProfile();
  const answer = await ask(await openRatiosPage(context, site), context);
  await context.close();
  return answer;
}

export interface Line {
  readonly name: string;
  readonly target?: number;
}

const others: Partial<Record<Side, Line>> = {
  dexie: { name: '  Dexie' },
  rxdb: { name: '  RxDB, its Dexie storage' },
};

/** A line for each side but the floor, which all of them are held against. */
export function toRows(samples: Samples, lines: Partial<Record<Side, Line>>): readonly Row[] {
  const floor = samples.floor ?? samples.plain ?? [];
  return Object.entries({ ...lines, ...others }).map(([side, { name, target }]) =>
    toRow(name, { ours: samples[side as Side] ?? [], floor }, target),
  );
}
