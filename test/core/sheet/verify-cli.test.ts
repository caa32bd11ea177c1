import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { withOwnFields } from '@aftersale/core';
import { exportSlip } from '../../../packages/elements/src/export/export-slip.ts';
import { checkFiles, readHash } from '../../../packages/aftersale/src/verifier/check-files.ts';
import { reportLines } from '../../../packages/aftersale/src/verifier/report.ts';
import { FakeService } from '../../elements/records/fake-service.ts';
import { gate, shift } from '../own-field/fields.ts';
import { aDraft, aJob, aSigned, anAmended, anErased, aVoid } from '../../elements/records/slips.ts';

const cli = fileURLToPath(
  new URL('../../../packages/aftersale/src/verifier/verify-cli.ts', import.meta.url),
);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function exported(make: (service: FakeService) => Parameters<typeof exportSlip>[0]) {
  const service = new FakeService();
  const slip = make(service);
  const { text } = await exportSlip(slip, service);
  return { slip, text, hash: slip.content.sealed?.hash ?? '' };
}

describe('the offline verifier', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'aftersale-'))));
  after(() => rmSync(folder, { recursive: true }));

  function verify(files: readonly (Uint8Array | string)[], ...more: string[]) {
    const names = files.map((content, index) => {
      const name = join(folder, `file-${index}.json`);
      writeFileSync(name, content);
      return name;
    });
    const args = ['--import', 'tsx', cli, ...names, ...more];
    return spawnSync(process.execPath, args, { encoding: 'utf8' });
  }

  it('[SHT-4] finds an export intact, with its attachments, and says so in both languages', async () => {
    const { text, hash } = await exported(aSigned);
    const { status, stdout } = verify([text], '--hash', hash);
    assert.equal(status, 0);
    assert.match(stdout, /Intact: nothing has changed/);
    assert.match(stdout, /完好：封存之后没有任何改动/);
    assert.match(stdout, new RegExp(hash));
  });

  it('[SLP-12] tells the own fields of a sheet with their labels, each on a line of its own', async () => {
    const job = aJob();
    const texts = { ...job.texts, 'own.gate': '东 3 门\n完好', 'own.shift': 'night' };
    const entry = withOwnFields({ ...job, texts }, [gate, shift]);
    const { text } = await exported((service) => aSigned(service, entry));
    const check = checkFiles([{ name: 'x', bytes: bytesOf(text) }]);
    const lines = (language: 'zh-CN' | 'en'): string[] => reportLines(check, language).slice(-2);
    assert.deepEqual(lines('zh-CN'), ['    厂门: 东 3 门 完好', '    班次: 夜班']);
    assert.deepEqual(lines('en'), ['    Gate: 东 3 门 完好', '    Shift: Night']);
  });

  it('[SHT-4] finds a flipped byte wherever in the file it is (every seventh is tried)', async () => {
    const bytes = bytesOf((await exported(aSigned)).text);
    for (let place = 0; place < bytes.length; place += 7) {
      const flipped = bytes.slice();
      flipped[place]! ^= 1 << (place % 8);
      assert.equal(checkFiles([{ name: 'x', bytes: flipped }]).intact, false, `byte ${place}`);
    }
  });

  it('[SHT-4] answers 1 for a flipped byte, a byte order mark and bytes that are no text', async () => {
    const { text } = await exported(aSigned);
    const flipped = bytesOf(text);
    flipped[flipped.length >> 1]! ^= 1;
    for (const changed of [flipped, `\uFEFF${text}`, `${text}\n`, new Uint8Array([0xff, 0xfe, 0])])
      assert.equal(verify([changed]).status, 1);
  });

  it('[SHT-6] tells in both languages how many parts were erased and which, and finds the rest intact', async () => {
    const { text, hash } = await exported(anErased);
    const { status, stdout } = verify([text], '--hash', hash);
    assert.equal(status, 0);
    assert.match(stdout, /nothing has changed since sealing but for what was erased/);
    assert.match(stdout, /8 parts were erased since: customer\.name, .*signatures\.0\.mark/);
    assert.match(stdout, /除已删除的项目外，封存之后没有任何改动/);
    assert.match(stdout, /封存之后删除了 8 项：customer\.name、/);
    const { stdout: whole } = verify([(await exported(aSigned)).text]);
    assert.doesNotMatch(whole, /erased|删除/);
  });

  it('[SHT-4] [SHT-6] finds a flipped byte of one that was erased too (every seventh is tried)', async () => {
    const bytes = bytesOf((await exported(anErased)).text);
    for (let place = 0; place < bytes.length; place += 7) {
      const flipped = bytes.slice();
      flipped[place]! ^= 1 << (place % 8);
      assert.equal(checkFiles([{ name: 'x', bytes: flipped }]).intact, false, `byte ${place}`);
    }
  });

  it('[SHT-6] takes one sheet exported before and after erasing for the same', async () => {
    const service = new FakeService();
    const whole = await exportSlip(aSigned(service), service);
    const other = new FakeService();
    const erased = await exportSlip(anErased(other), other);
    const files = [whole, erased].map(({ text }) => ({ name: 'x', bytes: bytesOf(text) }));
    assert.deepEqual(checkFiles(files).contradictions, []);
    assert.equal(checkFiles(files).intact, true);
  });

  it('[SHT-5] answers 1 when no sheet has the hash on paper', async () => {
    const { text } = await exported(aSigned);
    const { status, stdout } = verify([text], '--hash', 'a'.repeat(64));
    assert.equal(status, 1);
    assert.match(stdout, /No sheet has the hash/);
  });

  it('answers 2 without a file, with a hash that is none, with a file that cannot be read', async () => {
    const { text } = await exported(aSigned);
    assert.equal(verify([]).status, 2);
    assert.equal(verify([text], '--hash', 'abc').status, 2);
    assert.equal(verify([text], '--other').status, 2);
    assert.equal(verify([], join(folder, 'nowhere.json')).status, 2);
  });

  it('[SLP-6][SLP-7] checks an amended sheet with the version before, and a void one with its notice', async () => {
    const amended = await exported((service) => anAmended(service)[1]);
    const voided = await exported(aVoid);
    for (const { text } of [amended, voided]) {
      const check = checkFiles([{ name: 'x', bytes: bytesOf(text) }]);
      assert.equal(check.intact, true);
      assert.equal(check.files[0]?.verification?.seals.length, 2);
    }
  });

  it('exports a draft without a seal, and says that nothing is sealed', async () => {
    const { text } = await exported(aDraft);
    const check = checkFiles([{ name: 'x', bytes: bytesOf(text) }]);
    assert.equal(check.intact, true);
    assert.match(reportLines(check, 'en').join('\n'), /no sealed sheet/);
    assert.match(text, /宜宾造纸有限公司/);
  });

  it('[SHT-4] finds files of one device that contradict each other', async () => {
    const [one, other] = [
      await exported(aSigned),
      await exported((service) => {
        service.now = '2026-11-20T07:00:00.000Z';
        return aSigned(service);
      }),
    ];
    const files = [one, other].map(({ text }) => ({ name: 'x', bytes: bytesOf(text) }));
    const { intact, contradictions } = checkFiles(files);
    assert.equal(intact, false);
    assert.deepEqual(
      contradictions.map(({ type }) => type),
      ['SameNumberTwice'],
    );
    assert.equal(verify([one.text, other.text]).status, 1);
  });

  it('[SHT-4] finds files that agree intact together', async () => {
    const service = new FakeService();
    const slips = [aSigned(service), aSigned(service)];
    const texts = await Promise.all(
      slips.map(async (slip) => (await exportSlip(slip, service)).text),
    );
    assert.equal(verify(texts).status, 0);
  });

  it('reads a hash as it is scanned or typed from paper', () => {
    const hash = '0123456789abcdef'.repeat(4);
    assert.equal(readHash(`aftersale:sha256:${hash}`), hash);
    assert.equal(readHash(` ${hash.toUpperCase().replace(/(.{4})/g, '$1 ')}`), hash);
    assert.equal(readHash(hash.slice(1)), undefined);
  });
});
