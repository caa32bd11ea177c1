/** The engines that a page may meet, and how each is started on one address. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumFlags, chromiumPath } from '../support/chromium.mjs';
import {
  firefoxPath,
  startScreen,
  webkitEnvironment,
  webkitPaths,
} from '../support/other-engines.mjs';
import { killAll, treeOf } from '../support/process-tree.ts';

export interface RunningEngine {
  /** Resolves with what went wrong when it ends by itself. */
  readonly ended: Promise<string>;
  /** Kills it with all its children, at once and without a word. */
  stop(): Promise<void>;
}

/** Starts it in this profile, a folder that stays; in one that is thrown away if not said. */
export type StartEngine = (url: string, profile?: string) => Promise<RunningEngine>;

/** A folder for one profile; `remove` takes it away. */
export function newProfile(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'aftersale-engine-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

export const engines: Readonly<Record<string, StartEngine>> = {
  Chromium: (url, kept) =>
    started(kept, (profile) => ({
      program: chromiumPath(),
      flags: [...chromiumFlags, '--headless', `--user-data-dir=${profile}`, url],
    })),
  'Firefox ESR': (url, kept) =>
    started(kept, (profile) => {
      writeFileSync(join(profile, 'user.js'), quietFirefox);
      return {
        program: firefoxPath(),
        flags: ['--headless', '--no-remote', '--profile', profile, url],
      };
    }),
  WebKitGTK: async (url, kept) => {
    const screen = await startScreen();
    return started(
      kept,
      (profile) => ({
        program: webkitPaths().browser,
        flags: [url],
        env: {
          DISPLAY: screen.display,
          HOME: profile,
          XDG_DATA_HOME: profile,
          XDG_CACHE_HOME: profile,
          ...webkitEnvironment,
        },
      }),
      screen.stop,
    );
  },
};

const quietFirefox = Object.entries({
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'termsofuse.bypassNotification': true,
  // To take its picture, it would open the page a second time, with a storage of its own.
  'browser.pagethumbnails.capturing_disabled': true,
  // After a crash it would open the pages of before beside the one asked for, and at last offer its safe mode.
  'browser.sessionstore.resume_from_crash': false,
  'toolkit.startup.max_resumed_crashes': -1,
})
  .map(([name, value]) => `user_pref("${name}", ${value});`)
  .join('\n');

interface Program {
  readonly program: string;
  readonly flags: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

async function started(
  kept: string | undefined,
  choose: (profile: string) => Program,
  after: () => void = () => undefined,
): Promise<RunningEngine> {
  const profile = kept === undefined ? newProfile() : { path: kept, remove: () => undefined };
  const clear = (): void => {
    after();
    profile.remove();
  };
  try {
    const { program, flags, env = {} } = choose(profile.path);
    const child = spawn(program, flags, {
      // A group of its own, so that a signal meant for the tests does not reach it.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    const ended = endOf(child, program);
    return {
      ended,
      async stop() {
        const isRunning = child.exitCode === null && child.signalCode === null;
        if (isRunning && child.pid !== undefined) await killAll(treeOf(child.pid));
        await ended;
        clear();
      },
    };
  } catch (error) {
    clear();
    throw error;
  }
}

function endOf(child: ChildProcess, program: string): Promise<string> {
  let said = '';
  child.stderr
    ?.setEncoding('utf8')
    .on('data', (text: string) => (said = (said + text).slice(-500)));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`${program}: ${error.message}`));
    child.once('exit', (code) => resolve(`${program} ended with ${code}: ${said}`));
  });
}
