import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  chainModel,
  confirmationModel,
  deliveryModel,
  estimateModel,
  requestModel,
  surveyAnswerModel,
  surveyCardModel,
  type EstimateDocument,
  type RequestDocument,
  type SlipDocument,
  type SurveyAnswer,
} from '@aftersale/core';

const standing = <Record>(status: string, content: object): Record =>
  ({ status, content }) as unknown as Record;

test('[DLV-1] a slip is handed over once it is sealed, and with all that becomes of it', () => {
  const delivers = (status: string, sealed: object | null) =>
    confirmationModel.delivers?.(standing<SlipDocument>(status, { sealed }));
  assert.equal(delivers('draft', null), false);
  assert.equal(delivers('completed', null), false);
  assert.equal(delivers('void', null), false);
  for (const status of ['signed', 'amended', 'void']) assert.equal(delivers(status, {}), true);
});

test('[DLV-1] an estimate is handed over once it was offered, but not while it is written anew', () => {
  const delivers = (status: string, offer: object | null, earlierOffers: object[] = []) =>
    estimateModel.delivers?.(standing<EstimateDocument>(status, { offer, earlierOffers }));
  assert.equal(delivers('draft', null), false);
  assert.equal(delivers('draft', null, [{}]), false);
  assert.equal(delivers('withdrawn', null), false);
  assert.equal(delivers('withdrawn', null, [{}]), true);
  for (const status of ['offered', 'accepted', 'declined'])
    assert.equal(delivers(status, {}), true);
});

test('[DLV-1] a parts request is handed over once it is submitted, an answer at once, a card never', () => {
  const delivers = (submitted: object | null) =>
    requestModel.delivers?.(standing<RequestDocument>('submitted', { submitted }));
  assert.deepEqual([delivers(null), delivers({})], [false, true]);
  assert.equal(surveyAnswerModel.delivers?.(standing<SurveyAnswer>('given', {})), true);
  for (const model of [surveyCardModel, chainModel, deliveryModel])
    assert.equal('delivers' in model, false);
});
