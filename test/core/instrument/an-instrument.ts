import type { Instrument, Wording } from '@aftersale/core';

const wording = (text: string): Wording => ({ 'zh-CN': `${text}（中）`, en: text });
const levels = [1, 2, 3].map((score) => ({ score, label: wording(`level ${score}`) }));

/** With a question of every type, on two pages. */
export const anInstrument: Instrument = {
  id: 'everything',
  version: '3',
  title: wording('Everything'),
  intro: wording('intro'),
  thanks: wording('thanks'),
  anonymous: false,
  pages: [
    {
      id: 'first',
      questions: [
        {
          type: 'levels',
          id: 'overall',
          label: wording('overall'),
          levels,
          lowAtMost: 1,
          required: true,
        },
        {
          type: 'matrix',
          id: 'card',
          label: wording('card'),
          levels,
          items: [
            { id: 'skill', label: wording('skill') },
            { id: 'arrival', label: wording('arrival') },
          ],
        },
        {
          type: 'single',
          id: 'solved',
          label: wording('solved'),
          options: [
            { value: 'yes', label: wording('yes') },
            { value: 'no', label: wording('no') },
          ],
        },
        {
          type: 'multiple',
          id: 'parts',
          label: wording('parts'),
          minChoices: 1,
          maxChoices: 2,
          options: ['seal', 'ring', 'belt'].map((value) => ({ value, label: wording(value) })),
        },
        { type: 'text', id: 'remark', label: wording('remark'), maxLength: 5 },
      ],
    },
    {
      id: 'second',
      title: wording('second page'),
      questions: [
        {
          type: 'number',
          id: 'hours',
          label: wording('hours'),
          decimals: 1,
          min: 0.5,
          max: 24,
          unit: wording('h'),
        },
        {
          type: 'date',
          id: 'day',
          label: wording('day'),
          earliest: '2026-01-01',
          latest: 'today',
        },
        {
          type: 'photo',
          id: 'evidence',
          label: wording('evidence'),
          maxPhotos: 1,
          when: { answer: 'solved', equals: 'no' },
        },
        { type: 'consent', id: 'may-call', label: wording('may we call') },
        { type: 'element', id: 'own', label: wording('own'), tag: 'x-stars' },
        {
          type: 'text',
          id: 'phone',
          label: wording('phone'),
          required: true,
          when: {
            all: [
              { answer: 'may-call', isAnswered: true },
              { not: { answer: 'solved', equals: 'yes' } },
            ],
          },
        },
      ],
    },
  ],
  measures: [
    {
      id: 'satisfaction',
      label: wording('satisfaction'),
      kind: 'share',
      items: ['overall', 'card.skill'],
      atLeast: 2,
      countedBy: 'ratings',
      target: { atLeast: 8500 },
      rules: ['R255'],
    },
  ],
  details: 'remark',
  rules: ['R243'],
};

/** The same as stored data, with another value at this path; `undefined` takes the member away. */
export function changedAt(data: unknown, path: string, value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(data));
  const names = path.split('.');
  const last = names.pop()!;
  const owner = names.reduce((part, name) => (part as Record<string, unknown>)[name], copy);
  Object.assign(owner as object, { [last]: value });
  return JSON.parse(JSON.stringify(copy));
}
