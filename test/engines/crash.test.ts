/**
 * A browser is killed while a page writes: what was acknowledged is there afterwards, and nothing is half-written.
 * `npm run crash -- --kills 300 --browser firefox` kills more often.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { faultsIn, type Faults } from './crash/faults-in.ts';
import { killLoop } from './crash/kill-loop.ts';
import { serveWriter, type WriterSite } from './crash/site.ts';
import type { Way } from './crash/told.ts';
import { visit, type Moment } from './crash/visit.ts';
import { engines, newProfile } from './engines.ts';

const kills = 3;

let site: WriterSite;
before(async () => {
  site = await serveWriter();
});
after(() => site.stop());

/** What is wrong in a fresh profile after this much, and how much was acknowledged? */
async function faultsAfter(
  engine: string,
  way: Way,
  moment: Moment,
): Promise<Faults & { readonly acks: number }> {
  const profile = newProfile();
  try {
    const wish = { engine, profile: profile.path, site };
    const { saved } = await visit({ ...wish, way, moment });
    const { found } = await visit({ ...wish, moment: { at: 'look' } });
    assert.ok(found, 'the database is gone');
    return {
      ...faultsIn(
        found,
        saved.map(({ ack }) => ack),
      ),
      acks: saved.length,
    };
  } finally {
    profile.remove();
  }
}

// A machine of two processors has no more to give.
describe('killed while it writes', { concurrency: 2 }, () => {
  for (const engine of Object.keys(engines))
    describe(engine, () => {
      test('[STO-1] control: when the page has come to its end, everything acknowledged is there', async () => {
        const { lost, torn, acks } = await faultsAfter(engine, 'kit', { at: 'end', acks: 30 });
        assert.deepEqual([lost, torn, acks], [[], [], 30]);
      });

      test('[STO-1] mutant: acknowledging before the transaction is complete loses that acknowledgement', async () => {
        // The first write of the second record's first draft: its order is acknowledged while that is held.
        const moment = { at: 'write', write: 19, thenAcks: 1 } as const;
        const { lost, torn, acks } = await faultsAfter(engine, 'early', moment);
        assert.equal(lost.length, 1, lost.join('\n'));
        assert.deepEqual(torn, []);
        assert.ok(acks > 1, 'nothing was acknowledged before');
      });

      test('[STO-2] mutant: history and counters in a transaction of their own are torn off', async () => {
        const { lost, torn } = await faultsAfter(engine, 'split', { at: 'write', write: 5 });
        assert.deepEqual(lost, []);
        assert.match(torn.join('\n'), /history/);
        assert.match(torn.join('\n'), /counted/);
      });

      test(`[STO-1] [STO-2] [SLP-5] after ${kills} kills at random moments nothing is lost or half-written`, async (t) => {
        const seed = Date.now() % 1_000_000;
        const tally = await killLoop({
          ...{ engine, site, kills, seed },
          say: (line) => t.diagnostic(line),
        });
        assert.deepEqual([...tally.lost, ...tally.torn], []);
        assert.equal(tally.wiped, 0);
        assert.ok(tally.acknowledged > 0, 'nothing was acknowledged');
      });
    });
});
