import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  attachmentHashes,
  emptyChain,
  exportText,
  exportedAttachment,
  headAfter,
  sealSheet,
  verifyExport,
  type ExportBundle,
  type Finding,
  type Seal,
} from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';

const ink = exportedAttachment(new Uint8Array([137, 80, 78, 71, 0, 255]), 'image/png');
const photo = exportedAttachment(new Uint8Array([255, 216, 255, 1]), 'image/jpeg');
const named = ({ hash, mime }: { hash: string; mime: string }) => ({ hash, mime });

const first = sealSheet({ dispatch: 'D-1', 客户: '东方水泵', seal: named(ink) }, emptyChain);
const second = sealSheet({ dispatch: 'D-2', photos: [named(photo)] }, headAfter(first));
const third = sealSheet({ dispatch: 'D-3' }, headAfter(second));

const bundle: ExportBundle = {
  seals: [first, second, third],
  attachments: [ink, photo],
  history: [{ at: '2026-03-01T08:00:00.000Z', what: 'confirmation.sign' }],
};
const text = exportText(bundle);

const findingsOf = (changed: ExportBundle): string[] =>
  verifyExport(exportText(changed)).findings.map(({ type }) => type);

/** The file as a verifier opens it: bytes that are not strict UTF-8 are found at that point already. */
function findingsInBytes(bytes: Uint8Array): readonly Finding[] {
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return [{ type: 'NotAnExport' }];
  }
  return verifyExport(decoded).findings;
}

describe('an export', () => {
  test('[SHT-4] as it was written is intact', () => {
    const verification = verifyExport(text);
    assert.deepEqual(verification.findings, []);
    assert.equal(verification.intact, true);
    assert.deepEqual(verification.seals, bundle.seals);
  });

  test('[SHT-4] of one sheet from the middle of the chain is intact', () => {
    assert.deepEqual(findingsOf({ seals: [second], attachments: [photo], history: [] }), []);
    assert.deepEqual(findingsOf({ ...bundle, seals: [first, third], attachments: [ink] }), []);
  });

  test('[SHT-4] any changed byte, changed to any of several others, is found', () => {
    const bytes = new TextEncoder().encode(text);
    for (let place = 0; place < bytes.length; place++) {
      const was = bytes[place]!;
      for (const is of [was ^ 1, was ^ 2, was ^ 32, was ^ 128, 48, 32, 0]) {
        if (is === was) continue;
        bytes[place] = is;
        assert.ok(findingsInBytes(bytes).length > 0, `byte ${place}: ${was} became ${is}`);
      }
      bytes[place] = was;
    }
    assert.deepEqual(findingsInBytes(bytes), []);
  });

  test('[SHT-4] any byte left out, doubled or put in is found', () => {
    const bytes = [...new TextEncoder().encode(text)];
    for (let place = 0; place < bytes.length; place++)
      for (const [removed, added] of [
        [1, []],
        [0, [bytes[place]!]],
        [0, [32]],
      ] as const) {
        const changed = Uint8Array.from(bytes.toSpliced(place, removed, ...added));
        assert.ok(findingsInBytes(changed).length > 0, `at byte ${place}`);
      }
  });

  test('[SHT-4] a byte order mark, other spacing or another order of members is found', () => {
    for (const changed of [
      `\ufeff${text}`,
      `${text}\n`,
      JSON.stringify(JSON.parse(text), undefined, 1),
      JSON.stringify({ ...(JSON.parse(text) as object), format: 'aftersale-export/2' }).replace(
        '{"attachments"',
        '{ "attachments"',
      ),
      text.replace('"sequence":1', '"sequence":1.0'),
      text.replace('"sequence":1', '"sequence":1,"sequence":1'),
    ])
      assert.equal(verifyExport(changed).intact, false);
  });

  test('[SHT-4] a rewritten sheet is found although the file was written anew around it', () => {
    const forged = { ...second, sheet: { ...second.sheet, dispatch: 'D-9' } };
    assert.deepEqual(findingsOf({ ...bundle, seals: [first, forged, third] }), ['SealBroken']);
  });

  test('[SHT-4] a sheet sealed anew breaks the link of the next', () => {
    const forged = sealSheet({ ...second.sheet, dispatch: 'D-9' }, headAfter(first));
    assert.deepEqual(findingsOf({ ...bundle, seals: [first, forged, third] }), ['ChainBroken']);
  });

  test('[SHT-4] swapped and doubled sheets are found', () => {
    assert.ok(findingsOf({ ...bundle, seals: [second, first, third] }).includes('ChainBroken'));
    assert.ok(findingsOf({ ...bundle, seals: [first, first, second] }).includes('ChainBroken'));
  });

  test('[SHT-4] a sheet dropped from the file is found by its digest', () => {
    const without = JSON.stringify(first);
    const data = JSON.parse(text) as { seals: unknown[] };
    data.seals = data.seals.filter((seal) => JSON.stringify(seal).length !== without.length);
    data.seals.shift();
    assert.ok(
      verifyExport(JSON.stringify(data)).findings.some(({ type }) => type === 'DigestDiffers'),
    );
  });

  test('[SHT-5] a sheet dropped from a file written anew is found by the hash on paper', () => {
    const rewritten = exportText({ ...bundle, seals: [second, third], attachments: [photo] });
    assert.equal(verifyExport(rewritten).intact, true);
    assert.deepEqual(verifyExport(rewritten, { expectedHash: first.hash }).findings, [
      { type: 'ExpectedHashMissing', hash: first.hash },
    ]);
    assert.equal(verifyExport(text, { expectedHash: first.hash }).intact, true);
  });

  test('[SHT-5] a whole chain rebuilt is found by the hash on paper, and by nothing else', () => {
    const forged = sealSheet({ ...first.sheet, dispatch: 'D-9' }, emptyChain);
    const rebuilt = exportText({ seals: [forged], attachments: [ink], history: [] });
    assert.equal(verifyExport(rebuilt).intact, true);
    assert.equal(verifyExport(rebuilt, { expectedHash: first.hash }).intact, false);
  });

  test('[SHT-4] a dropped attachment is found', () => {
    assert.deepEqual(findingsOf({ ...bundle, attachments: [ink] }), ['AttachmentMissing']);
  });

  test('[SHT-4] attachments whose bytes were swapped are found', () => {
    const swapped = [
      { ...ink, base64: photo.base64 },
      { ...photo, base64: ink.base64 },
    ];
    assert.deepEqual(findingsOf({ ...bundle, attachments: swapped }), [
      'AttachmentChanged',
      'AttachmentChanged',
    ]);
  });

  test('[SHT-4] an attachment with other bytes and their hash leaves the named one missing', () => {
    const other = exportedAttachment(new Uint8Array([1]), 'image/png');
    assert.deepEqual(findingsOf({ ...bundle, attachments: [other, photo] }), ['AttachmentMissing']);
  });

  test('[SHT-4] an attachment that is not base64 is found', () => {
    const broken = { ...ink, base64: 'no base64!' };
    assert.deepEqual(findingsOf({ ...bundle, attachments: [broken, photo] }), [
      'AttachmentChanged',
    ]);
  });

  test('[SHT-4] names the attachments of a sheet wherever they stand in it', () => {
    const a = { hash: 'a', mime: 'image/png' };
    const b = { hash: 'b', mime: 'image/jpeg', taken: 'before' };
    assert.deepEqual(attachmentHashes({ seal: a, photos: [b], mark: { ink: a } }).sort(), [
      'a',
      'a',
      'b',
    ]);
    assert.deepEqual(attachmentHashes({ amends: { id: 'x', hash: 'c' }, none: null }), []);
  });
});

describe('what is not an export', () => {
  const shapes: readonly unknown[] = [
    null,
    7,
    'text',
    [],
    {},
    { format: 'other/1', seals: [], attachments: [], history: [] },
    { format: 'aftersale-export/1', seals: [null], attachments: [], history: [] },
    { format: 'aftersale-export/1', seals: [{}], attachments: [], history: [] },
    { format: 'aftersale-export/1', seals: [{ hash: 'x', sequence: 1 }], attachments: [] },
    { format: 'aftersale-export/1', seals: [], attachments: [null], history: [] },
    { format: 'aftersale-export/1', seals: 1, attachments: [], history: [] },
  ];
  for (const shape of shapes)
    test(`[SHT-4] is said to be none: ${JSON.stringify(shape)}`, () => {
      const verification = verifyExport(JSON.stringify(shape));
      assert.deepEqual(verification, {
        intact: false,
        findings: [{ type: 'NotAnExport' }],
        seals: [],
        erased: [],
      });
    });

  test('[SHT-4] never makes the check throw, whatever is in it', () => {
    const aSeal = fc.record(
      {
        sheet: fc.jsonValue(),
        sequence: fc.integer(),
        previous: fc.jsonValue(),
        hash: fc.string(),
      },
      { requiredKeys: [] },
    );
    const anAttachment = fc.record(
      { hash: fc.jsonValue(), mime: fc.jsonValue(), base64: fc.string() },
      { requiredKeys: [] },
    );
    const anything = fc.record(
      {
        format: fc.constantFrom('aftersale-export/1', 'aftersale-export/2'),
        seals: fc.array(fc.oneof(aSeal, fc.constant(first as Seal), fc.jsonValue())),
        attachments: fc.array(fc.oneof(anAttachment, fc.jsonValue())),
        history: fc.jsonValue(),
        digest: fc.jsonValue(),
      },
      { requiredKeys: ['format'] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anything.map((data) => JSON.stringify(data)),
          fc.string(),
        ),
        (typed) => {
          assert.equal(verifyExport(typed).intact, false);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
