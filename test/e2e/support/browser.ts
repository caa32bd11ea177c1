/** A Chromium with a profile on disk, which can be killed like a machine that loses its power. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chromium,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../../support/chromium.mjs';
import { killAll, treeOf } from '../../support/process-tree.ts';

export interface BrowserWish {
  /** The profile's folder; a fresh one if not said. */
  readonly profile?: string;
  readonly flags?: readonly string[];
  readonly options?: BrowserContextOptions;
}

/** A folder for one profile; `remove` takes it away. */
export function newProfile(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'aftersale-e2e-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Starts the browser in Chinese and in the time zone of Shanghai, whatever the machine's own are. */
export async function openBrowser({
  profile = '',
  flags = [],
  options = {},
}: BrowserWish = {}): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    args: [...chromiumFlags, ...flags],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  });
  context.setDefaultTimeout(15_000);
  // The runner's compiler marks named functions with a helper, which those sent into a page would miss.
  await context.addInitScript('globalThis.__name = (named) => named;');
  return context;
}

export async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage());
}

/** Kills the browser with all its children, at once and without a word. Linux only. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const closed = new Promise((resolve) => context.once('close', resolve));
  await killAll(treeOf(processInfo.find(({ type }) => type === 'browser')!.id));
  await closed;
}
