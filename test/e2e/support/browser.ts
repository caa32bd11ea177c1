/** A Chromium with a profile on disk, which can be killed like a machine that loses its power. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chromium,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../../support/chromium.mjs';

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
  const pids = await browserPids(context);
  const closed = new Promise((resolve) => context.once('close', resolve));
  for (const pid of pids) killOne(pid);
  await closed;
}

/** Which processes is this browser? Asked beforehand, the killing itself waits for nothing. */
export async function browserPids(context: BrowserContext): Promise<number[]> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const { id } = processInfo.find(({ type }) => type === 'browser')!;
  return [id, ...descendantsOf(id)];
}

export function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

function descendantsOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(name) }));
  const below = (parent: number): number[] =>
    parents
      .filter((each) => each.parent === parent)
      .flatMap((each) => [each.pid, ...below(each.pid)]);
  return below(pid);
}

function parentOf(name: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    // The program's name stands in parentheses and may hold anything.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
