import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  acceptEstimate,
  declineEstimate,
  defaultPolicy,
  estimateDrafts,
  estimateModel,
  keysOf,
  offerEstimate,
  reviseEstimate,
  saveEstimate,
  withdrawEstimate,
  type Command,
  type Document,
  type EstimateDocument,
  type EstimateEntry,
  type Policy,
} from '@aftersale/core';
import { anEstimate } from '../../support/an-estimate.ts';
import { deepFreeze } from '../../support/deep-freeze.ts';
import { plainly, withTariff, yuan } from '../../support/a-tariff.ts';

const now = '2026-03-01T07:30:00.000Z';

function createDesk(policy: Policy = withTariff(plainly)) {
  const documents = new Map<string, Document>();
  const attempt = <Args, Refusal>(command: Command<Args, Refusal>, args: Args, by = policy) => {
    const context = { now, actor: '李强', policy: by, newId: () => 'new' };
    const result = deepFreeze(command.apply(documents, deepFreeze(args), context));
    if (result.ok) for (const document of result.value) documents.set(document.id, document);
    return result;
  };
  const run = <Args, Refusal>(command: Command<Args, Refusal>, args: Args, by = policy) => {
    const result = attempt(command, args, by);
    assert.ok(result.ok, JSON.stringify(result));
    return result.value[0] as EstimateDocument;
  };
  return {
    run,
    refusal: <Args, Refusal>(command: Command<Args, Refusal>, args: Args): Refusal => {
      const result = attempt(command, args);
      assert.ok(!result.ok, 'should have been refused');
      return result.error;
    },
    saved: (entry: EstimateEntry = anEstimate()) =>
      run(saveEstimate, { id: 'e', entry, revision: documents.get('e')?.revision ?? 0 }),
    offered(entry?: EstimateEntry) {
      this.saved(entry);
      return run(offerEstimate, { id: 'e' });
    },
  };
}

const answer = { id: 'e', name: ' 王芳 ', how: 'phone' } as const;

describe('the commands of an estimate', () => {
  test('[EST-4] an offer keeps what it came to, whatever the tariff becomes', () => {
    const desk = createDesk();
    const { content, status } = desk.offered();
    assert.equal(status, 'offered');
    assert.deepEqual(content.offer?.result.customerPays, yuan(820));
    assert.deepEqual(
      [content.offer?.version, content.offer?.by, content.offer?.at],
      [1, '李强', now],
    );
    const accepted = desk.run(acceptEstimate, answer, defaultPolicy);
    assert.deepEqual(accepted.content.offer?.result.customerPays, yuan(820));
  });

  test('[EST-3] [R069] an offer that is not ready is refused with its problems', () => {
    const desk = createDesk();
    desk.saved(anEstimate({ 'discount.amount': '20' }));
    assert.deepEqual(desk.refusal(offerEstimate, { id: 'e' }), {
      type: 'NotReady',
      problems: [{ path: 'discount.approver', type: 'ApproverMissing' }],
    });
  });

  test('[EST-6] [R114] an acceptance says who, how, when, and who took it', () => {
    const desk = createDesk();
    desk.offered();
    assert.deepEqual(desk.refusal(acceptEstimate, { ...answer, name: ' ' }), {
      type: 'NameMissing',
    });
    const { status, content } = desk.run(acceptEstimate, answer);
    assert.equal(status, 'accepted');
    assert.deepEqual(content.answer, {
      name: '王芳',
      how: 'phone',
      by: '李强',
      at: now,
      due: null,
    });
  });

  test('[EST-7] [R068] a customer who declines owes the diagnosis, if there was one', () => {
    const desk = createDesk();
    desk.offered(anEstimate({ diagnosed: 'yes' }));
    const { status, content } = desk.run(declineEstimate, answer);
    assert.equal(status, 'declined');
    assert.deepEqual(content.answer?.due?.customerPays, yuan(80));
    const without = createDesk();
    without.offered();
    assert.deepEqual(
      without.run(declineEstimate, answer).content.answer?.due?.customerPays,
      yuan(0),
    );
  });

  test('[EST-5] a revision is a new version, and the old offer stays on record', () => {
    const desk = createDesk();
    const first = desk.offered().content.offer!;
    const draft = desk.run(reviseEstimate, { id: 'e' });
    assert.deepEqual(
      [draft.status, draft.content.offerVersion, draft.content.offer],
      ['draft', 2, null],
    );
    assert.deepEqual(draft.content.earlierOffers, [first]);
    const second = desk.offered(anEstimate({ cause: 'misuse' }));
    assert.equal(second.content.offer?.version, 2);
    assert.deepEqual(second.content.earlierOffers, [first]);
  });

  test('[EST-2] a withdrawal has its reason, and an offer takes no more text', () => {
    const desk = createDesk();
    desk.offered();
    assert.deepEqual(desk.refusal(saveEstimate, { id: 'e', entry: anEstimate(), revision: 2 }), {
      type: 'NotInThisState',
      status: 'offered',
      why: 'AlreadyOffered',
    });
    assert.deepEqual(desk.refusal(withdrawEstimate, { id: 'e', reason: '' }), {
      type: 'ReasonMissing',
    });
    const { content } = desk.run(withdrawEstimate, { id: 'e', reason: '客户已换新机' });
    assert.deepEqual(content.withdrawn, { reason: '客户已换新机', by: '李强', at: now });
  });

  test('[EST-2] there is nothing to do with an estimate that is not there', () => {
    assert.deepEqual(createDesk().refusal(offerEstimate, { id: 'x' }), {
      type: 'NoSuchEstimate',
      id: 'x',
    });
  });

  test('the estimate is found by time, and by state and time, and is a kind of draft', () => {
    assert.deepEqual(keysOf(estimateModel, createDesk().saved()), [
      ['estimate.newest', now],
      ['estimate.by-status', 'draft', now],
    ]);
    assert.equal(estimateDrafts.model, 'estimate');
    assert.equal(estimateDrafts.closedBecause('draft'), undefined);
    assert.equal(estimateDrafts.closedBecause('accepted'), 'AlreadyAccepted');
  });
});
