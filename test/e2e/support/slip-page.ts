/** The slip as a person sees it: fields by their labels, buttons by their names. */
import type { Locator, Page } from 'playwright-core';

export interface Fee {
  readonly parts: string;
  readonly transport: string;
  readonly lodging: string;
  readonly other: string;
  readonly allowance: string;
}

export interface Job {
  readonly dispatchNumber: string;
  readonly customer: string;
  readonly nature: '免费维修' | '收费维修';
  readonly payment?: '现金' | '转账';
  readonly fee: Fee;
}

/** The worked scenario AS41: 2085.50 to be paid by transfer. */
export const as41: Job = {
  dispatchNumber: 'D-2026-0301',
  customer: '东方水泵厂',
  nature: '收费维修',
  payment: '转账',
  fee: { parts: '1280.50', transport: '320', lodging: '260', other: '45', allowance: '180' },
};

/** The worked scenario AS42: the same sums on a free repair. */
export const as42: Job = {
  dispatchNumber: 'D-2026-0302',
  customer: '临江造纸有限公司',
  nature: '免费维修',
  fee: as41.fee,
};

export const slipOf = (page: Page): Locator => page.locator('aftersale-confirmation');

export const block = (page: Page, name: string): Locator =>
  slipOf(page).getByRole('region', { name, exact: true });

export const field = (page: Page, name: string, label: string): Locator =>
  block(page, name).getByLabel(label, { exact: true });

/** The buttons below the slip; those of a dialog are the dialog's. */
export const action = (page: Page, name: string): Locator =>
  slipOf(page).locator('footer').getByRole('button', { name, exact: true });

export const savingNote = (page: Page): Locator => slipOf(page).locator('footer [part=saving]');

export const signingScreen = (page: Page): Locator => slipOf(page).getByRole('dialog');

/** Types the job into the slip, as far as the technician's part goes. */
export async function fillIn(page: Page, job: Job): Promise<void> {
  const texts: readonly (readonly [string, string, string])[] = [
    ['派遣', '派遣单编号', job.dispatchNumber],
    ['客户', '客户名称', job.customer],
    ['客户', '地址', '上海市嘉定区安亭镇 8 号'],
    ['客户', '联系人', '王芳'],
    ['客户', '联系电话', '021-5555 0101'],
    ['产品', '产品型号', 'QW-80'],
    ['产品', '产品数量', '1'],
    ['产品', '产品名称', '潜水泵'],
    ['维修记录', '到达时间', '2026-03-01T09:00'],
    ['维修记录', '故障现象', '机械密封漏水'],
    ['维修记录', '完工时间', '2026-03-01T14:30'],
    ['服务费用', '配件成本收费(¥)', job.fee.parts],
    ['服务费用', '交通费用(¥)', job.fee.transport],
    ['服务费用', '住宿费用(¥)', job.fee.lodging],
    ['服务费用', '其他费用(¥)', job.fee.other],
    ['服务费用', '出差补贴(¥)', job.fee.allowance],
    ['服务人员', '负责人员', '李强'],
  ];
  for (const [name, label, text] of texts) await field(page, name, label).fill(text);
  await field(page, '派遣', '维修').check();
  await field(page, '维修记录', '产品故障').check();
  await field(page, '维修记录', job.nature).check();
  if (job.payment) await field(page, '服务费用', job.payment).check();
}

/** Signs the slip: the customer with the mouse, the technician with a typed name. */
export async function sign(page: Page): Promise<void> {
  const screen = await openSigning(page);
  await drawSignature(page, screen.getByRole('group', { name: '确认人(签字)' }));
  await typeSignature(screen.getByRole('group', { name: '服务人员签字' }), '李强');
  await confirmSigning(page);
}

/** Opens the signing screen and fills in the customer's part but for the signature. */
export async function openSigning(page: Page): Promise<Locator> {
  await action(page, '签署').click();
  const screen = signingScreen(page);
  await screen.getByLabel('满意', { exact: true }).check();
  await screen.getByLabel('确认人姓名', { exact: true }).fill('王芳');
  await screen.getByLabel('联系电话', { exact: true }).fill('138 0000 0000');
  return screen;
}

export async function confirmSigning(page: Page): Promise<void> {
  await signingScreen(page).getByRole('button', { name: '签署', exact: true }).click();
  await slipOf(page).getByText('校验码').waitFor();
}

export async function typeSignature(signature: Locator, name: string): Promise<void> {
  await signature.getByRole('button', { name: '键入姓名' }).click();
  await signature.getByRole('textbox').fill(name);
}

/** Draws two strokes with the mouse. */
export async function drawSignature(page: Page, signature: Locator): Promise<void> {
  const canvas = signature.locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await canvas.boundingBox())!;
  const at = (across: number, down: number): [number, number] => [
    x + width * across,
    y + height * down,
  ];
  for (const [from, to] of [
    [0.2, 0.7],
    [0.3, 0.8],
  ] as const) {
    await page.mouse.move(...at(from, 0.25));
    await page.mouse.down();
    for (let step = 1; step <= 12; step += 1)
      await page.mouse.move(
        ...at(from + ((to - from) * step) / 12, 0.25 + 0.5 * Math.abs(Math.sin(step))),
      );
    await page.mouse.up();
  }
  await signature.getByText('已手写签名').waitFor();
}

/** The id of the slip on the page, once it is kept. */
export async function keptId(page: Page): Promise<string> {
  await savingNote(page).filter({ hasText: '已存在本机' }).waitFor();
  return page.evaluate(
    () =>
      (document.querySelector('aftersale-confirmation') as unknown as { kept: { id: string } }).kept
        .id,
  );
}

/** Presses 打印 and waits until the sheet stands ready. */
export async function pressPrint(page: Page): Promise<void> {
  await action(page, '打印').click();
  await page.locator('[data-aftersale-print]').waitFor({ state: 'attached' });
}

/** Presses 导出 and keeps what is downloaded at this path, beyond the life of the browser. */
export async function exportTo(page: Page, path: string): Promise<void> {
  const download = page.waitForEvent('download');
  await action(page, '导出').click();
  await (await download).saveAs(path);
}
