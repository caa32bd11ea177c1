import type { Page } from 'playwright-core';
import type { BenchSite } from '../bench-site.ts';
import type { StorageBench } from '../page/storage.ts';

declare global {
  /** What the page's script offers; only to be named inside `page.evaluate`. */
  var storageBench: StorageBench;
}

/** A page with the storage bench, in a profile of its own on the disk. */
export async function openStoragePage(site: BenchSite): Promise<Page> {
  const context = await site.openProfile();
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(site.page('page/storage.html'));
  return page;
}
