/** Everything a measurement needs: the pages on a loopback server, and browsers to open them in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../support/chromium.mjs';
import { buildAll } from './build.ts';

export interface BenchSite {
  /** So many samples or records; a hundredth of them in a run that only tries the measurements out. */
  some(count: number): number;
  /** The address of a page under `test/bench`. */
  page(path: string): string;
  /** The file of a built script, to be injected. */
  script(name: 'interactive' | 'keystroke'): string;
  /** A browser with a profile on the disk: what a private context stores is only in memory, and never synced. */
  openProfile(folder?: string): Promise<BrowserContext>;
  /** The folder of a profile that is to be opened more than once. */
  newProfile(): string;
  openBrowser(): Promise<Browser>;
  stop(): Promise<void>;
}

type Serve = (options: {
  readonly extra: Readonly<Record<string, string>>;
}) => Promise<{ readonly url: string; readonly stop: () => Promise<void> }>;

export async function createBenchSite({
  isTrial,
}: {
  readonly isTrial: boolean;
}): Promise<BenchSite> {
  const folder = mkdtempSync(join(tmpdir(), 'aftersale-bench-'));
  await buildAll(folder);
  const { serve } = (await import(fileOf('../../examples/serve.mjs'))) as { serve: Serve };
  const server = await serve({
    extra: {
      '/kit/': join(folder, 'kit/'),
      '/built/': join(folder, 'built/'),
      '/bench/': fileOf('./'),
    },
  });
  const browsers: { close(): Promise<void> }[] = [];
  const opened = <B extends { close(): Promise<void> }>(browser: B): B => {
    browsers.push(browser);
    return browser;
  };
  const newProfile = (): string => mkdtempSync(join(folder, 'profile-'));
  const options = { executablePath: chromiumPath(), args: chromiumFlags };
  return {
    some: (count) => (isTrial ? Math.max(5, Math.ceil(count / 100)) : count),
    page: (path) => `${server.url}bench/${path}`,
    script: (name) => join(folder, 'built', `${name}.js`),
    newProfile,
    openProfile: async (profile = newProfile()) =>
      opened(
        await chromium.launchPersistentContext(
          profile,
          // The test's own window size, so that both forms are laid out as on a tablet.
          { ...options, viewport: { width: 900, height: 1200 } },
        ),
      ),
    openBrowser: async () => opened(await chromium.launch(options)),
    async stop() {
      await Promise.all(browsers.map((browser) => browser.close()));
      await server.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
