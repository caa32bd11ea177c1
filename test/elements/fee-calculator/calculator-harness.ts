/** A fee calculator on the page, with or without a client behind it, and the acts of a person on it. */
import '@aftersale/elements/define/fee-calculator';
import { estimateModel, type EstimateEntry, type EstimateText, type Policy } from '@aftersale/core';
import { createClient, type Client } from '@aftersale/sdk';
import { plainly, withTariff } from '../../support/a-tariff.ts';
import type { AftersaleFeeCalculator } from '../../../packages/elements/src/fee-calculator/fee-calculator.ts';
import { until } from '../../support/page-until.ts';

export { until };

export type Calculator = AftersaleFeeCalculator;

export const noon = '2026-03-02T04:00:00.000Z';
export const policy = withTariff(plainly);

let names = 0;
const clients: Client[] = [];

export function aClient(of: Policy = policy): Client {
  const client = createClient({
    models: [estimateModel],
    store: `estimate-${performance.timeOrigin}-${(names += 1)}`,
    clock: { now: () => noon },
    actor: '李强',
    policy: of,
  });
  clients.push(client);
  return client;
}

export function clearPage(): void {
  document.body.replaceChildren();
  for (const client of clients.splice(0)) client.close();
}

export async function aCalculator(
  overrides: Partial<Calculator> = {},
  { lang = 'zh-CN', width = 800, within = document.body as Element } = {},
): Promise<Calculator> {
  const frame = document.createElement('div');
  frame.lang = lang;
  frame.style.width = `${width}px`;
  const form = document.createElement('aftersale-fee-calculator');
  Object.assign(form, { policy, ...overrides });
  frame.append(form);
  within.append(frame);
  if (form.service) await until(() => form.currentId !== '', 'the estimate is open');
  // Otherwise loaded when the page is idle, or a person asks.
  await form.explain();
  await until(() => form.workingOut, 'the fee is worked out');
  await until(() => (form.mode === 'public' ? form.visitor : form.staff), 'its fields are there');
  await form.updateComplete;
  return form;
}

export const inside = (form: Calculator): ShadowRoot => form.shadowRoot!;
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
export const partText = (form: Calculator, name: string): string =>
  tidy(inside(form).querySelector<HTMLElement>(`[part~="${name}"]`)?.innerText ?? '');
export const owed = (form: Calculator): string =>
  tidy(inside(form).querySelector('[part=owed] strong')!.textContent);

const screenOf = (form: Calculator): ParentNode =>
  inside(form).querySelector('dialog') ?? inside(form);

const nameOf = (element: Element): string => {
  const label = element.getAttribute('aria-label');
  if (label !== null) return tidy(label);
  if (element.localName === 'button') return tidy(element.textContent);
  const { labels } = element as Partial<HTMLInputElement>;
  return tidy(
    [...(labels ?? [])]
      .flatMap((each) => [...each.childNodes].filter(isWord).map(({ textContent }) => textContent))
      .join(' '),
  );
};
const isWord = (node: Node): boolean => node.nodeType === Node.TEXT_NODE;

export function control(form: Calculator, name: string): HTMLInputElement {
  const all = [...screenOf(form).querySelectorAll<HTMLInputElement>('input, select, textarea')];
  const found = all.find((element) => nameOf(element) === name);
  if (!found) throw new Error(`no control ${name}: ${all.map(nameOf).join(' | ')}`);
  return found;
}

export function button(form: Calculator, name: string): HTMLButtonElement | undefined {
  const all = [...screenOf(form).querySelectorAll('button')];
  return all.find((element) => nameOf(element) === name);
}

export async function press(form: Calculator, name: string): Promise<void> {
  const found = button(form, name);
  if (!found) throw new Error(`no button ${name}`);
  found.click();
  await form.updateComplete;
}

/** Types into a field, or chooses from a list, and leaves it. */
export async function fill(form: Calculator, name: string, text: string): Promise<void> {
  const field = control(form, name);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await form.updateComplete;
}

export const check = async (form: Calculator, name: string): Promise<void> => {
  control(form, name).click();
  await form.updateComplete;
};

/** A job out of the period, typed by label: a seal for 640, and 1.5 hours for 180. */
export async function fillIn(form: Calculator): Promise<void> {
  await fill(form, '客户名称', '东方水泵厂');
  await fill(form, '交付使用日期', '2023-09-15');
  await fill(form, '故障日期', '2024-12-01');
  await fill(form, '故障原因', 'material');
  await press(form, '添加配件');
  await fill(form, '配件 1 配件编号', 'QW-80-01');
  await press(form, '添加工时');
  await fill(form, '工时 1 工作项目', 'W1');
}

/** What each line says: its name, who pays, and how much. */
export const linesOf = (form: Calculator): string[] =>
  [...inside(form).querySelectorAll('.line')].map((line) =>
    ['.what', '.payer', '.money']
      .map((part) => tidy(line.querySelector(part)!.textContent))
      .join(' / '),
  );

export function heard<Told extends Event>(target: EventTarget, name: string): Told[] {
  const told: Told[] = [];
  target.addEventListener(name, (event) => told.push(event as Told));
  return told;
}

export const texts = (form: Calculator, name: EstimateText): string =>
  (form.value as EstimateEntry).texts[name];
