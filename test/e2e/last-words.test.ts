/** A page that goes right after something was typed: by the next visit all of it is there. */
import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { firstPage, openBrowser } from './support/browser.ts';
import { startDemo, type Demo } from './support/demo.ts';
import { field, keptId, slipOf } from './support/slip-page.ts';
import { until } from './support/until.ts';

let demo: Demo;

before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

type Form = HTMLElement & { readonly currentId: string };
const forms = 'aftersale-confirmation, aftersale-form, aftersale-parts-request';

/** By the ids of the inputs. */
const four: Readonly<Record<string, string>> = {
  'f-dispatchNumber': 'D-2026-0301',
  'f-customer-name': '东方水泵厂',
  'f-customer-address': '安亭镇 8 号',
  'f-customer-contactPerson': '王芳',
};

async function openAt(t: TestContext, path: string) {
  const browser = await openBrowser();
  t.after(() => browser.close());
  const page = await firstPage(browser);
  await visit(page, path);
  return { browser, page };
}

/** Goes there, and waits until the form is open. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(`${demo.url}${path}`);
  await untilOpen(page);
}

const untilOpen = (page: Page): Promise<unknown> =>
  page.waitForFunction((forms) => document.querySelector<Form>(forms)?.currentId, forms);

/** Types into all of these at once, and leaves no moment before what comes then. */
const typeAnd = (page: Page, texts: Readonly<Record<string, string>>, then: string) =>
  page.evaluate(
    ([forms, texts, then]) => {
      const form = document.querySelector<Form>(forms)!;
      for (const [id, text] of Object.entries(texts)) {
        const control = form.shadowRoot!.querySelector<HTMLInputElement>(`#${id}`)!;
        control.value = text;
        control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
      if (then === 'reload') location.reload();
      if (then === 'close') window.close();
      if (then === 'leave') location.assign('about:blank');
    },
    [forms, texts, then] as const,
  );

async function typeAndReload(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  const loaded = page.waitForEvent('load');
  await typeAnd(page, texts, 'reload');
  await loaded;
}

const textsOf = (page: Page, texts: Readonly<Record<string, string>>) =>
  page.evaluate(
    ([forms, ids]) => {
      const { shadowRoot } = document.querySelector(forms)!;
      return ids.map((id) => shadowRoot?.querySelector<HTMLInputElement>(`#${id}`)?.value);
    },
    [forms, Object.keys(texts)] as const,
  );

/** What pages that went have left beside the databases. */
const leftBeside = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('aftersale."')));

async function assertKept(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  await untilOpen(page);
  const wanted = Object.values(texts);
  const found = await until(
    () => textsOf(page, texts),
    (found) => found.join() === wanted.join(),
  );
  assert.deepEqual(found, wanted);
  await page.locator('[part=saving]').filter({ hasText: '已存在本机' }).waitFor();
  assert.deepEqual(await leftBeside(page), []);
}

test('[DRF-3] four fields of a new slip that were filled in right before a reload are all there', async (t) => {
  const { page } = await openAt(t, 'technician/');
  await typeAndReload(page, four);
  await assertKept(page, four);
});

test('[DRF-3] four fields of a draft that was saved before are all there, with what it had', async (t) => {
  const { page } = await openAt(t, 'technician/');
  await field(page, '产品', '产品型号').fill('QW-80');
  const id = await keptId(page);
  await typeAndReload(page, four);
  await assertKept(page, four);
  assert.equal(await keptId(page), id);
  assert.equal(await field(page, '产品', '产品型号').inputValue(), 'QW-80');
  const again = { 'f-customer-address': '安亭镇 9 号', 'f-customer-name': '' };
  await typeAndReload(page, again);
  await assertKept(page, again);
  assert.equal(await slipOf(page).getByRole('button', { name: '采用' }).count(), 0);
});

for (const [how, act] of [
  ['closed', 'close'],
  ['left for another page', 'leave'],
] as const)
  test(`[DRF-3] four fields that were filled in right before the page was ${how} are all there in the next`, async (t) => {
    const { browser, page: first } = await openAt(t, 'minimal.html');
    const opened = browser.waitForEvent('page');
    // Only a page that a script has opened is closed by one.
    await first.evaluate((url) => void window.open(url), `${demo.url}technician/`);
    const page = await opened;
    await untilOpen(page);
    const gone = act === 'close' ? page.waitForEvent('close') : page.waitForURL('about:blank');
    await typeAnd(page, four, act).catch(() => undefined);
    await gone;
    await visit(first, 'technician/');
    await assertKept(first, four);
  });

test('[DRF-3] four fields of a form of one’s own that were filled in right before a reload are all there', async (t) => {
  const { page } = await openAt(t, 'lift-maintenance/');
  const texts = {
    'f-user': '东方大厦物业',
    'f-lift': '3110-310115-2019-0042',
    'f-last': '2026-11-01',
    'f-visit': '2026-11-20',
  };
  await typeAndReload(page, texts);
  await assertKept(page, texts);
});

test('[DRF-3] on a page that has the form before the code that keeps records, they are all there as well', async (t) => {
  const { page } = await openAt(t, 'parts/');
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (name, text) {
      setItem.call(this, name, text);
      setItem.call(sessionStorage, 'written', name);
    };
  });
  const texts = { 'f-outlet-contact': '刘洋', 'f-outlet-phone': '0831-555 0101', 'f-remark': '急' };
  await typeAndReload(page, texts);
  const name = await page.evaluate(() => sessionStorage.getItem('written'));
  assert.match(name ?? '', /^aftersale\."parts-demo"\./);
  await assertKept(page, texts);
});

test('[DRF-3] where localStorage is forbidden, the page works on as without it', async (t) => {
  const browser = await openBrowser();
  t.after(() => browser.close());
  await browser.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('', 'SecurityError');
      },
    }),
  );
  const page = await firstPage(browser);
  await visit(page, 'technician/');
  await field(page, '客户', '客户名称').fill('东方水泵厂');
  await keptId(page);
  await page.reload();
  await slipOf(page).getByText('已恢复').waitFor();
  assert.equal(await field(page, '客户', '客户名称').inputValue(), '东方水泵厂');
});
