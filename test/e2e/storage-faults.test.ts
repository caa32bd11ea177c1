/** Storage that refuses, does not answer, or is full: it is said at once, and never that something was saved. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { firstPage, newProfile, openBrowser, type BrowserWish } from './support/browser.ts';
import { startDemo, type Demo } from './support/demo.ts';
import { printed } from './support/pdf.ts';
import { alertMs, watchFooter, windAlertWatch } from './support/stopwatch.ts';
import { as41, field, fillIn, pressPrint, savingNote, sign, slipOf } from './support/slip-page.ts';

type Slip = HTMLElement & { flush(): Promise<void> };

let demo: Demo;

before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

const saved = '已存在本机';
const notSaved = '没有保存';

async function openSlip(t: TestContext, wish: BrowserWish = {}, fault?: () => void) {
  const browser = await openBrowser(wish);
  t.after(() => browser.close());
  if (fault) await browser.addInitScript(fault);
  await windAlertWatch(browser);
  const page = await firstPage(browser);
  await page.goto(`${demo.url}technician/`);
  return { browser, page };
}

/** Notes everything that the footer says of saving from now on. */
async function listenToFooter(page: Page): Promise<() => Promise<string[]>> {
  const said = await slipOf(page).evaluateHandle((slip) => {
    const heard: string[] = [];
    const note = slip.shadowRoot!.querySelector('footer [role=status]')!;
    new MutationObserver(() => heard.push(note.textContent)).observe(note, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return heard;
  });
  return () => said.jsonValue();
}

const texts = (page: Page): Promise<string[]> =>
  Promise.all([
    field(page, '派遣', '派遣单编号').inputValue(),
    field(page, '客户', '客户名称').inputValue(),
  ]);

function assertWithinASecond(ms: number): void {
  assert.ok(ms <= 1000, `it took ${Math.round(ms)} ms`);
}

const refusals: readonly (readonly [string, () => void])[] = [
  [
    'refused',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    },
  ],
  ['absent', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
];

for (const [kind, fault] of refusals)
  test(`with IndexedDB ${kind}, the page says within a second that nothing is kept, and works on`, async (t) => {
    const { page } = await openSlip(t, {}, fault);
    await slipOf(page).getByRole('alert').filter({ hasText: '浏览器不允许本页保存数据' }).waitFor();
    assertWithinASecond(await alertMs(page));
    const heard = await listenToFooter(page);
    await fillIn(page, as41);
    await savingNote(page).filter({ hasText: '尚未保存' }).waitFor();
    await sign(page);
    assert.deepEqual(await texts(page), [as41.dispatchNumber, as41.customer]);
    assert.deepEqual(
      (await heard()).filter((said) => said.includes(saved)),
      [],
    );
    await pressPrint(page);
    assert.ok((await printed(page)).text.includes('¥2085.50'));
  });

test('with an IndexedDB that never answers, the page says so within a second, and keeps what is typed', async (t) => {
  const { page } = await openSlip(t, {}, () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...args) {
      const request = open.apply(this, args);
      for (const type of ['success', 'error', 'blocked', 'upgradeneeded'])
        request.addEventListener(type, (event) => event.stopImmediatePropagation());
      return request;
    };
  });
  await slipOf(page).getByRole('alert').filter({ hasText: '本机存储还没有响应' }).waitFor();
  assertWithinASecond(await alertMs(page));
  const heard = await listenToFooter(page);
  await field(page, '派遣', '派遣单编号').fill(as41.dispatchNumber);
  await field(page, '客户', '客户名称').fill(as41.customer);
  await savingNote(page).filter({ hasText: '尚未保存' }).waitFor();
  await slipOf(page).getByRole('alert').filter({ hasText: '关闭页面就会丢失' }).waitFor();
  assert.deepEqual(await texts(page), [as41.dispatchNumber, as41.customer]);
  assert.deepEqual(
    (await heard()).filter((said) => said.includes(saved)),
    [],
  );
});

/** A draft that was saved, then room runs out, then there is room again. */
async function fillUpAndRecover(
  browser: BrowserContext,
  page: Page,
  room: { readonly runsOut: () => Promise<void>; readonly isBack: () => Promise<void> },
): Promise<void> {
  await field(page, '派遣', '派遣单编号').fill('D-1');
  await savingNote(page).filter({ hasText: saved }).waitFor();
  await room.runsOut();
  const saidMs = await watchFooter(page, notSaved);
  await field(page, '维修记录', '故障现象').fill('机械密封漏水'.repeat(3000));
  assertWithinASecond(await saidMs());
  await savingNote(page).filter({ hasText: notSaved }).waitFor();
  await slipOf(page).getByRole('alert').filter({ hasText: '本机存储空间已满' }).waitFor();
  const heard = await listenToFooter(page);
  await field(page, '派遣', '派遣单编号').fill(as41.dispatchNumber);
  await field(page, '客户', '客户名称').fill(as41.customer);
  await savingNote(page).filter({ hasText: notSaved }).waitFor();
  // What is still waiting to be saved is tried now, so that later only the button can save it.
  await assert.rejects(slipOf(page).evaluate((slip: Slip) => slip.flush()));
  assert.deepEqual(await texts(page), [as41.dispatchNumber, as41.customer]);
  assert.deepEqual(
    (await heard()).filter((said) => said.includes(saved)),
    [],
  );
  await room.isBack();
  await slipOf(page).getByRole('button', { name: '再试一次' }).click();
  await savingNote(page).filter({ hasText: saved }).waitFor();
  assert.equal(await slipOf(page).getByRole('alert').count(), 0);
  const again = await browser.newPage();
  await again.goto(`${demo.url}technician/`);
  await slipOf(again).getByText('已恢复').waitFor();
  assert.deepEqual(await texts(again), [as41.dispatchNumber, as41.customer]);
}

test('[STO-1] with the quota used up, the page says within a second that nothing was saved, and saves when there is room', async (t) => {
  const browser = await openBrowser();
  t.after(() => browser.close());
  const page = await firstPage(browser);
  const session = await browser.newCDPSession(page);
  const { origin } = new URL(demo.url);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 8 * 2 ** 20 });
  await page.goto(`${demo.url}technician/`);
  await fillUpAndRecover(browser, page, {
    runsOut: () => fillQuota(page),
    isBack: () =>
      page.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const request = indexedDB.deleteDatabase('filler');
            request.onsuccess = () => resolve();
            request.onerror = () => reject(request.error);
          }),
      ),
  });
});

/** Uses the origin's quota up to the last few bytes, in a database beside the slip's. */
async function fillQuota(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('filler');
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const database = opening.result;
    let key = 0;
    for (let size = 2 ** 20; size >= 64;) {
      const transaction = database.transaction('bytes', 'readwrite');
      transaction
        .objectStore('bytes')
        .put(
          crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536))).slice(0, size),
          (key += 1),
        );
      const fits = await new Promise((resolve) => {
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
      if (!fits) size /= 2;
    }
    database.close();
  });
}

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

test(
  'with the disk full, the page says within a second that nothing was saved, and saves when there is room',
  { skip: mayMount ? false : 'only root on Linux can mount a small disk' },
  async (t) => {
    // Only what IndexedDB writes to is small: on a disk that is full for everything, Chromium 156 throws away
    // all that a site has stored within the first failed write, and may not save again while the page is open.
    const profile = newProfile();
    const disk = join(profile.path, 'Default', 'IndexedDB');
    mkdirSync(disk, { recursive: true });
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]);
    if (mounted.status !== 0) {
      profile.remove();
      return t.skip('this machine does not let root mount a small disk');
    }
    const browser = await openBrowser({ profile: profile.path });
    t.after(async () => {
      await browser.close();
      spawnSync('umount', ['-l', disk]);
      profile.remove();
    });
    const page = await firstPage(browser);
    await page.goto(`${demo.url}technician/`);
    const filler = join(disk, 'filler');
    // The browser tidies up now and then, and what it frees must not count as room.
    let topUp: NodeJS.Timeout | undefined;
    t.after(() => clearInterval(topUp));
    const fill = (): void => {
      const { bavail, bsize } = statfsSync(disk);
      try {
        appendFileSync(filler, Buffer.alloc(bavail * bsize));
      } catch {
        // The browser was faster; the next turn takes what is left.
      }
    };
    await fillUpAndRecover(browser, page, {
      async runsOut() {
        fill();
        topUp = setInterval(fill, 20);
      },
      async isBack() {
        clearInterval(topUp);
        rmSync(filler);
      },
    });
  },
);
