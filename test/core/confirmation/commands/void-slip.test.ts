import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { amendSlip, headAfter, sealHolds, sealsLink, voidSlip } from '@aftersale/core';
import { createSlipDesk, evening } from '../../../support/slip-desk.ts';

describe('voiding', () => {
  test('[SLP-7] asks for a reason', () => {
    const desk = createSlipDesk();
    desk.saved('a');
    for (const reason of ['', ' \n　'])
      assert.deepEqual(desk.refusal(voidSlip, { id: 'a', reason }), { type: 'ReasonMissing' });
  });

  test('[SLP-7] of a draft keeps everything and needs no notice', () => {
    const desk = createSlipDesk();
    const { content } = desk.saved('a');
    const voided = desk.run(voidSlip, { id: 'a', reason: ' 重复 ' });
    assert.equal(voided.status, 'void');
    assert.deepEqual(voided.content, {
      ...content,
      voided: { reason: '重复', at: evening, by: '李强', notice: null },
    });
    assert.equal(desk.chain(), undefined);
  });

  test('[SLP-7] of a sealed sheet seals a notice into the chain, and keeps the sheet', () => {
    const desk = createSlipDesk();
    const { content } = desk.signed('a');
    const { voided, sealed } = desk.run(voidSlip, { id: 'a', reason: '金额有误' }).content;
    assert.deepEqual(sealed, content.sealed);
    assert.ok(voided?.notice && sealHolds(voided.notice) && sealsLink(sealed!, voided.notice));
    assert.deepEqual(voided.notice.sheet, {
      format: 'aftersale-void/1',
      sheet: sealed!.hash,
      reason: '金额有误',
      at: evening,
      by: '李强',
    });
    assert.deepEqual(desk.chain(), headAfter(voided.notice));
    assert.ok(sealsLink(voided.notice, desk.signed('b').content.sealed!));
  });

  test('[SLP-7] is refused for what is void or superseded already', () => {
    const desk = createSlipDesk();
    desk.signed('a');
    desk.signed(desk.run(amendSlip, { id: 'a' }).id);
    assert.deepEqual(desk.refusal(voidSlip, { id: 'a', reason: 'x' }), {
      type: 'NotInThisState',
      status: 'amended',
      why: 'Superseded',
    });
    desk.saved('b');
    desk.run(voidSlip, { id: 'b', reason: 'x' });
    assert.equal(desk.refusal(voidSlip, { id: 'b', reason: 'x' }).type, 'NotInThisState');
  });
});
