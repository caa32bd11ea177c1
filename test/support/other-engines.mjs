/** Finding Firefox ESR and WebKitGTK on this machine, and a screen for what cannot do without one. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where is Firefox? Throws with how to get it: a missing engine is a failure, not a reason to test fewer. */
export const firefoxPath = () =>
  placeOf('Firefox ESR', ['/usr/bin/firefox-esr', '/usr/bin/firefox']);

/** Where are the program that drives WebKitGTK, the browser that comes with it, and what draws its screen? */
export const webkitPaths = () => ({
  driver: placeOf('WebKitWebDriver', ['/usr/bin/WebKitWebDriver']),
  browser: placeOf('WebKitGTK', miniBrowsers()),
  screen: screenPath(),
});

const screenPath = () => placeOf('Xvfb', ['/usr/bin/Xvfb']);

/** What WebKitGTK needs in a container: it runs as root, without a GPU and without a desktop. */
export const webkitEnvironment = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  NO_AT_BRIDGE: '1',
  // Without one, the pages are told that their language is "C".
  LANG: 'en_US.UTF-8',
};

/** A screen that nobody sees. */
export async function startScreen() {
  const program = screenPath();
  const screen = spawn(
    program,
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise((resolve, reject) => {
    let told = '';
    screen.stdio[3].on('data', (text) => {
      told += text.toString();
      if (told.includes('\n')) resolve(told.trim());
    });
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
  });
  return { display: `:${number}`, stop: () => screen.kill() };
}

function placeOf(name, places) {
  const found = places.find((place) => existsSync(place));
  if (found) return found;
  throw new Error(
    `${name} was not found. Debian: apt-get install firefox-esr webkit2gtk-driver xvfb xauth`,
  );
}

/** Where Debian puts the browser that comes with WebKitGTK, whatever the processor. */
const miniBrowsers = () =>
  (existsSync('/usr/lib') ? readdirSync('/usr/lib') : []).flatMap((folder) =>
    ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((version) =>
      join('/usr/lib', folder, version, 'MiniBrowser'),
    ),
  );
