/**
 * Runs test files in WebKitGTK, one after another, each as the page of one window. The runner's own launcher for
 * WebDriver brings some 440 packages along, two of which fetch programs as they are installed; this is what is used of it.
 */
import { openWebkitWindow } from './webkit-window.mjs';

/** The names of keys as tests write them, and the characters that stand for them in WebDriver. */
const namedKeys = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

export function webkitLauncher() {
  const sessions = new Set();
  let window;

  const ask = async (...question) => (await (window ??= openWebkitWindow())).ask(...question);

  async function close() {
    const closing = window;
    window = undefined;
    await (await closing?.catch(() => undefined))?.close();
  }

  /** A window that cannot leave its page is not used again: only the file that hangs in it fails. */
  async function goTo(url) {
    try {
      await ask('POST', 'url', { url });
    } catch (error) {
      await close();
      throw error;
    }
  }

  return {
    name: 'webkit',
    // The commands of the runner know what has this type, and ask for its keys as below.
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      sessions.add(id);
      await goTo(url);
    },
    isActive: (id) => sessions.has(id),
    getBrowserUrl: () => ask('GET', 'url'),
    async stopSession(id) {
      sessions.delete(id);
      await goTo('about:blank');
      return {};
    },
    startDebugSession() {
      throw new Error('WebKitGTK is started for tests only.');
    },
    async sendKeys(_id, keys) {
      const actions = keys.map(characterOf).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await ask('POST', 'actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    stop: close,
  };
}

function characterOf(key) {
  const character = namedKeys[key] ?? key;
  if ([...character].length === 1) return character;
  throw new Error(`There is no key "${key}" here.`);
}
