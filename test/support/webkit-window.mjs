/** One window of WebKitGTK on a screen that nobody sees, driven by WebDriver. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { startScreen, webkitEnvironment, webkitPaths } from './other-engines.mjs';

/** The page's own size, as in the other browsers. */
const pageSize = { width: 800, height: 600 };
const patienceMs = 30_000;

/** Starts a screen, the driver and the browser. `ask` puts a question of WebDriver to the window, `close` ends all three. */
export async function openWebkitWindow() {
  const { driver: program, browser: binary } = webkitPaths();
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    // A group of its own: a page that hangs would outlive the browser.
    detached: true,
    env: { ...process.env, ...webkitEnvironment, DISPLAY: screen.display },
  });
  const end = () => {
    process.off('exit', end);
    try {
      process.kill(-driver.pid, 'SIGKILL');
    } catch {}
    screen.stop();
  };
  process.once('exit', end);
  const address = `http://127.0.0.1:${port}`;
  try {
    await answering(`${address}/status`);
    const { sessionId } = await told(`${address}/session`, 'POST', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
      },
    });
    const session = `${address}/session/${sessionId}`;
    const ask = (method, what, body) => told(`${session}/${what}`, method, body);
    await fit(ask);
    return {
      ask,
      async close() {
        await told(session, 'DELETE').catch(() => undefined);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

async function fit(ask) {
  const { width, height } = pageSize;
  await ask('POST', 'window/rect', { x: 0, y: 0, ...pageSize });
  const [innerWidth, innerHeight] = await ask('POST', 'execute/sync', {
    script: 'return [innerWidth, innerHeight]',
    args: [],
  });
  await ask('POST', 'window/rect', {
    width: 2 * width - innerWidth,
    height: 2 * height - innerHeight,
  });
}

/** What does the driver answer? Rejects with its words when it refuses, and when it does not answer in time. */
async function told(address, method, body) {
  const response = await fetch(address, {
    method,
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(patienceMs),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebKitWebDriver: ${value.error}: ${value.message}`);
  return value;
}

async function answering(address) {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await fetch(address);
    } catch (error) {
      if (Date.now() > until) throw error;
      await setTimeout(50);
    }
  }
}

function freePort() {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
