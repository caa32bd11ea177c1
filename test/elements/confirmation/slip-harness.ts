/** A slip on the page with a client of its own behind it, and the acts of a person on it. */
import '@aftersale/elements/define/confirmation';
import {
  chainModel,
  completePolicy,
  confirmationModel,
  type ConfirmationPolicy,
  type Policy,
  type SlipDocument,
  type SlipEntry,
} from '@aftersale/core';
import { createClient, createMemoryStore, type Client, type ClientOptions } from '@aftersale/sdk';
import { anEntry } from '../../support/an-entry.ts';
import type { AftersaleConfirmation } from '../../../packages/elements/src/confirmation/confirmation.ts';
import type { AftersaleSignature } from '../../../packages/elements/src/signature/signature.ts';
import { until } from '../../support/page-until.ts';
import { aClock } from '../../support/twins/clock.ts';

export { until };

export type Slip = AftersaleConfirmation;
type Control = HTMLInputElement | HTMLTextAreaElement;

/** An hour and a half after AS41 was completed. */
export const evening = '2026-03-01T08:00:00.000Z';

let names = 0;
export const freshName = (): string => `slip-${performance.timeOrigin}-${(names += 1)}`;

const clients: Client[] = [];

/** On IndexedDB under a name of its own. */
export function aClient(options: Partial<ClientOptions> = {}): Client {
  const client = createClient({
    models: [confirmationModel, chainModel],
    store: freshName(),
    clock: aClock(evening),
    actor: '李强',
    ...options,
  });
  clients.push(client);
  return client;
}

export const aMemoryClient = (options: Partial<ClientOptions> = {}): Client =>
  aClient({ openStore: createMemoryStore, ...options });

export function aPolicy(confirmation: Partial<ConfirmationPolicy>): Policy {
  const read = completePolicy({ confirmation });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** Ready to be signed, with something in every field that shows something. */
export const anEntryWithEverything = (): SlipEntry =>
  anEntry({
    serviceNeeds: ['repair', 'commissioning'],
    texts: { 'fault.cause': 'other', 'fault.otherCause': '进水', 'staff.accompanying': '赵敏' },
    parts: [
      ...[{ key: 'a', model: '机械密封 104-25', quantity: '2', unitPrice: '320.25' }],
      ...[{ key: 'b', model: 'O 形圈', quantity: '10', unitPrice: '1.5' }],
    ].map((row) => ({ ...row, oldSerial: 'A-1', newSerial: 'B-2' })),
  });

export interface Surroundings {
  readonly within?: Element;
  readonly lang?: string;
  readonly width?: number;
}

/** A slip on the page; with a client, once that has answered. */
export async function aSlip(
  overrides: Partial<Slip> = {},
  { within = document.body, lang = 'zh-CN', width = 800 }: Surroundings = {},
): Promise<Slip> {
  const frame = document.createElement('div');
  frame.lang = lang;
  frame.style.width = `${width}px`;
  const slip = document.createElement('aftersale-confirmation');
  Object.assign(slip, overrides);
  frame.append(slip);
  within.append(frame);
  if (slip.service) await until(() => slip.currentId !== '', 'the slip is open');
  await slip.updateComplete;
  return slip;
}

export function clearPage(): void {
  document.body.replaceChildren();
  for (const client of clients.splice(0)) client.close();
}

// Not by frames: a page behind another one is given none.
export const inside = (slip: Slip): ShadowRoot => slip.shadowRoot!;

/** What a sighted person reads, fields' texts not included. */
export const textIn = (root: ParentNode): string =>
  [...root.querySelectorAll('.sheet, dialog')].map((part) => innerText(part)).join('\n');

const innerText = (element: Element): string => (element as HTMLElement).innerText;

export const seen = (slip: Slip): string => textIn(inside(slip));

export function part(slip: Slip, name: string): HTMLElement {
  const found = inside(slip).querySelector<HTMLElement>(`[part~="${name}"]`);
  if (!found) throw new Error(`no part ${name}`);
  return found;
}

export const partText = (slip: Slip, name: string): string => tidy(part(slip, name).innerText);

export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The accessible name of a control by what ties a name to it; empty where nothing does. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return tidy(label);
  if (element instanceof HTMLFieldSetElement)
    return tidy(element.querySelector(':scope > legend')?.textContent ?? '');
  if (element.localName === 'button') return tidy(element.textContent);
  const { labels } = element as Partial<HTMLInputElement>;
  return tidy([...(labels ?? [])].map(({ textContent }) => textContent).join(' '));
}

const controlTags = 'input, textarea, output, button, fieldset';

/** All that has this name, in the order of the page; within the open dialog where there is one. */
export const allNamed = (slip: Slip, name: string): HTMLElement[] =>
  [...screenOf(slip).querySelectorAll<HTMLElement>(controlTags)].filter(
    (element) => isShown(element) && nameOf(element) === name,
  );

export const screenOf = (slip: Slip): ParentNode =>
  inside(slip).querySelector('dialog') ?? inside(slip);

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/** The control of this name; of several, the one at this place. */
export function control(slip: Slip, name: string, place = 0): Control {
  const found = allNamed(slip, name).filter(
    (element) => element.matches('input, textarea') && !element.matches('[type=radio] *'),
  )[place];
  if (!found) throw new Error(`no control ${name}`);
  return found as Control;
}

export function button(slip: Slip, name: string): HTMLButtonElement {
  const found = allNamed(slip, name).find(({ localName }) => localName === 'button');
  if (!found) throw new Error(`no button ${name}`);
  return found as HTMLButtonElement;
}

export const hasButton = (slip: Slip, name: string): boolean =>
  allNamed(slip, name).some(({ localName }) => localName === 'button');

export async function press(slip: Slip, name: string): Promise<void> {
  button(slip, name).click();
  await slip.updateComplete;
}

/** Types without leaving the field. */
export async function type(slip: Slip, name: string, text: string, place = 0): Promise<void> {
  const field = control(slip, name, place);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await slip.updateComplete;
}

export async function leave(slip: Slip, name: string, place = 0): Promise<void> {
  const field = control(slip, name, place);
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.blur();
  await slip.updateComplete;
}

/** Types and leaves the field. */
export async function fill(slip: Slip, name: string, text: string, place = 0): Promise<void> {
  await type(slip, name, text, place);
  await leave(slip, name, place);
}

/** Chooses one of the choices under this name. */
export async function choose(slip: Slip, group: string, choice: string): Promise<void> {
  const [fieldset] = allNamed(slip, group).filter(({ localName }) => localName === 'fieldset');
  const labels = [...(fieldset?.querySelectorAll('label') ?? [])];
  const label = labels.find(({ textContent }) => tidy(textContent) === choice);
  if (!label) throw new Error(`no choice ${choice} of ${group}`);
  label.click();
  await slip.updateComplete;
}

/** What stands at the field as its error, tied to it; undefined where nothing does. */
export function errorAt(slip: Slip, name: string, place = 0): string | undefined {
  const field = allNamed(slip, name)[place];
  if (field?.getAttribute('aria-invalid') !== 'true') return undefined;
  return describedBy(slip, field);
}

export function describedBy(slip: Slip, element: Element): string | undefined {
  const id = element.getAttribute('aria-describedby');
  const text = id && inside(slip).querySelector(`#${CSS.escape(id)}`)?.textContent;
  return text ? tidy(text) : undefined;
}

export const totalOf = (slip: Slip): string =>
  tidy(inside(slip).querySelector('output#total')!.textContent);

export const local = (instant: string): string => {
  const time = new Date(instant);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** Types AS41 by label: a chargeable job of 2085.50, paid by transfer. AS42 is the same, free. */
export async function fillIn(
  slip: Slip,
  { free = false, completedAt = '2026-03-01T06:30:00.000Z' } = {},
): Promise<void> {
  await fill(slip, '派遣单编号', 'D-2026-0301');
  await choose(slip, '服务需求', '维修');
  await fill(slip, '客户名称', '东方水泵厂');
  await fill(slip, '故障现象', '漏水');
  await choose(slip, '维修性质', free ? '免费维修' : '收费维修');
  await fill(slip, '完工时间', completedAt && local(completedAt));
  await fillInFees(slip);
  if (!free) await choose(slip, '服务收费', '转账');
  await fill(slip, '负责人员', '李强');
}

export async function fillInFees(slip: Slip): Promise<void> {
  await fill(slip, '配件成本收费(¥)', '1280.50');
  await fill(slip, '交通费用(¥)', '320');
  await fill(slip, '住宿费用(¥)', '260');
  await fill(slip, '其他费用(¥)', '45');
  await fill(slip, '出差补贴(¥)', '180');
}

export const dialogOf = (slip: Slip): HTMLDialogElement | null =>
  inside(slip).querySelector('dialog');

/** Presses 签署 and waits for the signing screen. */
export async function openSigning(slip: Slip, name = '签署'): Promise<HTMLDialogElement> {
  await press(slip, name);
  await until(() => dialogOf(slip)?.open, 'the signing screen is open');
  await Promise.all(signaturesOf(slip).map(({ updateComplete }) => updateComplete));
  return dialogOf(slip)!;
}

export const signaturesOf = (slip: Slip): AftersaleSignature[] => [
  ...screenOf(slip).querySelectorAll<AftersaleSignature>('aftersale-signature'),
];

/** Signs in this signature field with a typed name. */
export async function signByName(field: AftersaleSignature, name: string): Promise<void> {
  const root = field.shadowRoot!;
  if (!root.querySelector('input')) {
    [...root.querySelectorAll('button')]
      .find((each) => /键入|Type/.test(each.textContent))!
      .click();
    await field.updateComplete;
  }
  const input = root.querySelector('input')!;
  input.value = name;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await field.updateComplete;
}

export async function signBoth(slip: Slip): Promise<void> {
  const [customer, technician] = signaturesOf(slip);
  await signByName(customer!, '王芳');
  await signByName(technician!, '李强');
  await slip.updateComplete;
}

/** From a slip that is filled in to a signed one. */
export async function sign(slip: Slip): Promise<SlipDocument> {
  await openSigning(slip);
  await choose(slip, '服务态度和结果评价', '很满意');
  await signBoth(slip);
  await press(slip, '签署');
  await until(() => slip.kept?.status === 'signed' && !dialogOf(slip), 'the slip is signed');
  await slip.updateComplete;
  return slip.kept!;
}

export const isSaved = (slip: Slip): boolean => partText(slip, 'saving').startsWith('已存在本机');

/** What shows that a slip was signed is fetched for it. */
export async function untilShownAsSigned(slip: Slip): Promise<void> {
  await until(() => slip.signed);
  await slip.updateComplete;
}

export const untilSaved = (slip: Slip): Promise<void> =>
  until(() => isSaved(slip), 'the footer says that it is saved');

/** What the slip tells the page, as it tells it. */
export function heard<Told extends Event>(slip: Slip, name: string): Told[] {
  const told: Told[] = [];
  slip.addEventListener(name, (event) => told.push(event as Told));
  return told;
}
