/** A form of one's own on the page with a client behind it, and the acts of a person on it. */
import '@aftersale/elements/define/own-form';
import type { OwnRecord, OwnRecordKind } from '@aftersale/core';
import { eachKind, takePlugin } from '@aftersale/elements/plugins';
import { createClient, createMemoryStore, type Client, type ClientOptions } from '@aftersale/sdk';
import type { AftersaleForm } from '../../../packages/elements/src/own-form/own-form.ts';
import { intervalData, liftData } from '../../core/own-record/lift.ts';
import { until } from '../../support/page-until.ts';

export { until };

export type Form = AftersaleForm;

export const morning = '2026-11-01T04:00:00.000Z';

let names = 0;
export const freshName = (): string => `own-${Math.round(performance.timeOrigin)}-${(names += 1)}`;

const clients: Client[] = [];

/** On IndexedDB under a name of its own; it knows every kind that a plug-in has given to the page. */
export function aClient(options: Partial<ClientOptions> = {}): Client {
  const client = createClient({
    models: [],
    store: freshName(),
    clock: { now: () => morning },
    actor: '张工',
    ...options,
  });
  eachKind(({ model }) => client.addModel(model));
  clients.push(client);
  return client;
}

export const aMemoryClient = (options: Partial<ClientOptions> = {}): Client =>
  aClient({ openStore: createMemoryStore, ...options });

/** The lift as a plug-in of names of its own, because a page keeps what it was given. */
export function liftPlugin(change: object = {}) {
  const name = freshName();
  const policy = `${name}-interval`;
  const commands = liftData.commands.map((command) =>
    'policy' in command ? { ...command, policy } : command,
  );
  return {
    name,
    apiVersion: 1,
    policies: [{ ...intervalData, name: policy }],
    records: [{ ...liftData, name, commands, ...change }],
  };
}

export function giveLift(change: object = {}): {
  readonly of: string;
  readonly kind: OwnRecordKind;
} {
  const plugin = takePlugin(liftPlugin(change));
  return { of: plugin.name, kind: plugin.records[0]! };
}

export interface Surroundings {
  readonly lang?: string;
  readonly width?: number;
}

/** A form on the page; with a client and a kind that is known, once that has answered. */
export async function aForm(
  overrides: Partial<Form>,
  { lang = 'zh-CN', width = 800 }: Surroundings = {},
): Promise<Form> {
  const frame = document.createElement('div');
  frame.lang = lang;
  frame.style.width = `${width}px`;
  const form = document.createElement('aftersale-form');
  Object.assign(form, overrides);
  frame.append(form);
  document.body.append(frame);
  await form.updateComplete;
  if (form.service && form.kind) await until(() => form.currentId !== '', 'the form is open');
  await form.updateComplete;
  return form;
}

export function clearPage(): void {
  document.body.replaceChildren();
  for (const client of clients.splice(0)) client.close();
}

// Not by frames: a page behind another one is given none.
export const inside = (form: Form): ShadowRoot => form.shadowRoot!;

export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a sighted person reads, fields' texts not included. */
export const seen = (form: Form): string =>
  tidy(inside(form).querySelector<HTMLElement>('.sheet')!.innerText);

export const partText = (form: Form, name: string): string =>
  tidy(inside(form).querySelector<HTMLElement>(`[part~="${name}"]`)?.innerText ?? '');

export function at<Found extends HTMLElement = HTMLInputElement>(form: Form, field: string): Found {
  const found = inside(form).querySelector<Found>(`#f-${field}`);
  if (!found) throw new Error(`no field ${field}`);
  return found;
}

export const errorOf = (form: Form, field: string): string =>
  tidy(inside(form).querySelector<HTMLElement>(`#f-${field}-error`)?.innerText ?? '');

export async function type(form: Form, field: string, text: string): Promise<void> {
  const control = at(form, field);
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await form.updateComplete;
}

export async function choose(form: Form, field: string, value: string): Promise<void> {
  at<HTMLFieldSetElement>(form, field)
    .querySelector<HTMLInputElement>(`input[value="${value}"]`)!
    .click();
  await form.updateComplete;
}

/** Signs with a typed name, as those do who cannot draw. */
export async function sign(form: Form, field: string, name = '李主任'): Promise<void> {
  const pad = at<HTMLElementTagNameMap['aftersale-signature']>(form, field);
  await until(() => pad.shadowRoot, 'the pad is there');
  await pad.updateComplete;
  if (!pad.shadowRoot!.querySelector('input')) {
    pad.shadowRoot!.querySelector<HTMLButtonElement>('[part=actions] button')!.click();
    await pad.updateComplete;
  }
  const input = pad.shadowRoot!.querySelector('input')!;
  input.value = name;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await form.attachments.pending;
  await form.updateComplete;
}

export async function press(form: Form, name: string): Promise<void> {
  inside(form).querySelector<HTMLButtonElement>(`[part~="action"][part~="${name}"]`)!.click();
  await form.updateComplete;
}

/** Everything that the lift's record needs. */
export async function fillIn(form: Form): Promise<void> {
  await type(form, 'unit', '东方大厦物业');
  await type(form, 'visit-date', '2026-11-01');
  await type(form, 'next-visit', '2026-11-15');
  await choose(form, 'result', 'fine');
  await sign(form, 'confirmed');
}

export async function submit(form: Form): Promise<void> {
  await press(form, 'submit');
  await until(() => !form.busy, 'the act is over');
  await form.updateComplete;
}

export async function recordsIn(client: Client, of: string): Promise<readonly OwnRecord[]> {
  const { documents } = await client.query({ model: of, index: 'newest', order: 'oldest' });
  return documents as readonly OwnRecord[];
}

/** The events of this type that leave the form, from now on. */
export function heard<Heard extends Event>(form: Form, name: string): readonly Heard[] {
  const all: Heard[] = [];
  form.addEventListener(name, (event) => all.push(event as Heard));
  return all;
}
