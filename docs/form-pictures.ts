/** The pictures of the fee calculator, the survey and the parts request, taken as somebody fills them in. */
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';

export interface PictureDesk {
  /** Opens a page of the demo in this look. */
  open(path: string, look: Look): Promise<Page>;
  picture(name: string): string;
  /** Presses print in this form, and keeps what comes out. */
  print(page: Page, form: Locator, name: string): Promise<void>;
}

export interface Look {
  readonly language: 'zh-CN' | 'en';
  readonly scheme: 'light' | 'dark';
  readonly width: number;
}

const sample = (name: string): string =>
  fileURLToPath(new URL(`../examples/sample/${name}`, import.meta.url));

const phone = { language: 'zh-CN', scheme: 'light', width: 360 } as const;
const englishPhone = { language: 'en', scheme: 'light', width: 360 } as const;
const desk = { language: 'zh-CN', scheme: 'light', width: 1280 } as const;
const dark = { language: 'en', scheme: 'dark', width: 768 } as const;

export async function formPictures(at: PictureDesk): Promise<void> {
  for (const [name, look] of [
    ['fees', desk],
    ['fees-phone', phone],
    ['fees-phone-en', englishPhone],
    ['fees-dark', dark],
  ] as const)
    await feePicture(at, name, look);
  await visitorPicture(at, 'fees-visitor-phone', phone);
  await visitorPicture(at, 'fees-visitor-phone-en', englishPhone);
  for (const [name, look] of [
    ['survey', desk],
    ['survey-phone', phone],
    ['survey-phone-en', englishPhone],
    ['survey-dark', dark],
  ] as const)
    await surveyPictures(at, name, look);
  for (const [name, look] of [
    ['parts', desk],
    ['parts-phone', phone],
    ['parts-phone-en', englishPhone],
    ['parts-dark', dark],
  ] as const)
    await partsPictures(at, name, look);
}

async function feePicture(at: PictureDesk, name: string, look: Look): Promise<void> {
  const page = await at.open('fees/', look);
  const form = page.locator('aftersale-fee-calculator');
  await page.locator('#sample').click();
  await form.getByText('680.00').first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: at.picture(name) });
  const lines = form.getByText(look.language === 'en' ? 'Why?' : '为什么').first();
  await lines.scrollIntoViewIfNeeded();
  await lines.click();
  await page.screenshot({ path: at.picture(`${name}-lines`) });
  if (look === desk) await at.print(page, form, `${name}-printed`);
  await page.context().close();
}

async function visitorPicture(at: PictureDesk, name: string, look: Look): Promise<void> {
  const page = await at.open('fees/visitor.html', look);
  const form = page.locator('aftersale-fee-calculator');
  await form.getByLabel(look.language === 'en' ? 'Replace the shaft seal' : '更换机械密封').check();
  await form.getByLabel(look.language === 'en' ? 'Region' : '地区').selectOption('city');
  await form.getByText('¥').first().waitFor();
  await page.screenshot({ path: at.picture(name) });
  await page.context().close();
}

async function surveyPictures(at: PictureDesk, name: string, look: Look): Promise<void> {
  const english = look.language === 'en';
  const page = await at.open('survey/', look);
  const form = page.locator('aftersale-survey');
  const submit = form.getByRole('button', { name: english ? 'Submit' : '提交', exact: true });
  await submit.waitFor();
  await page.screenshot({ path: at.picture(name) });
  for (const level of english ? ['Very satisfied', 'Satisfied'] : ['很满意', '满意']) {
    const choices = form.getByLabel(level, { exact: true });
    await choices.first().waitFor();
    for (let item = 0; item < (await choices.count()); item += 1) await choices.nth(item).check();
    await submit.click();
    await page.locator('aftersale-survey-results').getByRole('table').first().waitFor();
    if (level === 'Satisfied' || level === '满意') break;
    await page.locator('#next').click();
    await submit.waitFor();
  }
  await page.screenshot({ path: at.picture(`${name}-thanks`) });
  await page
    .locator('aftersale-survey-results')
    .screenshot({ path: at.picture(`${name}-results`) });
  await page.context().close();
}

async function partsPictures(at: PictureDesk, name: string, look: Look): Promise<void> {
  const say = (chinese: string, english: string): string =>
    look.language === 'en' ? english : chinese;
  const page = await at.open('parts/', look);
  const catalogue = page.locator('aftersale-catalogue');
  await catalogue.locator('input[type=file]').setInputFiles(sample('parts.csv'));
  const read = catalogue.getByRole('button', { name: say('读取全部', 'Read all of it') });
  await read.waitFor();
  await catalogue.screenshot({ path: at.picture(`${name}-import`) });
  await read.click();
  await catalogue.getByRole('button', { name: say('保存这', 'Save these') }).click();
  const form = page.locator('aftersale-parts-request');
  await form.getByLabel(say('月度', 'Monthly'), { exact: true }).check();
  await form.getByLabel(say('申请月份', 'For the month')).selectOption('2026-12');
  const finder = form.getByLabel(say('查找配件', 'Find a part'));
  await finder.pressSequentially('jxmf');
  await form.getByRole('listbox').getByRole('option').first().waitFor();
  await page.screenshot({ path: at.picture(`${name}-finding`) });
  await form.getByRole('listbox').getByRole('option').first().click();
  await form.getByLabel(say('申请数量', 'Quantity')).fill('2');
  await form.getByLabel(say('网点库存', 'Stock on hand')).fill('0');
  await form.getByLabel(say('上月用量', 'Used last month')).fill('2');
  const outlet = form.getByLabel(say('服务网点', 'Service outlet'), { exact: true });
  if ((await outlet.inputValue()) === '') await outlet.fill('成都城东服务网点');
  await form.locator('input[type=file]').setInputFiles(sample('seal.png'));
  await form.getByRole('img').first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: at.picture(name) });
  await form.locator('[part=deposit]').scrollIntoViewIfNeeded();
  await page.screenshot({ path: at.picture(`${name}-deposit`) });
  if (look === desk) await at.print(page, form, `${name}-printed`);
  await form.getByRole('button', { name: say('提交申请', 'Submit'), exact: true }).click();
  await page.locator('#desk').selectOption('after-sales');
  await form.locator('[part=desk]').scrollIntoViewIfNeeded();
  await page.screenshot({ path: at.picture(`${name}-desk`) });
  await page.context().close();
}
