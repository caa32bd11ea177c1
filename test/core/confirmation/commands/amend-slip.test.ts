import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { amendSlip, sealsLink, signSlip, voidSlip } from '@aftersale/core';
import { anEntry } from '../../../support/an-entry.ts';
import { createSlipDesk, evening, signArgs, type SlipDesk } from '../../../support/slip-desk.ts';

describe('amending', () => {
  /** A signed slip and its amendment, as a draft. */
  function amending(): { desk: SlipDesk; draftId: string } {
    const desk = createSlipDesk();
    const acceptance = {
      mark: { kind: 'typed', name: '王芳' },
      acceptedAmount: 128050,
      at: evening,
    } as const;
    desk.signed('a', anEntry({ feeAcceptance: acceptance }));
    return { desk, draftId: desk.run(amendSlip, { id: 'a' }).id };
  }

  test('[SLP-6] opens a draft with the same entry, but no acceptance and no rating', () => {
    const { desk, draftId } = amending();
    const { content, status } = desk.slip(draftId);
    assert.equal(status, 'draft');
    assert.deepEqual(content.entry, anEntry({ texts: { rating: '' } }));
    assert.deepEqual(
      [content.amends, content.sheetVersion, content.sealed, content.supersededBy],
      ['a', 2, null, null],
    );
  });

  test('[SLP-6] leaves the signed version in force until the new one is signed', () => {
    const { desk, draftId } = amending();
    const before = desk.slip('a');
    desk.completed(draftId, anEntry({ texts: { 'fees.other': '50' } }));
    assert.deepEqual(desk.slip('a'), before);
    assert.equal(before.status, 'signed');

    const amended = desk.run(signSlip, signArgs(draftId));
    const old = desk.slip('a');
    assert.deepEqual([old.status, old.content.supersededBy], ['amended', draftId]);
    assert.deepEqual(old.content.sealed, before.content.sealed);
    assert.deepEqual(old.content.entry, before.content.entry);
    const { sealed } = amended.content;
    assert.ok(sealed && sealsLink(old.content.sealed!, sealed));
    assert.deepEqual(sealed.sheet.amends, { id: 'a', hash: old.content.sealed!.hash });
    assert.equal(sealed.sheet.sheetVersion, 2);
  });

  test('[SLP-6] is refused for what is not signed, and for what is superseded', () => {
    const { desk, draftId } = amending();
    assert.deepEqual(desk.refusal(amendSlip, { id: draftId }), {
      type: 'NotInThisState',
      status: 'draft',
      why: 'NotSigned',
    });
    desk.signed(draftId);
    assert.deepEqual(desk.refusal(amendSlip, { id: 'a' }), {
      type: 'NotInThisState',
      status: 'amended',
      why: 'Superseded',
    });
  });

  test('[SLP-6] the second of two amendments of one version cannot be signed', () => {
    const { desk, draftId } = amending();
    const other = desk.run(amendSlip, { id: 'a' }).id;
    assert.notEqual(other, draftId);
    desk.signed(draftId);
    desk.completed(other);
    assert.deepEqual(desk.refusal(signSlip, signArgs(other)), {
      type: 'NotInThisState',
      status: 'amended',
      why: 'Superseded',
    });
  });

  test('[SLP-6] an amendment of a version that was voided meanwhile cannot be signed', () => {
    const { desk, draftId } = amending();
    desk.run(voidSlip, { id: 'a', reason: '客户退货' });
    desk.completed(draftId);
    assert.deepEqual(desk.refusal(signSlip, signArgs(draftId)), {
      type: 'NotInThisState',
      status: 'void',
      why: 'Void',
    });
  });

  test('[SLP-6] an amendment whose version is not on this device cannot be signed', () => {
    const { desk, draftId } = amending();
    desk.completed(draftId);
    const slip = desk.slip(draftId);
    const alone = new Map([[draftId, slip]]);
    const context = { now: evening, actor: '', policy: desk.policy, newId: () => 'x' };
    assert.deepEqual(signSlip.apply(alone, signArgs(draftId), context), {
      ok: false,
      error: { type: 'NoSuchSlip', id: 'a' },
    });
  });
});
