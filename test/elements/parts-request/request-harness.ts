/** A parts request on the page with a client of its own behind it, and the acts of people on it. */
import '@aftersale/elements/define/parts-request';
import {
  catalogueModel,
  defaultCalendarPolicy,
  defaultPolicy,
  planModel,
  requestModel,
  saveRequest,
  submitRequest,
  urgentRegisterModel,
  type Command,
  type OutletFacts,
  type Policy,
  type RequestDocument,
  type RequestEntry,
} from '@aftersale/core';
import { createClient, createMemoryStore, type Client, type ClientOptions } from '@aftersale/sdk';
import type { AftersalePartsRequest } from '../../../packages/elements/src/parts-request/parts-request.ts';
import { aRequest, inTheWindow } from '../../support/a-request.ts';
import { until } from '../../support/page-until.ts';
import { aClock } from '../../support/twins/clock.ts';

export { until };

export type Form = AftersalePartsRequest;

/** Only weekends are off, so that working days need no list of holidays. */
export const aPolicy: Policy = {
  ...defaultPolicy,
  company: { 'zh-CN': '长江电器有限公司', en: 'Changjiang Appliances' },
  calendar: { ...defaultCalendarPolicy, publicHolidays: 'none' },
};

/** 18 000 paid in, nothing held. */
export const east: OutletFacts = {
  id: 'east',
  name: '城东服务网点',
  contact: '刘洋',
  phone: '028-5555 0101',
  deposit: 1_800_000,
  occupied: 0,
};

const clients: Client[] = [];
let names = 0;

export function aClient(options: Partial<ClientOptions> = {}): Client {
  const client = createClient({
    models: [requestModel, urgentRegisterModel, planModel, catalogueModel],
    store: `parts-${performance.timeOrigin}-${(names += 1)}`,
    clock: aClock(inTheWindow),
    actor: '刘洋',
    policy: aPolicy,
    openStore: createMemoryStore,
    ...options,
  });
  clients.push(client);
  return client;
}

/** A form on the page; with a client, once that has answered. */
export async function aForm(
  overrides: Partial<Form> = {},
  { lang = 'zh-CN', width = 800 }: { readonly lang?: string; readonly width?: number } = {},
): Promise<Form> {
  const frame = document.createElement('div');
  frame.lang = lang;
  frame.style.width = `${width}px`;
  const form = document.createElement('aftersale-parts-request');
  Object.assign(form, overrides);
  frame.append(form);
  document.body.append(frame);
  if (form.service) await until(() => form.currentId !== '', 'the request is open');
  await allFetched(form);
  await form.updateComplete;
  return form;
}

/** What is fetched in the background has arrived. */
export async function allFetched(form: Form): Promise<void> {
  await Promise.all(
    ['late', 'checks', 'grounds', 'rarerKinds'].map((name) => form.need(name as 'late')),
  );
}

export function clearPage(): void {
  document.body.replaceChildren();
  for (const client of clients.splice(0)) client.close();
}

/** A request of this outlet, handed in without the form. */
export async function submitted(
  client: Client,
  entry: RequestEntry = aRequest(),
  outlet: Pick<OutletFacts, 'id' | 'name'> = east,
): Promise<RequestDocument> {
  const id = client.newId();
  await run(client, saveRequest, { id, entry, revision: 0 });
  const { name } = outlet;
  return run(client, submitRequest, { id, role: 'outlet', outlet: { id: outlet.id, name } });
}

export async function run<Args, Refusal>(
  client: Client,
  command: Command<Args, Refusal>,
  args: Args,
): Promise<RequestDocument> {
  const result = await client.run(command, args);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value[0] as RequestDocument;
}

export const inside = (form: Form): ShadowRoot => form.shadowRoot!;

/** What a sighted person reads, fields' texts not included. */
export const seen = (form: Form): string =>
  tidy(inside(form).querySelector<HTMLElement>('.sheet')!.innerText);

export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return tidy(label);
  if (element.localName === 'button') return tidy(element.textContent);
  if (element instanceof HTMLFieldSetElement)
    return tidy(element.querySelector(':scope > legend')?.textContent ?? '');
  const { labels } = element as HTMLInputElement;
  return tidy([...(labels ?? [])].map(({ textContent }) => textContent).join(' '));
}

export function named<Found extends HTMLElement>(form: Form, tags: string, name: string): Found {
  const found = [...inside(form).querySelectorAll<Found>(tags)].find(
    (element) => element.getClientRects().length > 0 && nameOf(element) === name,
  );
  if (!found) throw new Error(`no ${tags} called ${name}`);
  return found;
}

export const hasButton = (form: Form, name: string): boolean =>
  [...inside(form).querySelectorAll('button')].some(
    (button) => button.getClientRects().length > 0 && nameOf(button) === name,
  );

export async function press(form: Form, name: string): Promise<void> {
  named(form, 'button', name).click();
  await form.updateComplete;
}

/** Types and leaves the field. */
export async function fill(form: Form, name: string, text: string): Promise<void> {
  const field = named<HTMLInputElement>(form, 'input, textarea, select', name);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.blur();
  await form.updateComplete;
}

/** Chooses one of the choices under this name. */
export async function choose(form: Form, group: string, choice: string): Promise<void> {
  const fieldset = named(form, 'fieldset', group);
  const label = [...fieldset.querySelectorAll('label')].find(
    ({ textContent }) => tidy(textContent) === choice,
  );
  if (!label) throw new Error(`no choice ${choice} of ${group}`);
  label.click();
  await form.updateComplete;
}

/** What stands at the field as its error, tied to it; undefined where nothing does. */
export function errorAt(form: Form, name: string): string | undefined {
  const field = named(form, 'input, textarea, select, fieldset', name);
  const id = field.getAttribute('aria-describedby');
  if (field.getAttribute('aria-invalid') !== 'true' || !id) return undefined;
  return tidy(inside(form).querySelector(`#${CSS.escape(id)}`)?.textContent ?? '');
}

/** A small picture, as a person would choose it for the seal. */
export async function aSealPicture(): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 24;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#b3261e';
  context.fillRect(4, 4, 16, 16);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return new File([blob!], 'seal.png', { type: 'image/png' });
}
