import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  canonicalJson,
  defaultPolicy,
  differences,
  emptyConsent,
  emptyEntry,
  exportText,
  feeParts,
  isBlank,
  mergeEntries,
  problemWithSlip,
  problemsBeforeCompletion,
  problemsBeforeSigning,
  readEntry,
  verifyExport,
  withQuote,
  type ConfirmationPolicy,
  type ExtraConsent,
  type Policy,
  type Quote,
  type SlipEntry,
} from '@aftersale/core';
import { anEntry } from '../../support/an-entry.ts';
import { yuan } from '../../support/a-tariff.ts';
import { createSlipDesk, evening } from '../../support/slip-desk.ts';

/** What AS41 comes to, as it was quoted. */
const quote: Quote = {
  parts: {
    parts: yuan(1280.5),
    transport: yuan(320),
    lodging: yuan(260),
    other: yuan(45),
    allowance: yuan(180),
  },
  total: yuan(2085.5),
  customerPays: yuan(2085.5),
  repairNature: 'chargeable',
  policy: { name: 'default', version: '1', effectiveOn: '2026-01-01' },
};

/** Agreed by phone an hour before completion. */
const consent: ExtraConsent = {
  by: '王芳',
  how: 'phone',
  at: '2026-03-01T05:30:00.000Z',
  extraAmount: '80',
  extraDuration: '半天',
};

const dearer = (extraConsent: ExtraConsent | null): SlipEntry => ({
  ...anEntry({ texts: { 'fees.other': '125' } }),
  quote,
  extraConsent,
});

const policyWith = (change: Partial<ConfirmationPolicy>): Policy => ({
  ...defaultPolicy,
  confirmation: { ...defaultPolicy.confirmation, ...change },
});

const problems = (entry: SlipEntry, policy = defaultPolicy): string[] =>
  problemsBeforeSigning(entry, policy, evening).map(({ path, type }) => `${path}: ${type}`);

describe('a slip with a quote', () => {
  test('[SLP-10] [R114] shows what was quoted beside what it came to, and asks for nothing while it is no more', () => {
    const entry = { ...anEntry(), quote };
    const { beside } = readEntry(entry, defaultPolicy);
    assert.deepEqual(beside?.totalDifference, yuan(0));
    assert.deepEqual(
      beside?.lines.map(({ quoted }) => quoted.amount),
      [128050, 32000, 26000, 4500, 18000],
    );
    assert.deepEqual(problems(entry), []);
  });

  test('[SLP-10] [R060] [R061] asks for a consent where the customer pays more, before completion', () => {
    assert.deepEqual(problemsBeforeCompletion(dearer(null), defaultPolicy, evening), [
      { path: 'extraConsent', type: 'ConsentMissing', extraAmount: 8000 },
    ]);
    assert.deepEqual(problems(dearer(consent)), []);
  });

  test('[SLP-10] only shows it where the policy says so', () => {
    const shown = policyWith({ extraWork: 'shown' });
    assert.deepEqual(problems(dearer(null), shown), []);
    assert.deepEqual(readEntry(dearer(null), shown).beside?.extra, yuan(80));
  });

  test('[SLP-10] [R060] a consent says who, how and when, to how much, and not after the work', () => {
    const problemsOf = (change: Partial<ExtraConsent>): string[] =>
      problems(dearer({ ...consent, ...change }));
    assert.deepEqual(problemsOf({ by: ' ' }), ['extraConsent.by: Missing']);
    assert.deepEqual(problemsOf({ how: '' }), ['extraConsent.how: Missing']);
    assert.deepEqual(problemsOf({ at: '' }), ['extraConsent.at: Missing']);
    assert.deepEqual(problemsOf({ extraAmount: '79.99' }), [
      'extraConsent.extraAmount: ConsentBelowExtra',
    ]);
    assert.deepEqual(problemsOf({ at: '2026-03-01T06:30:01.000Z' }), [
      'extraConsent.at: ConsentAfterCompletion',
    ]);
    assert.deepEqual(problemsOf({ extraDuration: '' }), []);
  });

  test('[SLP-10] an unreadable consent is a problem at its field, and the fee holds', () => {
    const entry = dearer({ ...consent, extraAmount: 'eighty' });
    const reading = readEntry(entry, defaultPolicy);
    assert.deepEqual(reading.fee?.total, yuan(2165.5));
    assert.equal(reading.problems[0]?.path, 'extraConsent.extraAmount');
    assert.equal(entry.extraConsent?.extraAmount, 'eighty');
  });

  test('[SLP-10] [R038] what the customer does not pay is not extra to them', () => {
    const free = { ...dearer(null), texts: { ...dearer(null).texts, repairNature: 'free' } };
    assert.deepEqual(problems({ ...free, texts: { ...free.texts, 'payment.method': '' } }), []);
    const nowCharged = {
      ...anEntry(),
      quote: { ...quote, customerPays: yuan(0), repairNature: 'free' as const },
    };
    assert.deepEqual(problems(nowCharged), ['extraConsent: ConsentMissing']);
  });

  test('[SLP-10] a quote in another currency is kept, and compared with nothing', () => {
    const entry = {
      ...anEntry(),
      quote: { ...quote, total: { amount: 1, currency: 'USD' as const } },
    };
    assert.equal(readEntry(entry, defaultPolicy).beside, undefined);
    assert.deepEqual(problems(entry), []);
  });

  test('[SLP-10] taking a quote fills in what is blank, and nothing else', () => {
    const taken = withQuote(
      { ...emptyEntry, texts: { ...emptyEntry.texts, 'fees.other': '50' } },
      quote,
    );
    assert.deepEqual(
      feeParts.map((part) => taken.texts[`fees.${part}`]),
      ['1280.50', '320.00', '260.00', '50', '180.00'],
    );
    assert.equal(taken.texts.repairNature, 'chargeable');
    assert.deepEqual(taken.quote, quote);
    assert.equal(isBlank({ ...emptyEntry, quote }), false);
    assert.equal(isBlank({ ...emptyEntry, extraConsent: consent }), false);
  });

  test('[SLP-5] [SLP-10] seals quote and consent, and the rules that asked for them', () => {
    const { content } = createSlipDesk().signed('a', dearer(consent));
    const sheet = content.sealed!.sheet;
    assert.deepEqual(sheet.quote, quote);
    assert.deepEqual(sheet.extraConsent, { ...consent, extraAmount: yuan(80) });
    assert.ok(['R060', 'R061', 'R114'].every((id) => sheet.fee.rules.includes(id)));
  });

  test('[SLP-10] an amendment keeps quote and consent, and tells what it changed in them', () => {
    const changed = dearer({ ...consent, by: '张伟' });
    assert.deepEqual(
      differences(dearer(consent), { ...changed, quote: null }).map(({ field }) => field),
      ['quote', 'extraConsent'],
    );
  });
});

describe('a slip that is older than quotes', () => {
  const { quote: _quote, extraConsent: _consent, ...old } = anEntry() as Required<SlipEntry>;

  test('[SLP-10] opens, reads and completes as it did', () => {
    assert.equal(_quote ?? _consent, null);
    assert.deepEqual(readEntry(old, defaultPolicy), readEntry(anEntry(), defaultPolicy));
    assert.deepEqual(problems(old), []);
    assert.equal(problemWithSlip({ entry: old, sheetVersion: 1 }), undefined);
  });

  test('[SLP-5] [SLP-10] is sealed without a word of quotes, and what was sealed verifies', () => {
    const { content } = createSlipDesk().signed('a', old);
    const text = canonicalJson(content.sealed!.sheet);
    assert.doesNotMatch(text, /quote|extraConsent|R060/);
    const exported = exportText({ seals: [content.sealed!], attachments: [], history: [] });
    assert.equal(verifyExport(exported).intact, true);
  });

  test('[SLP-8] [SLP-10] takes over a quote that another window has put into it', () => {
    const typed = { ...old, texts: { ...old.texts, 'fault.symptom': '漏水严重' } };
    const { entry, conflicts } = mergeEntries(old, typed, { ...old, quote });
    assert.deepEqual(
      [entry.quote, entry.texts['fault.symptom'], conflicts],
      [quote, '漏水严重', []],
    );
  });

  test('[SLP-1] [SLP-10] a stored quote that is none is refused in words', () => {
    const bad = { ...old, quote: { ...quote, total: 5 } };
    assert.match(problemWithSlip({ entry: bad, sheetVersion: 1 }) ?? '', /total/);
    const badConsent = { ...old, extraConsent: { ...emptyConsent, by: 7 } };
    assert.match(problemWithSlip({ entry: badConsent, sheetVersion: 1 }) ?? '', /by/);
  });
});
