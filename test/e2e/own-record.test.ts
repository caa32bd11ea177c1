/** A record that a page and a JSON definition add to the kit: filled in, refused, signed, handed over, found, printed. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { filesIn, textOf } from '../rules/source-files.ts';
import { firstPage, openBrowser } from './support/browser.ts';
import { startDemo, type Demo } from './support/demo.ts';
import { printed } from './support/pdf.ts';
import { watch, type Watched } from './support/watched.ts';

const receiver = '江源泵业售后服务部';
const items = ['机房环境、照明', '制动器间隙', '轿内报警、对讲', '层门门锁'];

let demo: Demo;
let browser: BrowserContext;
let watched: Watched;
let page: Page;

before(async () => {
  demo = await startDemo();
  browser = await openBrowser({ options: { viewport: { width: 360, height: 740 } } });
  watched = await watch(browser);
  page = await firstPage(browser);
  await page.goto(demo.url);
  await page.getByRole('link', { name: '电梯维护保养' }).click();
});
after(async () => {
  await browser.close();
  await demo.stop();
});

const form = (): Locator => page.locator('aftersale-form');
const field = (label: string): Locator => form().getByLabel(label, { exact: true });
const choice = (label: string, value: string): Locator =>
  form().getByRole('radiogroup', { name: label }).getByLabel(value, { exact: true });
const press = (name: string): Promise<void> =>
  form().getByRole('button', { name, exact: true }).click();
const row = (text: string): Locator =>
  page.locator('aftersale-records tbody tr').filter({ hasText: text });

describe('a lift’s maintenance record', () => {
  test('takes fewer than 120 lines, page and definition together', () => {
    const files = filesIn('examples/lift-maintenance');
    const lines = files.map((path) => textOf(path).trimEnd().split('\n').length);
    assert.equal(files.length, 2);
    const sum = lines.reduce((all, each) => all + each, 0);
    assert.ok(sum < 120, `${sum} lines`);
  });

  test('is filled in by its labels, and is still there after the page was loaded again', async () => {
    await field('使用单位').fill('东方大厦物业');
    await field('设备代码').fill('3110-310115-2019-0042');
    await field('上次维保').fill('2026-11-01');
    await field('本次维保').fill('2026-11-20');
    await field('维保人员').fill('张工、李强');
    for (const item of items) await choice(item, '正常').check();
    await row('东方大厦物业').filter({ hasText: '填写中' }).waitFor();
    await form().evaluate((element) =>
      (element as HTMLElement & { flush(): Promise<void> }).flush(),
    );
    await form().locator('[part=saving]').filter({ hasText: '已存在本机' }).waitFor();
    await page.reload();
    await form().getByText('已恢复').waitFor();
    assert.equal(await field('设备代码').inputValue(), '3110-310115-2019-0042');
    assert.ok(await choice('层门门锁', '正常').isChecked());
  });

  test('is refused while something is missing, or against the fifteen days, with a way to each place', async () => {
    await field('下次维保').fill('2026-12-24');
    await choice('可正常使用', '否').check();
    await press('提交');
    const summary = form().locator('[part=summary]');
    await summary.waitFor();
    const said = (await summary.getByRole('button').allTextContents()).map((text) => text.trim());
    assert.deepEqual(
      said.map((text) => text.replace(/\s+/g, ' ')),
      [
        '下次维保: 下次维保须在 15 天之内。（LIFT-1）',
        '措施: 不能正常使用，请写明措施。（LIFT-2）',
        '使用单位签字: 请签名。',
      ],
    );
    await form().getByText('距上次已超过 15 天。（LIFT-1）').waitFor();
    await summary.getByRole('button').first().click();
    assert.ok(await field('下次维保').evaluate((control) => control.matches(':focus')));
  });

  test('is signed with a finger, handed in, and received', async () => {
    await field('下次维保').fill('2026-12-05');
    await field('措施').fill('停用，等待更换制动器。');
    const pad = form().locator('aftersale-signature canvas');
    await pad.scrollIntoViewIfNeeded();
    const box = (await pad.boundingBox())!;
    const at = (x: number, y: number): [number, number] => [
      box.x + box.width * x,
      box.y + box.height * y,
    ];
    await page.mouse.move(...at(0.2, 0.4));
    await page.mouse.down();
    for (const [x, y] of [
      [0.4, 0.3],
      [0.5, 0.5],
      [0.7, 0.2],
    ] as const)
      await page.mouse.move(...at(x, y), { steps: 5 });
    await page.mouse.up();
    await form().getByText('签于').waitFor();
    await press('提交');
    await form().locator('[part=status]').filter({ hasText: '已确认' }).waitFor();
    await form()
      .locator('footer [part~=delivery]')
      .filter({ hasText: `已由 ${receiver} 接收` })
      .waitFor();
    await row('东方大厦物业').filter({ hasText: '已确认' }).filter({ hasText: '已接收' }).waitFor();
    assert.equal(await field('使用单位').isEditable(), false);
  });

  test('is printed on its own paper, with its ink and with what the rules said', async () => {
    await press('打印');
    await page
      .locator('[data-aftersale-print] svg.ink, [data-aftersale-print] .ink')
      .first()
      .waitFor({ state: 'attached' });
    const { text } = await printed(page);
    for (const said of [
      '电梯半月维护保养记录',
      '东方大厦物业',
      '2026-12-05',
      '停用，等待更换制动器。',
      'lift-interval2026-11',
      'LIFT-1√',
    ])
      assert.ok(text.includes(said), `${said} is not on the paper: ${text}`);
    assert.ok(!text.includes('搜索'), 'the page is on the paper');
    await page.mouse.click(2, 2);
  });

  test('is there after the page was loaded again, is opened from the list, and leaves as a file', async () => {
    await page.reload();
    await row('东方大厦物业').getByRole('button', { name: '打开' }).click();
    await form().locator('[part=status]').filter({ hasText: '已确认' }).waitFor();
    await form().locator('aftersale-signature').waitFor();
    const download = page.waitForEvent('download');
    await press('导出');
    const file = await download;
    assert.match(file.suggestedFilename(), /^WB-[0-9A-F]{5}-[0-9A-F]{5}\.json$/);
    const stream = await file.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const { document, definition, attachments } = JSON.parse(Buffer.concat(chunks).toString()) as {
      document: { status: string; content: { steps: { decision: { inputs: object } }[] } };
      definition: { name: string };
      attachments: unknown[];
    };
    assert.equal(document.status, 'confirmed');
    assert.equal(definition.name, 'lift-maintenance');
    assert.equal(attachments.length, 1);
    assert.deepEqual(document.content.steps[0]!.decision.inputs, {
      next: '2026-12-05',
      visit: '2026-11-20',
      last: '2026-11-01',
      measure: '停用，等待更换制动器。',
      fit: 'no',
    });
  });

  test('fits at a zoom of 400 %, and nothing of it asks anyone else or breaks the page’s policy', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    await press('新建');
    await press('提交');
    await form().locator('[part=summary]').waitFor();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wider <= 0, `${wider} pixels too wide`);
    assert.deepEqual(watched.violations, []);
    assert.deepEqual([...watched.hosts], [new URL(demo.url).hostname]);
    assert.deepEqual(watched.errors, []);
  });
});
