/**
 * No room left, on the disk or in the quota, in three engines: what is not saved is said not to be, what was saved stays,
 * and with room again it goes on. Chromium's quota is tested through the form, in the end-to-end suite; that of WebKitGTK
 * cannot be set from outside.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import { faultsIn } from './crash/faults-in.ts';
import { serveWriter, type WriterSite } from './crash/site.ts';
import { visit, type Moment } from './crash/visit.ts';
import { untilRemembered } from './damage.ts';
import { newProfile } from './engines.ts';

let site: WriterSite;
before(async () => {
  site = await serveWriter();
});
after(() => site.stop());

/** Where each engine keeps its databases, and them alone. */
const places: Readonly<Record<string, string>> = {
  Chromium: 'Default/IndexedDB',
  'Firefox ESR': 'storage/default',
  WebKitGTK: 'webkitgtk-4.1/MiniBrowser/databases',
};

const mount = (...args: readonly string[]): boolean => spawnSync('mount', args).status === 0;
const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * Writes until nothing is saved any more; with room again, all that was acknowledged is there, and more can be saved.
 * Chromium was seen to throw a database away that it could not write to, at the next opening or at the one after it:
 * then at least that is said.
 */
async function writeUntilRefused(engine: string, profile: string, makeRoom: () => void) {
  const mayThrowAway = engine === 'Chromium';
  // Without it, nobody could say that the database is gone.
  const then = () => untilRemembered(profile, 'aftersale.crash');
  const go = (moment: Moment) =>
    visit({ engine, profile, site, moment, ...(mayThrowAway ? { then } : {}) });
  const { saved, refusal } = await go({ at: 'refusal' });
  makeRoom();
  const again = await go({ at: 'end', acks: 12 });
  const last = await go({ at: 'end', acks: 1 });
  const gone = [again, last].find(({ found }) => !found);
  if (gone) {
    assert.ok(mayThrowAway, 'the database is gone');
    assert.ok(gone.isAnnounced, 'the database is gone without a word');
    return refusal!;
  }
  const acks = [...saved, ...again.saved].map(({ ack }) => ack);
  assert.deepEqual(faultsIn(last.found!, acks), { lost: [], torn: [] });
  assert.ok(saved.length > 10, `only ${saved.length} were saved before`);
  return refusal!;
}

describe('no room left', { concurrency: 2 }, () => {
  for (const [engine, place] of Object.entries(places))
    test(
      `[STO-1] ${engine}: on a full disk nothing is said to be saved that is not, and all that was stays or is said to be gone`,
      { skip: mayMount ? false : 'only root on Linux can mount a small disk' },
      async (t: TestContext) => {
        const profile = newProfile();
        const disk = join(profile.path, place);
        mkdirSync(disk, { recursive: true });
        if (!mount('-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk)) {
          profile.remove();
          return t.skip('this machine does not let root mount a small disk');
        }
        t.after(() => {
          spawnSync('umount', ['-l', disk]);
          profile.remove();
        });
        const refusal = await writeUntilRefused(engine, profile.path, () =>
          assert.ok(mount('-o', 'remount,size=64m', disk)),
        );
        t.diagnostic(`${engine}: ${JSON.stringify(refusal)}`);
        // WebKit aborts without giving a reason.
        assert.ok(['storage-full', 'not-saved'].includes(refusal.code), refusal.code);
        const { code: problem } = refusal;
        assert.deepEqual(refusal.storage, { kind: 'indexeddb', state: 'failed', problem });
      },
    );

  test('[STO-1] Firefox ESR: with the quota used up nothing is said to be saved that is not, and all that was stays', async (t) => {
    const profile = newProfile();
    t.after(() => profile.remove());
    const prefs = join(profile.path, 'prefs.js');
    const limitTo = (kilobytes: number) =>
      appendFileSync(
        prefs,
        `\nuser_pref("dom.quotaManager.temporaryStorage.fixedLimit", ${kilobytes});\n`,
      );
    limitTo(8192);
    const refusal = await writeUntilRefused('Firefox ESR', profile.path, () => limitTo(65_536));
    assert.deepEqual(refusal, {
      code: 'storage-full',
      storage: { kind: 'indexeddb', state: 'failed', problem: 'storage-full' },
    });
  });
});
