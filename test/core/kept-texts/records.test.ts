/** What is remembered of the kit's own records, and what in them is personal. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { personalTexts, surveyCardId, type SlipDocument } from '@aftersale/core';
import { kitPersonalData } from '@aftersale/core/personal-data';
import {
  rememberedOfCard,
  rememberedOfEstimate,
  rememberedOfRequest,
  rememberedOfSlip,
} from '@aftersale/core/remembered';
import { aRequest } from '../../support/a-request.ts';
import { anEntry } from '../../support/an-entry.ts';
import { anEstimate } from '../../support/an-estimate.ts';
import { createRequestDesk } from '../../support/request-desk.ts';
import { createSlipDesk } from '../../support/slip-desk.ts';
import { aCard } from '../survey/survey-desk.ts';

const withEntry = <Kept>(entry: unknown): Kept => ({ content: { entry } }) as Kept;

describe('the kit’s own records', () => {
  test('are remembered by their numbers and names', () => {
    const slip: SlipDocument = createSlipDesk().saved('a');
    assert.deepEqual(rememberedOfSlip(slip), {
      pieces: ['D-2026-0301', '021-5555 0101', 'QW-80'],
      names: ['东方水泵厂', '王芳', '潜水泵', '李强'],
    });
    assert.deepEqual(rememberedOfEstimate(withEntry(anEstimate({ 'customer.phone': '138' }))), {
      pieces: ['', '138'],
      names: ['东方水泵厂', '潜水泵'],
    });
    assert.deepEqual(rememberedOfCard(withEntry(aCard())), {
      pieces: ['PD-7'],
      names: ['王芳', '李强'],
    });
    const desk = createRequestDesk();
    assert.deepEqual(rememberedOfRequest(desk.saved('a', aRequest())).pieces, [
      '',
      'MS-104-25',
      '104-25',
    ]);
    assert.deepEqual(rememberedOfRequest(desk.submitted('a', aRequest())), {
      pieces: ['2024-05', 'MS-104-25', '104-25'],
      names: ['城东服务网点', '机械密封'],
    });
  });

  test('[MDL-4] hold a customer’s data where it says so', () => {
    const of = (model: string, content: unknown) => personalTexts(kitPersonalData[model]!, content);
    assert.deepEqual(of('confirmation', { entry: anEntry() }), [
      '东方水泵厂',
      '上海市嘉定区安亭镇 8 号',
      '王芳',
      '021-5555 0101',
      '王芳',
      '138 0000 0000',
    ]);
    const answer = { name: '陈', how: 'phone', by: '李强' };
    assert.deepEqual(of('estimate', { entry: anEstimate(), answer }), ['东方水泵厂', '陈']);
    const card = aCard();
    assert.deepEqual(of('survey-card', { entry: card }), ['王芳']);
    assert.deepEqual(of('survey-answer', { about: card.about, id: surveyCardId(card.about) }), [
      '王芳',
    ]);
  });
});
