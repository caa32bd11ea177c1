/** The engines that a page may meet, and how each is started on one address in a profile that is thrown away. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumFlags, chromiumPath } from '../support/chromium.mjs';

export interface RunningEngine {
  /** Resolves with what went wrong when it ends by itself. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

export type StartEngine = (url: string) => Promise<RunningEngine>;

export const engines: Readonly<Record<string, StartEngine>> = {
  Chromium: (url) =>
    started((profile) => ({
      program: chromiumPath(),
      flags: [...chromiumFlags, '--headless', `--user-data-dir=${profile}`, url],
    })),
  'Firefox ESR': (url) =>
    started((profile) => {
      writeFileSync(join(profile, 'user.js'), quietFirefox);
      return {
        program: placeOf('Firefox ESR', ['/usr/bin/firefox-esr', '/usr/bin/firefox']),
        flags: ['--headless', '--no-remote', '--profile', profile, url],
      };
    }),
  WebKitGTK: async (url) => {
    const screen = await startScreen();
    return started(
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

const quietFirefox = [
  'browser.aboutwelcome.enabled',
  'browser.shell.checkDefaultBrowser',
  'datareporting.policy.dataSubmissionEnabled',
  'toolkit.telemetry.enabled',
  'app.update.enabled',
  'network.captive-portal-service.enabled',
  'network.connectivity-service.enabled',
]
  .map((name) => `user_pref("${name}", false);`)
  .join('\n');

interface Program {
  readonly program: string;
  readonly flags: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

async function started(
  choose: (profile: string) => Program,
  after: () => void = () => undefined,
): Promise<RunningEngine> {
  const profile = mkdtempSync(join(tmpdir(), 'aftersale-engine-'));
  const clear = (): void => {
    after();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const { program, flags, env = {} } = choose(profile);
    // A group of its own: its children end with it.
    const child = spawn(program, flags, {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    const ended = endOf(child, program);
    return {
      ended,
      async stop() {
        try {
          process.kill(-child.pid!, 'SIGKILL');
        } catch {}
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
