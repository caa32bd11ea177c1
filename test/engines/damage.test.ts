/** A database whose files were damaged between two visits: no empty list without a word, and the page works on. */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { serveWriter, type WriterSite } from './crash/site.ts';
import { visit } from './crash/visit.ts';
import { damages, databaseFiles, untilRemembered } from './damage.ts';
import { engines, newProfile } from './engines.ts';

let site: WriterSite;
before(async () => {
  site = await serveWriter();
});
after(() => site.stop());

describe('a damaged database', { concurrency: 2 }, () => {
  for (const engine of Object.keys(engines))
    describe(engine, () => {
      const written = newProfile();
      before(async () => {
        const moment = { at: 'end', acks: 60 } as const;
        const then = () => untilRemembered(written.path, 'aftersale.crash');
        await visit({ engine, profile: written.path, site, moment, then });
      });
      after(() => written.remove());

      test('control: undamaged, all slips are listed and nothing is said', async () => {
        const { listed, storage, saved, raw } = await readCopy(engine, written.path);
        assert.equal(listed, 12);
        assert.deepEqual(storage, { kind: 'indexeddb', state: 'ready' });
        assert.equal(saved, true);
        assert.ok(typeof raw === 'object' && raw.rows > 50 && raw.unreadable === 0, String(raw));
      });

      for (const [name, damage] of Object.entries(damages))
        test(`[STO-9] ${name}: no empty list without a word, and what is saved then is found again`, async (t) => {
          const reading = await readCopy(engine, written.path, damage);
          t.diagnostic(`${engine}, ${name}: ${JSON.stringify(reading)}`);
          const { listed, storage, saved, storageThen } = reading;
          if (listed === 0) assert.ok(storage.problem, 'an empty list, and not a word');
          if (storageThen.state === 'ready' || storageThen.state === 'memory')
            assert.equal(saved, true);
          else assert.ok(storageThen.problem, `${storageThen.state}, and not a word`);
        });
    });
});

/** What a person finds in a copy of this profile, after its database files were damaged. */
async function readCopy(engine: string, profile: string, damage?: (path: string) => void) {
  const copy = newProfile();
  try {
    cpSync(profile, copy.path, { recursive: true, verbatimSymlinks: true });
    const files = databaseFiles(copy.path);
    assert.ok(files.length > 0, 'no database was found in the profile');
    if (damage) files.forEach(damage);
    const { reading } = await visit({ engine, profile: copy.path, site, moment: { at: 'read' } });
    return reading!;
  } finally {
    copy.remove();
  }
}
