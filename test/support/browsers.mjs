/** The engines that the browser suites run in, each as what starts it. */
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { chromiumFlags, chromiumPath } from './chromium.mjs';
import { firefoxPath } from './other-engines.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

// A window for each file: a page behind another gets no frames, and its observers and pads stand still.
const createPage = ({ context }) => context.newPage({ type: 'window' });

/** No window is used again: in Firefox, the keyboard may have gone on from it to the bar of the browser, and stays there. */
function eachInNewWindow(launcher) {
  const { startSession } = launcher;
  launcher.startSession = async (...session) => {
    const former = launcher.inactivePages.splice(0);
    await startSession.apply(launcher, session);
    for (const { puppeteerPage } of former) await puppeteerPage.close();
  };
  return launcher;
}

const inPuppeteer = (name, options) =>
  Object.assign(chromeLauncher({ puppeteer: puppeteerCore, ...options }), { name });

export const launchers = {
  chromium: () =>
    inPuppeteer('chromium', {
      createPage,
      concurrency: 2,
      launchOptions: { executablePath: chromiumPath(), args: chromiumFlags },
    }),
  firefox: () =>
    eachInNewWindow(
      inPuppeteer('firefox', {
        createPage,
        concurrency: 1,
        launchOptions: {
          browser: 'firefox',
          executablePath: firefoxPath(),
          // Otherwise the question whether to keep the data of the site waits for an answer for ever.
          extraPrefsFirefox: {
            'dom.storageManager.prompt.testing': true,
            'dom.storageManager.prompt.testing.allow': true,
          },
        },
      }),
    ),
  webkit: webkitLauncher,
};
