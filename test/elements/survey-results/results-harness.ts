/** Results on the page, over answers that were submitted as people submit them. */
import '@aftersale/elements/define/survey-results';
import {
  blankEntry,
  defaultPolicy,
  instrumentOf,
  submitSurvey,
  surveyAnswerModel,
  surveyCardId,
  surveyCardModel,
} from '@aftersale/core';
import { createClient, createMemoryStore, type Client, type ClientOptions } from '@aftersale/sdk';
import type { AftersaleSurveyResults } from '../../../packages/elements/src/survey-results/survey-results.ts';
import { until } from '../../support/page-until.ts';

export { until };

export type Results = AftersaleSurveyResults;

const clients: Client[] = [];
let names = 0;

export function aClient(options: Partial<ClientOptions> = {}): Client {
  const client = createClient({
    models: [surveyCardModel, surveyAnswerModel],
    store: `results-${performance.timeOrigin}-${(names += 1)}`,
    openStore: createMemoryStore,
    clock: { now: () => '2026-03-02T04:00:00.000Z' },
    ...options,
  });
  clients.push(client);
  return client;
}

export interface Given {
  readonly job: string;
  readonly day?: string;
  readonly technician?: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly instrument?: string;
}

/** The scores of the four items of a technician card. */
export const card = (scores: string, details = ''): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    ['attitude', 'skill', 'arrival', 'promises'].map((item, place) => [
      `technician.${item}`,
      scores[place]!,
    ]),
  ),
  details,
});

export async function give(client: Client, ...all: readonly Given[]): Promise<void> {
  for (const { job, day = '2026-03-02', technician = '李强', texts, instrument } of all) {
    const asked = instrumentOf(defaultPolicy, instrument ?? 'technician-card')!;
    const blank = blankEntry(asked, { job, person: '王芳', technician });
    const entry = { ...blank, texts: { ...blank.texts, ...texts } };
    const at = { ...client, clock: { now: () => `${day}T04:00:00.000Z` } };
    const result = await at.run(submitSurvey, {
      id: surveyCardId(entry.about),
      entry,
      day,
      language: 'zh-CN',
    });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
  }
}

export async function someResults(
  overrides: Partial<Results> = {},
  { lang = 'zh-CN', width = 800 } = {},
): Promise<Results> {
  const frame = document.createElement('div');
  frame.lang = lang;
  frame.style.width = `${width}px`;
  const results = document.createElement('aftersale-survey-results');
  Object.assign(results, overrides);
  frame.append(results);
  document.body.append(frame);
  await results.updateComplete;
  if (overrides.service)
    await until(() => !/正在读取|Reading/.test(seen(results)), 'the answers are read');
  return results;
}

export function clearPage(): void {
  document.body.replaceChildren();
  for (const client of clients.splice(0)) client.close();
}

export const inside = (results: Results): ShadowRoot => results.shadowRoot!;

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const seen = (results: Results): string => tidy(inside(results).textContent);

export function part(results: Results, name: string): HTMLElement {
  const found = inside(results).querySelector<HTMLElement>(`[part~="${name}"]`);
  if (!found) throw new Error(`no part ${name}`);
  return found;
}

export const partText = (results: Results, name: string): string =>
  tidy(part(results, name).textContent);

/** The rows of a table as texts. */
export const rowsIn = (table: Element): string[][] =>
  [...table.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => tidy(textContent)),
  );

export async function pick(results: Results, filter: string, value: string): Promise<void> {
  const select = inside(results).querySelector<HTMLSelectElement>(`#${filter}`)!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await results.updateComplete;
}
