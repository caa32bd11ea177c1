/** What a newer kit added to a record must come through every command of this one. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  acceptEstimate,
  amendSlip,
  approveRequest,
  auditRequest,
  completeSlip,
  defaultPolicy,
  issueRequest,
  offerEstimate,
  rejectRequest,
  reopenSlip,
  reviseEstimate,
  saveEstimate,
  saveRequest,
  saveSlip,
  saveSurvey,
  shipRequest,
  signSlip,
  submitRequest,
  submitSurvey,
  surveyCardId,
  voidSlip,
  withAnswer,
  withEstimateCell,
  withPartText,
  withRowText,
  withText,
  type Command,
  type Document,
  type Policy,
} from '@aftersale/core';
import { ample } from '../../support/request-desk.ts';
import { anEntry } from '../../support/an-entry.ts';
import { anEstimate } from '../../support/an-estimate.ts';
import { anUrgentRequest, inTheWindow } from '../../support/a-request.ts';
import { fc } from '../../support/fast-check.ts';
import { deepFreeze } from '../../support/deep-freeze.ts';
import { plainly, withTariff } from '../../support/a-tariff.ts';
import { evening, signArgs } from '../../support/slip-desk.ts';
import { aCard, noon, submission } from '../survey/survey-desk.ts';

type Json = Readonly<Record<string, unknown>>;
interface Added {
  readonly name: string;
  readonly value: unknown;
}
/** Whatever is typed is made from what is stored, as a form does it. */
type Step = (run: <Args>(command: Command<Args, unknown>, args: Args) => void, kept: Kept) => void;
type Kept = (id: string) => { readonly revision: number; readonly entry: never };

/** Names that no kit has used; nothing that the language itself keeps for itself. */
const added: fc.Arbitrary<Added> = fc.record({
  name: fc.string({ minLength: 1 }).map((name) => `new.${name}`),
  value: fc.jsonValue(),
});

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The same with the member added to the envelope, the content, what was typed, and each of its rows. */
function extended(document: Document, { name, value }: Added): Document {
  const content = document.content as Json;
  const { entry } = content as { readonly entry?: Json };
  const widened =
    entry &&
    Object.fromEntries(
      Object.entries(entry).map(([member, each]) => [
        member,
        Array.isArray(each)
          ? each.map((row: unknown) => (isObject(row) ? { ...row, [name]: value } : row))
          : isObject(each) && member === 'texts'
            ? { ...each, [name]: 'typed' }
            : each,
      ]),
    );
  return {
    ...document,
    [name]: value,
    content: {
      ...content,
      [name]: value,
      ...(widened ? { entry: { ...widened, [name]: value } } : {}),
    },
  } as Document;
}

/** Where in this document does the member stand? */
function placesOf(node: unknown, name: string, at = ''): string[] {
  if (!isObject(node)) return [];
  const here = Object.hasOwn(node, name) ? [at] : [];
  const key = (child: unknown, member: string): string =>
    isObject(child) && typeof child['key'] === 'string' ? child['key'] : member;
  return Object.entries(node)
    .filter(([member]) => member !== name)
    .reduce(
      (all, [member, child]) => [...all, ...placesOf(child, name, `${at}/${key(child, member)}`)],
      here,
    );
}

/** Runs the steps; before each, everything stored is given the member, and after it nothing may have lost it. */
function live(
  steps: readonly Step[],
  member: Added,
  {
    now,
    policy = defaultPolicy,
    mayLose = [],
  }: { now: string; policy?: Policy; mayLose?: readonly string[] },
): void {
  const documents = new Map<string, Document>();
  let ids = 0;
  const context = { now, actor: '回访员', policy, newId: () => `made-${(ids += 1)}` };
  const kept: Kept = (id) => {
    const { revision, content } = documents.get(id)!;
    return { revision, entry: (content as { readonly entry: never }).entry };
  };
  for (const step of steps) {
    for (const [id, document] of documents)
      documents.set(id, deepFreeze(extended(document, member)));
    step((command, args) => {
      const outcome = command.apply(documents, args, context);
      assert.ok(outcome.ok, `${command.name}: ${JSON.stringify(outcome)}`);
      assert.notEqual(outcome.value.length, 0);
      for (const after of outcome.value) {
        const before = documents.get(after.id);
        const places = before ? placesOf(before, member.name) : [];
        const left = placesOf(after, member.name);
        assert.deepEqual(
          places.filter((place) => !left.includes(place) && !mayLose.includes(place)),
          [],
          `${command.name} dropped what it did not know of ${after.id}`,
        );
        documents.set(after.id, after);
      }
    }, kept);
  }
}

describe('what a command does not know', () => {
  test('[MDL-3] comes through the life of a slip, its amendment and the chain', () => {
    const part = {
      key: 'p',
      model: 'QW',
      quantity: '1',
      unitPrice: '1280.50',
      oldSerial: '',
      newSerial: '',
    };
    const steps: readonly Step[] = [
      (run) => run(saveSlip, { id: 'a', entry: anEntry({ parts: [part] }), revision: 0 }),
      (run, kept) => {
        const { entry, revision } = kept('a');
        const typed = withPartText(withText(entry, 'fault.symptom', '漏水'), 'p', 'oldSerial', '7');
        run(saveSlip, { id: 'a', entry: typed, revision });
      },
      (run) => run(completeSlip, { id: 'a' }),
      (run) => run(reopenSlip, { id: 'a' }),
      (run) => run(completeSlip, { id: 'a' }),
      (run) => run(signSlip, signArgs('a')),
      // Signing took four ids, for the salts of its parts.
      (run) => run(amendSlip, { id: 'a' }),
      (run, kept) => {
        const { entry, revision } = kept('made-5');
        run(saveSlip, { id: 'made-5', entry: withText(entry, 'rating', '3'), revision });
      },
      (run) => run(completeSlip, { id: 'made-5' }),
      (run) => run(signSlip, signArgs('made-5')),
      (run) => run(voidSlip, { id: 'made-5', reason: 'twice' }),
    ];
    fc.assert(
      fc.property(added, (member) => live(steps, member, { now: evening })),
      { numRuns: 50 },
    );
  });

  test('[MDL-3] comes through the life of an estimate', () => {
    const steps: readonly Step[] = [
      (run) => run(saveEstimate, { id: 'a', entry: anEstimate(), revision: 0 }),
      (run, kept) => {
        const { entry, revision } = kept('a');
        run(saveEstimate, {
          id: 'a',
          entry: withEstimateCell(entry, 'parts', 'p1', 'quantity', '2'),
          revision,
        });
      },
      (run) => run(offerEstimate, { id: 'a' }),
      (run) => run(reviseEstimate, { id: 'a' }),
      (run) => run(offerEstimate, { id: 'a' }),
      (run) => run(acceptEstimate, { id: 'a', name: '王芳', how: 'phone' }),
    ];
    const policy = withTariff(plainly);
    fc.assert(
      fc.property(added, (member) => live(steps, member, { now: evening, policy })),
      {
        numRuns: 50,
      },
    );
  });

  test('[MDL-3] comes through a parts request, and the register of urgent ones', () => {
    const submit = { role: 'outlet', outlet: { id: 'east', name: '城东' } } as const;
    const audit = { role: 'after-sales', facts: ample, stock: { a: 9 }, note: '' } as const;
    const begin =
      (id: string): Step =>
      (run) =>
        run(saveRequest, { id, entry: anUrgentRequest(), revision: 0 });
    const steps: readonly Step[] = [
      begin('a'),
      (run, kept) => {
        const { entry, revision } = kept('a');
        run(saveRequest, { id: 'a', entry: withRowText(entry, 'a', 'quantity', '3'), revision });
      },
      (run) => run(submitRequest, { id: 'a', ...submit }),
      begin('b'),
      (run) => run(submitRequest, { id: 'b', ...submit }),
      (run) => run(rejectRequest, { id: 'b', role: 'after-sales', reason: 'no' }),
      (run) => run(auditRequest, { id: 'a', ...audit }),
      (run) => run(approveRequest, { id: 'a', role: 'after-sales' }),
      (run) => run(issueRequest, { id: 'a', role: 'warehouse', card: 'CK-17' }),
      (run) =>
        run(shipRequest, { id: 'a', role: 'logistics', carriage: 'part-load', waybill: '1' }),
    ];
    fc.assert(
      fc.property(added, (member) => live(steps, member, { now: inTheWindow })),
      {
        numRuns: 50,
      },
    );
  });

  test('[MDL-3] comes through a survey card, but for what is emptied with the answer', () => {
    const card = aCard();
    const id = surveyCardId(card.about);
    const steps: readonly Step[] = [
      (run) => run(saveSurvey, { id, entry: card, revision: 0 }),
      (run, kept) => {
        const { entry, revision } = kept(id);
        run(saveSurvey, { id, entry: withAnswer(entry, 'technician.skill', '3'), revision });
      },
      (run) => run(submitSurvey, submission(card)),
    ];
    const emptied = ['/content/entry', '/content/entry/texts'];
    fc.assert(
      fc.property(added, (member) => {
        live(steps.slice(0, 2), member, { now: noon });
        live(steps, member, { now: noon, mayLose: emptied });
      }),
      { numRuns: 50 },
    );
  });
});
