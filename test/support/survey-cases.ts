/** Generated surveys: case `n` is the same instrument and the same answers in every engine. Integers only. */
import type {
  Answers,
  AnswerValue,
  Instrument,
  SurveyLevel,
  SurveyMeasure,
  SurveyQuestion,
  Wording,
} from '@aftersale/core';
import { ratedItems } from '@aftersale/core';

export interface SurveyCase {
  readonly instrument: Instrument;
  /** What several people answered, in order. Some left out items, some gave scores that are none. */
  readonly sheets: readonly Answers[];
}

export function surveyCase(n: number): SurveyCase {
  const draw = drawFrom(n);
  const pages = Array.from({ length: 1 + draw(3) }, (_, page) => ({
    id: `page-${page}`,
    questions: Array.from({ length: 1 + draw(4) }, (_, place) =>
      aQuestion(`q-${page}-${place}`, draw),
    ),
  }));
  const asked = { pages };
  const paths = ratedItems(asked).map(({ path }) => path);
  const instrument: Instrument = {
    id: `case-${n}`,
    version: '1',
    title: wording(`case ${n}`),
    intro: wording('intro'),
    thanks: wording('thanks'),
    anonymous: draw(2) === 0,
    pages,
    measures: paths.length === 0 ? [] : someMeasures(paths, draw),
    rules: [],
  };
  const sheets = Array.from({ length: draw(13) }, () => someAnswers(instrument, draw));
  return { instrument, sheets };
}

type Draw = (below: number) => number;

/** Mulberry32, on whole numbers: the same in every engine. */
function drawFrom(seed: number): Draw {
  let state = (seed + 0x6d2b79f5) | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const wording = (text: string): Wording => ({ 'zh-CN': text, en: text });

function aQuestion(id: string, draw: Draw): SurveyQuestion {
  const label = wording(id);
  const levels = someLevels(draw);
  switch (draw(4)) {
    case 0:
      return { type: 'text', id, label, long: true };
    case 1: {
      const items = Array.from({ length: 1 + draw(5) }, (_, item) => ({
        id: `item-${item}`,
        label: wording(`item ${item}`),
      }));
      return { type: 'matrix', id, label, items, levels };
    }
    default:
      return { type: 'levels', id, label, levels };
  }
}

function someLevels(draw: Draw): SurveyLevel[] {
  const lowest = draw(3) - 1;
  return Array.from({ length: 2 + draw(9) }, (_, step) => ({
    score: lowest + step,
    label: wording(`${lowest + step}`),
  }));
}

function someMeasures(paths: readonly string[], draw: Draw): SurveyMeasure[] {
  const items = paths.filter((_, place) => place === 0 || draw(3) > 0);
  const rules = ['R255'];
  const name = (id: string) => ({ id, label: wording(id), items, rules });
  return [
    { ...name('mean'), kind: 'mean' },
    {
      ...name('share'),
      kind: 'share',
      atLeast: draw(6),
      countedBy: draw(2) === 0 ? 'ratings' : 'answers',
      target: draw(2) === 0 ? { atLeast: draw(10_001) } : { below: draw(10_001) },
    },
    { ...name('net'), kind: 'net', promotersFrom: 4 + draw(3), detractorsTo: draw(4) },
  ];
}

function someAnswers(instrument: Instrument, draw: Draw): Answers {
  const answers: Record<string, AnswerValue> = {};
  for (const { path, levels } of ratedItems(instrument)) {
    const kind = draw(10);
    if (kind === 0) continue;
    answers[path] = kind === 1 ? 99 : levels[draw(levels.length)]!.score;
  }
  for (const { questions } of instrument.pages)
    for (const { id, type } of questions)
      if (type === 'text' && draw(2) === 0) answers[id] = `意见 ${draw(1000)} é`;
  return answers;
}
