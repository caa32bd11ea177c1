import { expect } from 'chai';
import { verifyExport } from '@aftersale/core';
import { exportSlip } from '../../../packages/elements/src/export/export-slip.ts';
import { FakeService } from '../records/fake-service.ts';
import { aDraft, aJob, anAmended, anErased, aSigned, aVoid } from '../records/slips.ts';

interface Bundle {
  readonly seals: readonly { readonly sequence: number }[];
  readonly attachments: readonly { readonly mime: string }[];
  readonly history: readonly Record<string, unknown>[];
}

async function bundleOf(make: (service: FakeService) => Parameters<typeof exportSlip>[0]) {
  const service = new FakeService();
  const { filename, text } = await exportSlip(make(service), service);
  return { filename, text, bundle: JSON.parse(text) as Bundle };
}

describe('exporting a slip', () => {
  it('[SHT-4] carries the sealed sheet with ink and photos, and is intact', async () => {
    const { filename, text, bundle } = await bundleOf(aSigned);
    expect(verifyExport(text).findings).to.deep.equal([]);
    expect(filename).to.equal('PQ-2026-0812-v1.json');
    expect(bundle.attachments.map(({ mime }) => mime).sort()).to.deep.equal([
      'application/vnd.aftersale.ink+json',
      'application/vnd.aftersale.ink+json',
      'image/jpeg',
      'image/jpeg',
    ]);
    expect(bundle.history.map(({ command }) => command)).to.deep.equal([
      'confirmation.save',
      'confirmation.complete',
      'confirmation.sign',
    ]);
  });

  it('[SHT-6] carries a sheet of which the customer was erased without them, and is intact', async () => {
    const { text, bundle } = await bundleOf(anErased);
    const { findings, erased } = verifyExport(text);
    expect([findings, erased.length]).to.deep.equal([[], 8]);
    expect(text).not.to.match(/李建国|13890912345|宜宾造纸/);
    // The ink that the customer accepted the cost with is gone with theirs; the technician typed.
    expect(bundle.attachments.map(({ mime }) => mime)).to.deep.equal(['image/jpeg', 'image/jpeg']);
  });

  it('[SLP-6] carries the version that a sheet amends, in the chain’s order', async () => {
    const { text, bundle } = await bundleOf((service) => anAmended(service)[1]);
    expect(bundle.seals.map(({ sequence }) => sequence)).to.deep.equal([1, 2]);
    expect(verifyExport(text).intact).to.equal(true);
  });

  it('[SLP-7] carries a void sheet with its notice', async () => {
    const { text, bundle } = await bundleOf(aVoid);
    expect(bundle.seals).to.have.lengthOf(2);
    expect(verifyExport(text).intact).to.equal(true);
  });

  it('carries a draft as it was typed, without a seal', async () => {
    const { bundle } = await bundleOf(aDraft);
    expect(bundle.seals).to.deep.equal([]);
    expect(bundle.history.at(-1)?.['draft']).to.deep.equal(aJob());
  });

  it('leaves out an attachment that is gone, which verification finds', async () => {
    const { text } = await bundleOf((service) => {
      const slip = aSigned(service);
      service.blobs.delete([...service.blobs.keys()][0]!);
      return slip;
    });
    expect(verifyExport(text).findings.map(({ type }) => type)).to.deep.equal([
      'AttachmentMissing',
    ]);
  });

  it('names the file without what a file system might refuse', async () => {
    const { filename } = await bundleOf((service) =>
      aDraft(service, aJob({ dispatchNumber: ' ../派遣 12:/?*' })),
    );
    expect(filename).to.equal('派遣-12-v1.json');
  });
});
