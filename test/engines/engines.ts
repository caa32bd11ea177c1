/** The engines that a page may meet, and how each is started on one address. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumFlags, chromiumPath } from '../support/chromium.mjs';
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
        program: placeOf('Firefox ESR', ['/usr/bin/firefox-esr', '/usr/bin/firefox']),
        flags: ['--headless', '--no-remote', '--profile', profile, url],
      };
    }),
  WebKitGTK: async (url, kept) => {
    const screen = await startScreen();
    return started(
      kept,
      (profile) => ({
        program: placeOf('WebKitGTK', miniBrowsers()),
        flags: [url],
        env: {
          DISPLAY: screen.display,
          HOME: profile,
          XDG_DATA_HOME: profile,
          XDG_CACHE_HOME: profile,
          // Containers run as root, without a GPU and without a desktop.
          WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
          LIBGL_ALWAYS_SOFTWARE: '1',
          NO_AT_BRIDGE: '1',
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

/** A screen that nobody sees. */
async function startScreen(): Promise<{ readonly display: string; stop(): void }> {
  const program = placeOf('Xvfb', ['/usr/bin/Xvfb']);
  const screen = spawn(
    program,
    ['-displayfd', '3', '-screen', '0', '800x600x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise<string>((resolve, reject) => {
    let told = '';
    screen.stdio[3]!.on('data', (text: Buffer) => {
      told += text.toString();
      if (told.includes('\n')) resolve(told.trim());
    });
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
  });
  return { display: `:${number}`, stop: () => screen.kill() };
}

/** Where is the program? Throws with how to get it: a missing engine is a failure, not a reason to compare fewer. */
function placeOf(name: string, places: readonly string[]): string {
  const found = places.find((place) => existsSync(place));
  if (found) return found;
  throw new Error(
    `${name} was not found. Debian: apt-get install firefox-esr webkit2gtk-driver xvfb xauth`,
  );
}

/** Where Debian puts the browser that comes with WebKitGTK, whatever the processor. */
const miniBrowsers = (): string[] =>
  readdirSync('/usr/lib').flatMap((folder) =>
    ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((version) =>
      join('/usr/lib', folder, version, 'MiniBrowser'),
    ),
  );
