/** The other three forms, filled in with a finger on a phone 360 px wide, by somebody who never saw them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { firstPage, openBrowser } from './support/browser.ts';
import { startDemo, type Demo } from './support/demo.ts';
import { watch, type Watched } from './support/watched.ts';

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../examples/sample/${name}`, import.meta.url));

let demo: Demo;

before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

type Language = 'zh-CN' | 'en';

interface Phone {
  readonly page: Page;
  readonly watched: Watched;
  /** The word in the phone's language. */
  readonly say: (chinese: string, english: string) => string;
  readonly close: () => Promise<void>;
}

/** Noon of 27 November 2026 in China: a day on which monthly requests are taken. */
const now = '2026-11-27T04:00:00.000Z';

async function aPhone(path: string, language: Language): Promise<Phone> {
  const browser: BrowserContext = await openBrowser({
    options: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  });
  const watched = await watch(browser);
  const page = await firstPage(browser);
  await page.clock.setFixedTime(now);
  await page.goto(`${demo.url}${path}`);
  if (language === 'en') await page.locator('#language').tap();
  return {
    page,
    watched,
    say: (chinese, english) => (language === 'en' ? english : chinese),
    close: () => browser.close(),
  };
}

async function assertNothingWrong({ page, watched }: Phone): Promise<void> {
  assert.deepEqual(watched.violations, []);
  assert.deepEqual(watched.errors, []);
  assert.deepEqual([...watched.hosts], ['localhost']);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.equal(wide, 360, 'nothing scrolls sideways');
}

const button = (place: Locator, name: string): Locator =>
  place.getByRole('button', { name, exact: true });

for (const language of ['zh-CN', 'en'] as const) {
  test(`an estimate is filled in, offered, put into the slip and listed (${language})`, async (t) => {
    const phone = await aPhone('fees/', language);
    t.after(phone.close);
    const { page, say } = phone;
    const form = page.locator('aftersale-fee-calculator');
    await form.getByLabel(say('客户名称', 'Customer'), { exact: true }).fill('临江造纸有限公司');
    await form.getByLabel(say('交付使用日期', 'Delivered into use on')).fill('2024-09-15');
    await form.getByLabel(say('故障日期', 'Fault occurred on')).fill('2026-11-20');
    await form.getByLabel(say('故障原因', 'Cause of the fault')).selectOption('wear');
    await button(form, say('添加配件', 'Add part')).tap();
    await form.getByLabel(say('配件编号', 'Part no.')).fill('M7N-55');
    // 680 for the seal, 50 for coming.
    await form.locator('footer').getByText('¥730.00').first().waitFor();
    await button(form, say('报价', 'Offer')).tap();
    await form.getByText(say('已报价', 'Offered')).first().waitFor();
    await button(form, say('带入确认单', 'Put into the slip')).tap();
    const slip = page.locator('aftersale-confirmation');
    await slip.getByText('730.00').first().waitFor();
    assert.equal(
      await slip.getByLabel(say('配件成本收费(¥)', 'Parts at cost (¥)')).inputValue(),
      '680.00',
    );
    await page.reload();
    if (language === 'en') await page.locator('#language').tap();
    const list = page.locator('aftersale-records');
    await list.getByText('临江造纸有限公司').waitFor();
    await list.getByRole('cell', { name: say('已报价', 'Offered') }).waitFor();
    await assertNothingWrong(phone);
  });

  test(`a visitor chooses the work and gets a range, and nothing that is the staff’s (${language})`, async (t) => {
    const phone = await aPhone('fees/visitor.html', language);
    t.after(phone.close);
    const { page, say } = phone;
    const form = page.locator('aftersale-fee-calculator');
    await form.getByLabel(say('更换机械密封', 'Replace the shaft seal')).tap();
    await form
      .getByText(/¥[\d,.]+ ?[–-] ?¥?[\d,.]+/)
      .first()
      .waitFor();
    // What is the staff's alone is not there.
    assert.equal(await button(form, say('报价', 'Offer')).count(), 0);
    assert.equal(await form.getByLabel(say('优惠批准人', 'approved')).count(), 0);
    await assertNothingWrong(phone);
  });

  test(`a customer rates a technician once, also after coming back (${language})`, async (t) => {
    const phone = await aPhone('survey/', language);
    t.after(phone.close);
    const { page, say } = phone;
    const form = page.locator('aftersale-survey');
    await button(form, say('提交', 'Submit')).waitFor();
    await button(form, say('提交', 'Submit')).tap();
    await form.getByRole('alert').first().waitFor();
    for (const item of [
      say('服务态度', 'Attitude'),
      say('技术水平', 'Skill'),
      say('到达时间', 'Time of arrival'),
      say('履行承诺', 'Keeping promises'),
    ])
      await form
        .getByRole('radiogroup', { name: item })
        .getByLabel(say('很满意', 'Very satisfied'), { exact: true })
        .tap();
    await button(form, say('提交', 'Submit')).tap();
    await form.getByText(say('谢谢，您的意见已收到。', 'Thank you. Your opinion')).waitFor();
    const results = page.locator('aftersale-survey-results');
    await results.getByRole('table').first().waitFor();
    await page.reload();
    if (language === 'en') await page.locator('#language').tap();
    await form.getByText(say('已经评价过了', 'has been rated already')).waitFor();
    await assertNothingWrong(phone);
  });

  test(`parts are found in an imported list, asked for, and laid before the desk that audits (${language})`, async (t) => {
    const phone = await aPhone('parts/', language);
    t.after(phone.close);
    const { page, say } = phone;
    const catalogue = page.locator('aftersale-catalogue');
    await catalogue
      .getByLabel(say('选择价目表文件', 'Choose a price list'))
      .setInputFiles(sample('parts.csv'));
    await button(catalogue, say('读取全部', 'Read all of it')).tap();
    await catalogue.getByRole('button', { name: say('保存这 15 个', 'Save these 15') }).tap();
    await catalogue.getByText(say('已存在本机：15 个配件', '15 parts')).first().waitFor();
    const form = page.locator('aftersale-parts-request');
    await form.getByLabel(say('月度', 'Monthly'), { exact: true }).tap();
    await form.getByLabel(say('申请月份', 'For the month')).selectOption('2026-12');
    await form
      .getByLabel(say('服务网点', 'Service outlet'), { exact: true })
      .fill('成都城东服务网点');
    await form.getByLabel(say('查找配件', 'Find a part')).fill('jxmf');
    await form.getByRole('listbox').getByRole('option').first().tap();
    await form.getByLabel(say('申请数量', 'Quantity')).fill('2');
    await form.getByLabel(say('网点库存', 'Stock on hand')).fill('0');
    await form.getByLabel(say('上月用量', 'Used last month')).fill('2');
    // 6000 × 1/3 carries 2000; 1500 are occupied and 1360 asked for.
    await form.getByText('860.00').first().waitFor();
    await form.getByLabel(say('公章图片', 'Picture of the seal')).setInputFiles(sample('seal.png'));
    await form.getByRole('img').waitFor();
    await button(form, say('提交申请', 'Submit')).tap();
    const list = page.locator('aftersale-records');
    await list.getByRole('cell', { name: say('待审核', 'To be audited') }).waitFor();
    await page.locator('#desk').selectOption('after-sales');
    await form.locator('[part=desk]').getByText('860.00').first().waitFor();
    await assertNothingWrong(phone);
  });
}
