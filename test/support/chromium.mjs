/** Finding the Chromium of this machine, for the browser and end-to-end suites. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
];

const isRunnable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Which browser do the tests drive? `CHROME_PATH` goes first, and is not second-guessed: a wrong one is an error.
 * Throws with how to install one when the machine has none.
 */
export function chromiumPath() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (isRunnable(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which is not an executable file.`);
  }
  const found = usualPlaces.find(isRunnable);
  if (found) return found;
  throw new Error(
    'No Chromium was found. Install one (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk; ' +
      'elsewhere: Google Chrome), or name it in CHROME_PATH.',
  );
}

/** Is this program in the PATH? */
export const hasProgram = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => isRunnable(join(folder, name)));

/** What every start of Chromium under test is given: it runs as root in containers, without a GPU, and phones nobody. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
];
