import { expect } from 'chai';
import type { SlipDocument } from '@aftersale/core';
import {
  keepReadyForPrint,
  printNow,
  type PrintJob,
} from '../../../packages/elements/src/print/print-job.ts';
import { preparePrint } from '../../../packages/elements/src/print/print-slip.ts';
import { FakeService } from '../records/fake-service.ts';
import { aJob, aSigned, aVoid, withEvidence } from '../records/slips.ts';

const hosts = (): Element[] => [...document.querySelectorAll('[data-aftersale-print]')];
const paper = (): string => hosts()[0]?.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';

describe('printing a slip', () => {
  const realPrint = window.print;
  let printed = 0;
  let stops: (() => void)[] = [];

  beforeEach(() => {
    printed = 0;
    stops = [];
    window.print = () => (printed += 1);
  });
  afterEach(() => {
    window.print = realPrint;
    stops.forEach((stop) => stop());
    window.dispatchEvent(new Event('afterprint'));
  });

  async function prepared(make: (service: FakeService) => SlipDocument): Promise<PrintJob> {
    const service = new FakeService();
    return preparePrint(make(service), service, 'zh-CN');
  }

  it('mounts the sheet with its ink, prints, and takes it away after printing', async () => {
    const job = await prepared(aSigned);
    printNow(job);
    expect(printed).to.equal(1);
    expect(paper()).to.contain('2085.50').and.to.contain('贰仟零捌拾伍元伍角整');
    expect(hosts()[0]!.shadowRoot!.querySelectorAll('.ink path')).to.have.lengthOf(2);
    window.dispatchEvent(new Event('afterprint'));
    expect(hosts()).to.deep.equal([]);
    expect(document.adoptedStyleSheets).to.deep.equal([]);
    job.release();
  });

  it('stays where no afterprint comes, and goes at the person’s next act', async () => {
    printNow(await prepared(aSigned));
    expect(hosts()).to.have.lengthOf(1);
    window.dispatchEvent(new Event('pointerdown'));
    expect(hosts()).to.deep.equal([]);
  });

  it('shows nothing on screen', async () => {
    printNow(await prepared(aSigned));
    expect(getComputedStyle(hosts()[0]!).display).to.equal('none');
  });

  it('prints the sheet when the page is printed by other means, and only one', async () => {
    const job = await prepared(aSigned);
    stops.push(keepReadyForPrint(() => job));
    window.dispatchEvent(new Event('beforeprint'));
    window.dispatchEvent(new Event('beforeprint'));
    expect(hosts()).to.have.lengthOf(1);
    window.dispatchEvent(new Event('afterprint'));
    expect(hosts()).to.deep.equal([]);
    stops.pop()!();
    window.dispatchEvent(new Event('beforeprint'));
    expect(hosts()).to.deep.equal([]);
  });

  it('prints the sheet that was asked for, though another is ready', async () => {
    const other = await prepared(aVoid);
    stops.push(keepReadyForPrint(() => other));
    window.print = () => window.dispatchEvent(new Event('beforeprint'));
    printNow(await prepared(aSigned));
    expect(hosts()).to.have.lengthOf(1);
    expect(paper()).not.to.contain('作废');
  });

  it('leaves the page to print as it is with two ready slips, or none', async () => {
    const job = await prepared(aSigned);
    stops.push(keepReadyForPrint(() => undefined));
    window.dispatchEvent(new Event('beforeprint'));
    expect(hosts()).to.deep.equal([]);
    stops.push(
      keepReadyForPrint(() => job),
      keepReadyForPrint(() => job),
    );
    window.dispatchEvent(new Event('beforeprint'));
    expect(hosts()).to.deep.equal([]);
  });

  it('loads the seal before it prints, and leaves out what it cannot read', async () => {
    const red = [200, 0, 0, 255];
    const canvas = document.createElement('canvas');
    const brush = canvas.getContext('2d')!;
    brush.fillStyle = 'rgb(200 0 0)';
    brush.fillRect(0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    const png = new Uint8Array(await blob!.arrayBuffer());
    const withSeal = (bytes: Uint8Array) => (service: FakeService) =>
      aSigned(service, {
        ...withEvidence(service, aJob()),
        seal: service.keep(bytes, 'image/png'),
      });
    printNow(await prepared(withSeal(png)));
    const drawn = hosts()[0]!.shadowRoot!.querySelector('canvas');
    expect(drawn?.width).to.equal(canvas.width);
    expect([...drawn!.getContext('2d')!.getImageData(0, 0, 1, 1).data]).to.deep.equal(red);
    printNow(await prepared(withSeal(new Uint8Array([1, 2, 3]))));
    expect(hosts()).to.have.lengthOf(1);
    expect(hosts()[0]!.shadowRoot!.querySelector('canvas')).to.equal(null);
  });

  it('[SLP-7] says VOID across the page, in words', async () => {
    printNow(await prepared(aVoid));
    expect(hosts()[0]!.shadowRoot!.querySelector('.across')!.textContent).to.equal('作废');
  });
});
