import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { buildSimulator } from './build.ts';
import { mutants } from './mutants.ts';
import { runHistories } from './processes.ts';

/** Every planted bug must be found within so many histories. */
const limit = 4000;

const folder = mkdtempSync(join(tmpdir(), 'aftersale-mutants-'));
after(() => rmSync(folder, { recursive: true }));

describe('the histories find out when', () => {
  for (const [place, mutant] of mutants.entries())
    test(mutant.name, async () => {
      const program = join(folder, `mutant-${place}.mjs`);
      await buildSimulator(program, mutant);
      const { found } = await runHistories(program, { first: 1, count: limit, processes: 1 });
      assert.ok(found, `is not found in ${limit} histories`);
    });

  test('at least thirty different bugs are planted', () => {
    assert.ok(new Set(mutants.map(({ name }) => name)).size >= 30);
    assert.equal(new Set(mutants.map(({ name }) => name)).size, mutants.length);
  });
});
