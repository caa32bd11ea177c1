import type { Page } from 'playwright-core';
import type { BenchSite } from '../bench-site.ts';
import type { CatalogueBench } from '../page/catalogue.ts';

declare global {
  /** What the page's script offers; only to be named inside `page.evaluate`. */
  var catalogueBench: CatalogueBench;
}

/** A page with a finder and an import, in a profile of its own on the disk. */
export async function openCataloguePage(site: BenchSite): Promise<Page> {
  const context = await site.openProfile();
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(site.page('page/catalogue.html'));
  await page.waitForFunction(() => 'catalogueBench' in globalThis);
  return page;
}
