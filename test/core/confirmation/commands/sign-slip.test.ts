import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  emptyConsent,
  headAfter,
  sealHolds,
  sealsLink,
  signSlip,
  withoutParts,
  withText,
  type TextField,
} from '@aftersale/core';
import { kitPersonalData } from '@aftersale/core/personal-data';
import { anEntry } from '../../../support/an-entry.ts';
import { bothSignatures, createSlipDesk, evening, signArgs } from '../../../support/slip-desk.ts';

/** Before AS41 was completed. */
const morning = '2026-03-01T05:00:00.000Z';

describe('signing', () => {
  test('[SLP-5] [R036] AS41: seals what the customer saw, under which rules, and who signed when', () => {
    const desk = createSlipDesk();
    const { content, status } = desk.signed('a');
    const { sealed } = content;
    assert.ok(sealed && sealHolds(sealed));
    assert.equal(status, 'signed');
    const { sheet } = sealed;
    assert.equal(sheet.fee.total.amount, 208550);
    assert.equal(sheet.fee.customerPays.amount, 208550);
    assert.equal(sheet.fee.totalInUpperCase, '贰仟零捌拾伍元伍角整');
    assert.equal(sheet.fee.rounding, 'half-up');
    for (const rule of ['R036', 'R037', 'R038', 'R290', 'AMB-03'])
      assert.ok(sheet.fee.rules.includes(rule), rule);
    assert.deepEqual(sheet.payment, { method: 'transfer', transferDetails: '6222 0000' });
    assert.deepEqual(sheet.policy, { name: 'default', version: '1', effectiveOn: '2026-01-01' });
    assert.deepEqual(sheet.rating, { score: 3, label: '很满意' });
    assert.match(sheet.consent, /本人确认/);
    assert.deepEqual(
      sheet.signatures,
      bothSignatures.map((signature) => ({ ...signature, signedAt: evening })),
    );
    assert.deepEqual([sheet.id, sheet.sheetVersion, sheet.amends], ['a', 1, null]);
  });

  test('[SLP-5] [R038] AS42: a free repair shows 2085.50 and asks for nothing', () => {
    const desk = createSlipDesk();
    const texts = { repairNature: 'free', 'payment.method': '' };
    const { fee, payment } = desk.signed('a', anEntry({ texts })).content.sealed!.sheet;
    assert.deepEqual([fee.total.amount, fee.customerPays.amount], [208550, 0]);
    assert.deepEqual([fee.reason, payment.method], ['free', '']);
    assert.equal(fee.totalInUpperCase, '贰仟零捌拾伍元伍角整');
  });

  test('[SLP-5] seals priced parts with their amounts, serial numbers and photos', () => {
    const desk = createSlipDesk();
    const hash = 'a'.repeat(64);
    const part = {
      ...{ key: '1', model: ' 轴封 ', quantity: '２.5', unitPrice: '￥1.01' },
      ...{ oldSerial: 'S1', newSerial: 'S2' },
    };
    const blank = { ...part, key: '2', model: '', unitPrice: '', oldSerial: '', newSerial: '' };
    const photo = { hash, mime: 'image/jpeg', taken: 'before', width: 8, height: 6 } as const;
    const entry = anEntry({ parts: [part, blank], photos: [photo] });
    const { sheet } = desk.signed('a', entry).content.sealed!;
    assert.deepEqual(sheet.parts, [
      {
        model: '轴封',
        quantity: '2.5',
        unitPrice: { amount: 101, currency: 'CNY' },
        amount: { amount: 253, currency: 'CNY' },
        oldSerial: 'S1',
        newSerial: 'S2',
      },
    ]);
    assert.equal(sheet.fee.lines[0]!.source, 'priced-rows');
    assert.deepEqual(sheet.photos, [photo]);
  });

  test('[SLP-5] [SHT-6] can lose everything of the customer, and holds; the technician’s stays', () => {
    const desk = createSlipDesk();
    const secret = (name: string): string => `secret-${name}`;
    const personal = kitPersonalData['confirmation']!;
    const fields = personal.parts
      .filter(([, kind]) => kind === 'texts')
      .map((path) => path.at(-1) as TextField);
    const entry = anEntry({
      texts: Object.fromEntries(fields.map((field) => [field, secret(field)])),
      extraConsent: {
        ...emptyConsent,
        by: secret('by'),
        how: 'phone',
        at: morning,
        extraAmount: '9999',
      },
      feeAcceptance: {
        mark: { kind: 'drawn', ink: { hash: secret('initials'), mime: 'x' } },
        acceptedAmount: 128050,
        at: morning,
      },
    });
    desk.completed('a', entry);
    const ink = { hash: secret('ink'), mime: 'x' };
    const mark = { kind: 'drawn', ink } as const;
    const customer = {
      role: 'customer',
      name: secret('name'),
      phone: secret('phone'),
      mark,
    } as const;
    desk.run(signSlip, signArgs('a', { signatures: [bothSignatures[1]!, customer] }));
    const sealed = desk.slip('a').content.sealed!;
    const told = JSON.stringify(sealed.sheet).match(/secret-/g);
    assert.ok(told && told.length === fields.length - 2 + 3 + 2, `${told?.length}`);
    const erased = withoutParts(sealed);
    assert.ok(sealHolds(erased));
    assert.doesNotMatch(JSON.stringify(erased), /secret-/);
    assert.deepEqual(erased.sheet, {
      ...sealed.sheet,
      customer: { name: '', address: '', contactPerson: '', contactPhone: '' },
      feeAcceptance: null,
      extraConsent: null,
      signatures: [
        sealed.sheet.signatures[0],
        { role: 'customer', name: '', phone: '', mark: null, signedAt: evening },
      ],
    });
  });

  test('[SLP-5] is in the language that the customer read', () => {
    const desk = createSlipDesk();
    desk.completed('a');
    desk.run(signSlip, signArgs('a', { language: 'en' }));
    const { sheet } = desk.slip('a').content.sealed!;
    assert.equal(sheet.rating?.label, 'Very satisfied');
    assert.match(sheet.consent, /^I confirm/);
  });

  test('[SHT-3] [SLP-5] puts every sheet one further into the chain of this device', () => {
    const desk = createSlipDesk();
    const seals = ['a', 'b', 'c'].map((id) => desk.signed(id).content.sealed!);
    assert.deepEqual(
      seals.map(({ sequence }) => sequence),
      [1, 2, 3],
    );
    assert.ok(sealsLink(seals[0]!, seals[1]!) && sealsLink(seals[1]!, seals[2]!));
    assert.deepEqual(desk.chain(), headAfter(seals[2]!));
  });

  test('[SLP-4] [R290] is refused for a draft, which is not completed', () => {
    const desk = createSlipDesk();
    desk.saved('a');
    assert.deepEqual(desk.refusal(signSlip, signArgs('a')), {
      type: 'NotInThisState',
      status: 'draft',
      why: 'NotCompleted',
    });
    assert.equal(desk.chain(), undefined);
  });

  test('[SLP-4] [R290] is refused before the completion time, with both times', () => {
    const desk = createSlipDesk();
    desk.completed('a');
    const early = '2026-03-01T06:29:59.999Z';
    assert.deepEqual(desk.refusal(signSlip, signArgs('a'), early), {
      type: 'SignedBeforeCompletion',
      completedAt: '2026-03-01T06:30:00.000Z',
      signedAt: early,
    });
    assert.equal(desk.run(signSlip, signArgs('a'), '2026-03-01T06:30:00.000Z').status, 'signed');
  });

  test('[SLP-5] is refused without both signatures, and names the one that is missing', () => {
    const desk = createSlipDesk();
    desk.completed('a');
    const [customer, technician] = bothSignatures;
    const blank = { ...customer!, name: ' ' };
    for (const [signatures, role] of [
      [[], 'customer'],
      [[technician!], 'customer'],
      [[blank, technician!], 'customer'],
      [[customer!], 'technician'],
    ] as const)
      assert.deepEqual(desk.refusal(signSlip, signArgs('a', { signatures })), {
        type: 'SignatureMissing',
        role,
      });
  });

  test('[SLP-3] is refused when the completed slip was changed into one that is not ready', () => {
    const desk = createSlipDesk();
    const { content } = desk.completed('a');
    const changed = desk.saved('a', withText(content.entry, 'rating', ''));
    assert.equal(changed.status, 'completed');
    assert.deepEqual(desk.refusal(signSlip, signArgs('a')), {
      type: 'NotReady',
      problems: [{ path: 'rating', type: 'Missing' }],
    });
  });

  test('[SLP-2] twice is refused', () => {
    const desk = createSlipDesk();
    desk.signed('a');
    assert.equal(desk.refusal(signSlip, signArgs('a')).type, 'NotInThisState');
  });
});
