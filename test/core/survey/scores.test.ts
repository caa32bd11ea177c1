import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  canonicalJson,
  defaultPolicy,
  defaultSurveyPolicy,
  instrumentOf,
  ratedItems,
  scaledHalfUp,
  scoresOf,
  serviceKpis,
  verdictOn,
  type Answers,
  type Policy,
} from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';
import { surveyCase } from '../../support/survey-cases.ts';

const card = (policy: Policy = defaultPolicy) => instrumentOf(policy, 'technician-card')!;
const rated = (...scores: readonly number[]): Answers =>
  Object.fromEntries(
    ['attitude', 'skill', 'arrival', 'promises'].flatMap((item, place) =>
      scores[place] === undefined ? [] : [[`technician.${item}`, scores[place]]],
    ),
  );
const countedBy = (satisfactionCountedBy: 'ratings' | 'answers'): Policy => ({
  ...defaultPolicy,
  survey: { ...defaultSurveyPolicy, satisfactionCountedBy },
});
const measureIn = (policy: Policy, sheets: readonly Answers[], id: string) =>
  scoresOf(card(policy), sheets).measures.find(({ measure }) => measure === id)!;

describe('scores', () => {
  test('[SUR-7] [R243] the technician card: points and mean by item, and one mean for all four', () => {
    const scores = scoresOf(card(), [rated(4, 3, 2, 4), rated(3, 3, 1, 4)]);
    assert.deepEqual(
      scores.items.map(({ points, rated: count, meanHundredths }) => [
        points,
        count,
        meanHundredths,
      ]),
      [
        [7, 2, 350],
        [6, 2, 300],
        [3, 2, 150],
        [8, 2, 400],
      ],
    );
    assert.deepEqual(scores.items[2]!.counts, [
      { score: 4, count: 0 },
      { score: 3, count: 0 },
      { score: 2, count: 1 },
      { score: 1, count: 1 },
    ]);
    const mean = scores.measures.find(({ measure }) => measure === 'technician-score')!;
    assert.deepEqual([mean.numerator, mean.denominator, mean.value], [24, 8, 300]);
    assert.deepEqual(scores.rules, ['R243', 'AMB-16', 'R255', 'AMB-26']);
  });

  const sheets = [rated(4, 4, 4, 4), rated(3, 3, 3, 2), rated(4, 3)];
  test('[SUR-7] [AMB-26] read as a share of all ratings: 9 of 10', () => {
    const { numerator, denominator, value, verdict } = measureIn(
      countedBy('ratings'),
      sheets,
      'satisfaction',
    );
    assert.deepEqual([numerator, denominator, value, verdict], [9, 10, 9000, 'pass']);
  });

  test('[SUR-7] [AMB-26] read as a share of all answers: 2 of 3, because one item was not satisfying', () => {
    const { numerator, denominator, value, verdict } = measureIn(
      countedBy('answers'),
      sheets,
      'satisfaction',
    );
    assert.deepEqual([numerator, denominator, value, verdict], [2, 3, 6667, 'fail']);
  });

  test('[AMB-16] the labels are settings: other words, the same scores', () => {
    const cardLevels = defaultSurveyPolicy.cardLevels.map((level) => ({
      ...level,
      label: { 'zh-CN': `${level.score} 分`, en: `${level.score} points` },
    }));
    const policy = { ...defaultPolicy, survey: { ...defaultSurveyPolicy, cardLevels } };
    assert.equal(ratedItems(card(policy))[0]!.levels[0]!.label.en, '4 points');
    assert.equal(ratedItems(card())[0]!.levels[2]!.label['zh-CN'], '尚可');
    assert.deepEqual(scoresOf(card(policy), sheets), scoresOf(card(), sheets));
  });

  test('[SUR-7] [R241] the slip rating is satisfied from its second level on', () => {
    const slip = instrumentOf(defaultPolicy, 'slip-rating')!;
    const [rate] = scoresOf(slip, [{ rating: 3 }, { rating: 2 }, { rating: 1 }]).measures;
    assert.deepEqual([rate!.numerator, rate!.denominator, rate!.value], [2, 3, 6667]);
  });

  test('[SUR-7] CSAT counts its upper two levels of five', () => {
    const csat = instrumentOf(defaultPolicy, 'csat')!;
    const [rate] = scoresOf(
      csat,
      [5, 4, 3, 2, 1].map((satisfied) => ({ satisfied })),
    ).measures;
    assert.deepEqual([rate!.numerator, rate!.denominator, rate!.value], [2, 5, 4000]);
  });

  test('[SUR-7] NPS is promoters less detractors, and may be negative', () => {
    const nps = instrumentOf(defaultPolicy, 'nps')!;
    const net = (...scores: readonly number[]) =>
      scoresOf(
        nps,
        scores.map((recommend) => ({ recommend })),
      ).measures[0]!;
    assert.equal(net(10, 9, 8, 7, 6).value, 2000);
    assert.equal(net(0, 6, 9).value, -3333);
    assert.equal(net(7, 8).value, 0);
    assert.equal(net(0, 3, 6).value, -10_000);
  });

  test('[SUR-7] CES is the mean, in hundredths', () => {
    const ces = instrumentOf(defaultPolicy, 'ces')!;
    const [mean] = scoresOf(
      ces,
      [7, 6, 7].map((ease) => ({ ease })),
    ).measures;
    assert.equal(mean!.value, 667);
  });

  test('[SUR-7] what nobody rated has no figure and no verdict but "unrated"', () => {
    const scores = scoresOf(card(), [{}, { 'technician.skill': 9 }]);
    assert.equal(scores.answers, 2);
    assert.deepEqual(
      scores.items.map(({ rated: count, meanHundredths }) => [count, meanHundredths]),
      [
        [0, null],
        [0, null],
        [0, null],
        [0, null],
      ],
    );
    assert.deepEqual(
      scores.measures.map(({ value, verdict }) => [value, verdict]),
      [
        [null, 'unrated'],
        [null, null],
      ],
    );
  });

  test('[SUR-7] rounds half-up, away from zero, and exactly where floating point would not', () => {
    assert.equal(scaledHalfUp(1, 8, 100), 13);
    assert.equal(scaledHalfUp(-1, 8, 100), -13);
    assert.equal(scaledHalfUp(1, 3, 10_000), 3333);
    assert.equal(scaledHalfUp(2, 3, 10_000), 6667);
    assert.equal(scaledHalfUp(0, 5, 100), 0);
    assert.equal(scaledHalfUp(-1, 1_000_000, 100), 0);
    assert.equal(scaledHalfUp(5, 0, 100), null);
    assert.equal(scaledHalfUp(2 ** 53 - 1, 2 ** 53 - 1, 10_000), 10_000);
  });

  test('[SUR-7] a share is compared before it is rounded: 84.999 % does not reach 85 %', () => {
    assert.equal(scaledHalfUp(84_999, 100_000, 10_000), 8500);
    assert.equal(verdictOn(84_999, 100_000, { atLeast: 8500 }), 'fail');
    assert.equal(verdictOn(85, 100, { atLeast: 8500 }), 'pass');
    assert.equal(verdictOn(3, 100, { below: 300 }), 'fail');
    assert.equal(verdictOn(299, 10_000, { below: 300 }), 'pass');
  });

  test('AS87 R255: of 100 services 92 on time, 84 satisfied, 3 complaints: pass, fail, fail', () => {
    const kpis = serviceKpis(
      { services: 100, onTime: 92, rated: 100, satisfied: 84, complaints: 3 },
      defaultPolicy,
    );
    assert.deepEqual(
      [kpis.timeliness, kpis.satisfaction, kpis.complaints].map(({ basisPoints, verdict }) => [
        basisPoints,
        verdict,
      ]),
      [
        [9200, 'pass'],
        [8400, 'fail'],
        [300, 'fail'],
      ],
    );
    assert.deepEqual(kpis.complaints.rules, ['R255']);
  });

  test('AS87 R255: the rate beside the answers fails at 84 and passes at 85 of 100', () => {
    const slip = instrumentOf(defaultPolicy, 'slip-rating')!;
    const verdictOf = (satisfied: number) =>
      scoresOf(
        slip,
        Array.from({ length: 100 }, (_, place) => ({ rating: place < satisfied ? 2 : 1 })),
      ).measures[0]!.verdict;
    assert.equal(verdictOf(84), 'fail');
    assert.equal(verdictOf(85), 'pass');
  });

  describe('of generated surveys', () => {
    const cases = fc.nat({ max: 9_999 }).map(surveyCase);

    test('[SUR-7] are the same for the same case, and canonical JSON holds them', () => {
      for (let n = 0; n < 500; n++) {
        const { instrument, sheets: given } = surveyCase(n);
        const again = surveyCase(n);
        assert.equal(
          canonicalJson(scoresOf(instrument, given)),
          canonicalJson(scoresOf(again.instrument, again.sheets)),
        );
      }
    });

    test('[SUR-7] do not depend on the order of the answers', () => {
      fc.assert(
        fc.property(cases, ({ instrument, sheets: given }) => {
          assert.deepEqual(scoresOf(instrument, given.toReversed()), scoresOf(instrument, given));
        }),
      );
    });

    test('[SUR-7] add up: every rating is one of one level, and shares lie between nothing and all', () => {
      fc.assert(
        fc.property(cases, ({ instrument, sheets: given }) => {
          const { items, measures } = scoresOf(instrument, given);
          for (const { rated: count, points, counts } of items) {
            assert.equal(
              counts.reduce((sum, level) => sum + level.count, 0),
              count,
            );
            assert.equal(
              counts.reduce((sum, level) => sum + level.count * level.score, 0),
              points,
            );
          }
          for (const { kind, numerator, denominator, value } of measures) {
            if (kind === 'share') assert.ok(numerator >= 0 && numerator <= denominator);
            if (kind === 'net') assert.ok(Math.abs(numerator) <= denominator);
            assert.equal(value === null, denominator === 0);
          }
        }),
      );
    });

    test('[SUR-7] of two halves add up to those of the whole', () => {
      fc.assert(
        fc.property(cases, fc.nat({ max: 12 }), ({ instrument, sheets: given }, at) => {
          const [front, back] = [given.slice(0, at), given.slice(at)].map(
            (half) => scoresOf(instrument, half).measures,
          );
          scoresOf(instrument, given).measures.forEach((measure, place) => {
            assert.equal(front![place]!.numerator + back![place]!.numerator, measure.numerator);
            assert.equal(
              front![place]!.denominator + back![place]!.denominator,
              measure.denominator,
            );
          });
        }),
      );
    });
  });
});
