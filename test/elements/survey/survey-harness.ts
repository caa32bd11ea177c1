/** A survey on the page with a client of its own behind it, and the acts of a person on it. */
import '@aftersale/elements/define/survey';
import {
  completePolicy,
  surveyAnswerModel,
  surveyCardModel,
  type Instrument,
  type Policy,
  type SurveyAnswer,
  type SurveyCard,
} from '@aftersale/core';
import { createClient, createMemoryStore, type Client, type ClientOptions } from '@aftersale/sdk';
import type { AftersaleSurvey } from '../../../packages/elements/src/survey/survey.ts';
import { until } from '../../support/page-until.ts';

export { until };

export type Survey = AftersaleSurvey;

export const morning = '2026-03-02T04:00:00.000Z';
export const clock = { now: () => morning };

let names = 0;
export const freshName = (): string => `survey-${performance.timeOrigin}-${(names += 1)}`;

const clients: Client[] = [];

/** On IndexedDB under a name of its own. */
export function aClient(options: Partial<ClientOptions> = {}): Client {
  const client = createClient({
    models: [surveyCardModel, surveyAnswerModel],
    store: freshName(),
    clock,
    actor: '回访员',
    ...options,
  });
  clients.push(client);
  return client;
}

export const aMemoryClient = (options: Partial<ClientOptions> = {}): Client =>
  aClient({ openStore: createMemoryStore, ...options });

export function policyWith(...instruments: readonly Instrument[]): Policy {
  const read = completePolicy({ survey: { instruments } });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

export interface Surroundings {
  readonly within?: Element;
  readonly lang?: string;
  readonly width?: number;
}

/** A survey on the page; with a client, once that has answered. */
export async function aSurvey(
  overrides: Partial<Survey> = {},
  { within = document.body, lang = 'zh-CN', width = 800 }: Surroundings = {},
): Promise<Survey> {
  const frame = document.createElement('div');
  frame.lang = lang;
  frame.style.width = `${width}px`;
  const survey = document.createElement('aftersale-survey');
  Object.assign(survey, overrides);
  frame.append(survey);
  within.append(frame);
  if (survey.service) await until(() => survey.currentId !== '', 'the survey is open');
  await survey.updateComplete;
  await until(() => !inside(survey).querySelector('[aria-busy]'), 'the questions are there');
  await survey.updateComplete;
  return survey;
}

export const forJob = { job: 'PD-7', person: '王芳', technician: '李强' };

export function clearPage(): void {
  document.body.replaceChildren();
  for (const client of clients.splice(0)) client.close();
}

// Not by frames: a page behind another one is given none.
export const inside = (survey: Survey): ShadowRoot => survey.shadowRoot!;

export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a sighted person reads, fields' texts not included. */
export const seen = (survey: Survey): string =>
  tidy(inside(survey).querySelector<HTMLElement>('.sheet')!.innerText);

export function part(survey: Survey, name: string): HTMLElement {
  const found = inside(survey).querySelector<HTMLElement>(`[part~="${name}"]`);
  if (!found) throw new Error(`no part ${name}`);
  return found;
}

export const hasPart = (survey: Survey, name: string): boolean =>
  inside(survey).querySelector(`[part~="${name}"]`) !== null;

/** The control or group of this answer. */
export function at<Found extends HTMLElement = HTMLInputElement>(
  survey: Survey,
  path: string,
): Found {
  const found = inside(survey).querySelector<Found>(`#f-${CSS.escape(path.replaceAll('.', '-'))}`);
  if (!found) throw new Error(`nothing asks for ${path}`);
  return found;
}

export const isAsked = (survey: Survey, path: string): boolean =>
  inside(survey).querySelector(`#f-${CSS.escape(path.replaceAll('.', '-'))}`) !== null;

/** Chooses this value of a scale or list. */
export async function choose(survey: Survey, path: string, value: string): Promise<void> {
  at<HTMLFieldSetElement>(survey, path)
    .querySelector<HTMLInputElement>(`input[value="${value}"]`)!
    .click();
  await survey.updateComplete;
}

export async function type(survey: Survey, path: string, text: string): Promise<void> {
  const control = at(survey, path);
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await survey.updateComplete;
}

export async function press(survey: Survey, name: string): Promise<void> {
  part(survey, name).click();
  await survey.updateComplete;
}

/** Everything on the technician card, satisfied unless said. */
export async function fillCard(
  survey: Survey,
  scores: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const item of ['attitude', 'skill', 'arrival', 'promises'])
    await choose(survey, `technician.${item}`, scores[item] ?? '4');
}

export async function submit(survey: Survey): Promise<void> {
  await press(survey, 'submit');
  await until(() => !survey.busy, 'the submission is over');
  await survey.updateComplete;
}

export const answersIn = async (client: Client): Promise<readonly SurveyAnswer[]> =>
  (await client.query({ model: 'survey-answer', index: 'by-month', order: 'oldest' }))
    .documents as readonly SurveyAnswer[];

export const cardsIn = async (client: Client): Promise<readonly SurveyCard[]> =>
  (await client.query({ model: 'survey-card', index: 'newest', order: 'oldest' }))
    .documents as readonly SurveyCard[];

/** The events of this type that leave the survey. */
export function heard<Heard extends Event>(name: string): readonly Heard[] {
  const all: Heard[] = [];
  document.addEventListener(name, (event) => all.push(event as Heard));
  return all;
}
