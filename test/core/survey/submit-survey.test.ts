import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  afterCardEvent,
  blankEntry,
  cardEvents,
  cardRound,
  cardStatuses,
  defaultPolicy,
  defaultSurveyPolicy,
  instrumentOf,
  instrumentsOf,
  keysOf,
  lowScoreCase,
  parsePolicy,
  saveSurvey,
  submitSurvey,
  surveyAnswerModel,
  surveyCardId,
  surveyCardModel,
  surveySettingRules,
  withAnswer,
  type Instrument,
  type SurveyAnswer,
  type SurveyCard,
} from '@aftersale/core';
import { anInstrument } from '../instrument/an-instrument.ts';
import { aCard, about, createSurveyDesk, noon, policyWith, submission } from './survey-desk.ts';

const anonymous: Instrument = {
  ...instrumentOf(defaultPolicy, 'technician-card')!,
  id: 'open-word',
  anonymous: true,
};
const said = (entry = aCard()) => ({
  ...blankEntry(anonymous, about),
  texts: entry.texts,
});
const anonymousId = surveyCardId({ instrument: 'open-word', ...about });

describe('the instruments', () => {
  test('[SUR-1] are six, and every rule that they come from is named', () => {
    assert.deepEqual(
      instrumentsOf(defaultPolicy).map(({ id, rules }) => [id, rules]),
      [
        ['slip-rating', ['R241']],
        ['technician-card', ['R243', 'AMB-16']],
        ['service-report', ['R244']],
        ['csat', []],
        ['nps', []],
        ['ces', []],
      ],
    );
  });

  test('[SUR-1] of the company join them, or take the place of one of the same id', () => {
    const own = policyWith(anInstrument, { ...anonymous, id: 'csat' });
    assert.equal(instrumentsOf(own).length, 7);
    assert.equal(instrumentOf(own, 'csat')?.anonymous, true);
    assert.equal(instrumentOf(own, 'everything')?.version, '3');
    assert.equal(instrumentOf(own, 'nobody'), undefined);
  });

  test('[SUR-1] are a section of the policy, read with it, each setting with its rules', () => {
    const data: unknown = JSON.parse(JSON.stringify(policyWith(anInstrument)));
    assert.equal(parsePolicy(data).ok, true);
    const twice: unknown = JSON.parse(JSON.stringify(policyWith(anInstrument, anInstrument)));
    const read = parsePolicy(twice);
    assert.deepEqual(!read.ok && read.error.map(({ path }) => path), ['survey.instruments']);
    assert.deepEqual(
      Object.keys(surveySettingRules).sort(),
      Object.keys(defaultSurveyPolicy).sort(),
    );
  });
});

describe('submitting a survey', () => {
  test('[SUR-4] a card is a draft until it is answered, and every event is decided', () => {
    const outcomes = cardStatuses.flatMap((status) =>
      cardEvents.map((event) => [status, event, afterCardEvent(status, event)]),
    );
    assert.deepEqual(outcomes, [
      ['draft', 'fill', { to: 'draft' }],
      ['draft', 'answer', { to: 'answered' }],
      ['answered', 'fill', { refused: 'AlreadyAnswered' }],
      ['answered', 'answer', { refused: 'AlreadyAnswered' }],
    ]);
  });

  test('[SUR-5] closes and empties the card and writes the answer, both at once', () => {
    const desk = createSurveyDesk();
    const id = surveyCardId({ instrument: 'technician-card', ...about });
    desk.run(saveSurvey, { id, entry: aCard({ 'technician.skill': '' }), revision: 0 });
    const [card, answer] = desk.run(submitSurvey, submission(aCard())) as [
      SurveyCard,
      SurveyAnswer,
    ];
    assert.equal(card.status, 'answered');
    assert.equal(card.revision, 2);
    assert.deepEqual(Object.values(card.content.entry.texts).join(''), '');
    assert.equal(card.content.entry.about.job, 'PD-7');
    assert.equal(card.content.answer, answer.id);
    assert.deepEqual(answer.content.answers, {
      'technician.attitude': 4,
      'technician.skill': 4,
      'technician.arrival': 3,
      'technician.promises': 4,
    });
    assert.equal(answer.content.day, '2026-03-02');
    assert.equal(answer.content.month, '2026-03');
    assert.deepEqual(answer.content.policy, { name: 'default', version: '1' });
    assert.deepEqual(answer.content.rules, ['R243', 'AMB-16', 'R255', 'AMB-26']);
    assert.deepEqual(keysOf(surveyAnswerModel, answer), [
      ['survey-answer.by-month', '2026-03'],
      ['survey-answer.by-instrument', 'technician-card', '2026-03'],
    ]);
  });

  test('[SUR-5] is refused while something is missing, and nothing changes', () => {
    const desk = createSurveyDesk();
    const refusal = desk.refusal(aCard({ 'technician.skill': '' }));
    assert.equal(refusal.type, 'NotReady');
    assert.deepEqual(refusal.type === 'NotReady' && refusal.problems.map(({ path }) => path), [
      'technician.skill',
    ]);
    assert.deepEqual(desk.documents(), []);
  });

  test('[SUR-4] the same once more, after a retry or a double click, changes nothing', () => {
    const desk = createSurveyDesk();
    desk.run(submitSurvey, submission(aCard()));
    const before = JSON.stringify(desk.documents());
    assert.deepEqual(desk.submit(aCard()), { ok: true, value: [] });
    assert.equal(JSON.stringify(desk.documents()), before);
    assert.equal(desk.of('survey-answer').length, 1);
  });

  test('[SUR-4] another answer afterwards is refused, and the first one stands', () => {
    const desk = createSurveyDesk();
    desk.run(submitSurvey, submission(aCard()));
    assert.equal(desk.refusal(aCard({ 'technician.skill': '2' })).type, 'AlreadyAnswered');
    const save = desk.attempt(saveSurvey, {
      id: surveyCardId({ instrument: 'technician-card', ...about }),
      entry: aCard(),
      revision: 1,
    });
    assert.equal(!save.ok && save.error.type, 'NotInThisState');
  });

  test('[SUR-4] other people, jobs and instruments have cards of their own; blanks and accents do not matter', () => {
    const id = (change: object = {}) =>
      surveyCardId({ instrument: 'csat', job: 'PD-7', person: 'José', ...change });
    assert.match(id(), /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(id({ person: ' Jose\u0301 ' }), id());
    const ids = [
      id(),
      id({ job: 'PD-8' }),
      id({ person: 'Ana' }),
      id({ instrument: 'nps' }),
      id({ job: 'PD-7","José', person: '' }),
    ];
    assert.equal(new Set(ids).size, ids.length);
  });

  test('[SUR-4] a card of another id is refused where a job or person is named', () => {
    assert.equal(createSurveyDesk().refusal(aCard(), { id: 'mine' }).type, 'OtherCard');
    const nobody = aCard({}, { job: '', person: '' });
    assert.equal(createSurveyDesk().submit(nobody, { id: 'mine' }).ok, true);
  });

  test('[SUR-9] the technician who is rated cannot submit; someone without a name can', () => {
    const refusal = createSurveyDesk({ actor: '李强' }).refusal(aCard());
    assert.deepEqual(refusal, { type: 'JudgesThemselves', technician: '李强' });
    assert.equal(createSurveyDesk({ actor: '' }).submit(aCard({}, { technician: '' })).ok, true);
  });

  test('[SUR-5] the day is that of the person, a day off UTC at most; anything else is refused', () => {
    for (const day of ['2026-03-01', '2026-03-02', '2026-03-03'])
      assert.equal(createSurveyDesk().submit(aCard(), { day }).ok, true);
    for (const day of ['2026-02-28', '2026-03-04', '2026-3-2', ''])
      assert.equal(createSurveyDesk().refusal(aCard(), { day }).type, 'NotToday');
    const other = createSurveyDesk().refusal({
      ...aCard(),
      about: { ...aCard().about, instrument: 'nobody' },
    });
    assert.equal(other.type, 'NoSuchInstrument');
  });

  test('[SUR-8] a low score is a case to look into, with what was said of it', () => {
    const desk = createSurveyDesk();
    const low = aCard({ 'technician.arrival': '1', details: '迟到两小时' });
    const [, answer] = desk.run(submitSurvey, submission(low)) as [SurveyCard, SurveyAnswer];
    const found = lowScoreCase(answer)!;
    assert.deepEqual(
      [found.job, found.person, found.technician, found.details, found.instrument],
      ['PD-7', '王芳', '李强', '迟到两小时', 'technician-card'],
    );
    assert.deepEqual(
      found.items.map(({ item, score }) => [item, score]),
      [['technician.arrival', 1]],
    );
    const [, fine] = createSurveyDesk().run(submitSurvey, submission(aCard())) as [
      SurveyCard,
      SurveyAnswer,
    ];
    assert.equal(lowScoreCase(fine), undefined);
  });
});

describe('an anonymous survey', () => {
  const policy = policyWith(anonymous);

  test('[SUR-6] stores nothing that identifies: no name, job, day, author, nor a time but the month', () => {
    const desk = createSurveyDesk({ policy, actor: '前台' });
    desk.run(saveSurvey, { id: anonymousId, entry: said(), revision: 0 });
    const low = withAnswer(said(aCard({ 'technician.skill': '1' })), 'details', '不会修');
    const [card, answer] = desk.run(submitSurvey, submission(low, { id: anonymousId })) as [
      SurveyCard,
      SurveyAnswer,
    ];
    const stored = JSON.stringify(desk.documents());
    for (const trace of ['王芳', 'PD-7', '李强', '前台', '2026-03-02', noon, 'zh-CN"'].slice(0, 6))
      assert.equal(stored.includes(trace), false, trace);
    assert.equal(card.content.answer, null);
    assert.equal(answer.content.language, '');
    assert.equal(answer.createdAt, '2026-03-01T00:00:00.000Z');
    assert.equal(card.createdAt, '2026-03-01T00:00:00.000Z');
    assert.equal(answer.content.month, '2026-03');
    assert.equal(answer.content.answers['technician.skill'], 1);
    const found = lowScoreCase(answer)!;
    assert.deepEqual([found.job, found.person, found.technician], ['', '', '']);
    assert.equal(found.details, '不会修');
  });

  test('[SUR-6] has an id that tells neither whose it is nor when it came, and keeps no history', () => {
    const desk = createSurveyDesk({ policy });
    const [card, answer] = desk.run(submitSurvey, submission(said(), { id: anonymousId })) as [
      SurveyCard,
      SurveyAnswer,
    ];
    assert.notEqual(answer.id, 'new-1');
    assert.match(answer.id, /^[0-9a-f]{8}-[0-9a-f]{4}-8/);
    assert.equal(surveyAnswerModel.keepsNoHistory?.(answer), true);
    assert.equal(surveyCardModel.keepsNoHistory?.(card), true);
    const named = createSurveyDesk().run(submitSurvey, submission(aCard())) as [
      SurveyCard,
      SurveyAnswer,
    ];
    assert.equal(surveyCardModel.keepsNoHistory?.(named[0]), false);
    assert.equal(surveyAnswerModel.keepsNoHistory?.(named[1]), false);
  });

  test('[SUR-4] takes one answer, and refuses a second whatever it says', () => {
    const desk = createSurveyDesk({ policy });
    desk.run(submitSurvey, submission(said(), { id: anonymousId }));
    assert.equal(desk.refusal(said(), { id: anonymousId }).type, 'AlreadyAnswered');
    assert.equal(desk.of('survey-answer').length, 1);
  });

  test('[SUR-6] names nobody as the author of a draft either', () => {
    const desk = createSurveyDesk({ policy, actor: '前台' });
    const [card] = desk.run(saveSurvey, { id: anonymousId, entry: said(), revision: 0 });
    assert.equal(card!.author, '');
    assert.equal(JSON.stringify(card).includes('王芳'), false);
  });
});

describe('the round of cards', () => {
  const calls = Array.from({ length: 42 }, (_, n) => ({ job: `PD-${n}`, person: `客户 ${n}` }));

  test('AS34 R242: 42 calls of one day are 42 cards, and the register goes out the next day', () => {
    const round = cardRound('2024-05-06', calls, defaultPolicy);
    assert.ok(round.ok);
    assert.equal(round.value.registerOn, '2024-05-07');
    assert.equal(round.value.cards.length, 42);
    assert.equal(new Set(round.value.cards.map(({ id }) => id)).size, 42);
    assert.deepEqual(round.value.rules, ['R242']);
  });

  test('R242: the same caller of the same job is one card, and a smaller share is rounded up', () => {
    const twice = cardRound('2024-12-31', [calls[0]!, calls[0]!], defaultPolicy);
    assert.equal(twice.ok && twice.value.cards.length, 1);
    assert.equal(twice.ok && twice.value.registerOn, '2025-01-01');
    const some = { ...defaultPolicy, survey: { ...defaultSurveyPolicy, cardCoverage: 1000 } };
    const round = cardRound('2024-05-06', calls, some);
    assert.equal(round.ok && round.value.cards.length, 5);
    assert.equal(cardRound('2024-02-30', calls, defaultPolicy).ok, false);
  });
});
