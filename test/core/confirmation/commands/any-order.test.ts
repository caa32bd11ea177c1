import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  amendSlip,
  completeSlip,
  reopenSlip,
  saveSlip,
  sealHolds,
  sealsLink,
  signSlip,
  voidSlip,
  type Seal,
} from '@aftersale/core';
import { anEntry } from '../../../support/an-entry.ts';
import { fc } from '../../../support/fast-check.ts';
import { createSlipDesk, signArgs } from '../../../support/slip-desk.ts';

const acts = ['save', 'save-stale', 'complete', 'reopen', 'sign', 'amend', 'void'] as const;

describe('any order of commands', () => {
  test('[SLP-2] [SLP-5] [SHT-3] leaves one unbroken chain, and a sealed sheet never changes', () => {
    const anAct = fc.tuple(fc.constantFrom(...acts), fc.nat(4));
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 40 }), (steps) => {
        const desk = createSlipDesk();
        const sealedAs = new Map<string, string>();
        desk.saved('first');
        for (const [act, choice] of steps) {
          const ids = desk.ids().filter((id) => id !== 'chain');
          const id = ids[choice % ids.length]!;
          const { revision } = desk.slip(id);
          const entry = anEntry({ texts: { 'fees.other': String(choice) } });
          const results = {
            save: () => desk.attempt(saveSlip, { id, entry, revision }),
            'save-stale': () => desk.attempt(saveSlip, { id, entry, revision: revision - 1 }),
            complete: () => desk.attempt(completeSlip, { id }),
            reopen: () => desk.attempt(reopenSlip, { id }),
            sign: () => desk.attempt(signSlip, signArgs(id)),
            amend: () => desk.attempt(amendSlip, { id }),
            void: () => desk.attempt(voidSlip, { id, reason: 'x' }),
          };
          const result = results[act]();
          if (act === 'save-stale') assert.equal(result.ok, false);
          for (const each of desk.ids().filter((known) => known !== 'chain')) {
            const { status, content } = desk.slip(each);
            const text = JSON.stringify(content.sealed);
            assert.equal(sealedAs.get(each) ?? text, text, 'a seal is for ever');
            if (content.sealed) sealedAs.set(each, text);
            if (status === 'signed' || status === 'amended') assert.ok(content.sealed);
            if (status === 'draft' || status === 'completed') assert.equal(content.sealed, null);
            assert.equal(status === 'amended', content.supersededBy !== null);
            assert.equal(status === 'void', content.voided !== null);
          }
        }
        const seals = desk
          .ids()
          .filter((id) => id !== 'chain')
          .flatMap((id): (Seal | null | undefined)[] => {
            const { sealed, voided } = desk.slip(id).content;
            return [sealed, voided?.notice];
          })
          .filter((seal) => seal !== null && seal !== undefined)
          .sort((a, b) => a.sequence - b.sequence);
        seals.forEach((seal, index) => {
          assert.ok(sealHolds(seal));
          assert.equal(seal.sequence, index + 1);
          if (index > 0) assert.ok(sealsLink(seals[index - 1]!, seal));
        });
        assert.equal(desk.chain()?.sequence ?? 0, seals.length);
      }),
      { numRuns: 150 },
    );
  });
});
