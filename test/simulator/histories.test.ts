import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildSimulator } from './build.ts';
import { faultNames } from './faults.ts';
import { runHistories, tellHistory } from './processes.ts';

const count = 50_000;

const folder = mkdtempSync(join(tmpdir(), 'aftersale-simulator-'));
after(() => rmSync(folder, { recursive: true }));
const program = join(folder, 'simulator.mjs');
await buildSimulator(program);

test('a history is told by its seed alone', async () => {
  for (const seed of [1, 7, 592]) {
    const told = await tellHistory(program, seed);
    assert.ok(told.split('\n').length > 20, 'tells nothing');
    assert.equal(await tellHistory(program, seed), told);
  }
  assert.notEqual(await tellHistory(program, 1), await tellHistory(program, 2));
});

test(`${count} histories of several tabs, in which everything goes wrong, break no promise`, async () => {
  const report = await runHistories(program, {
    first: 1,
    count,
    processes: availableParallelism(),
  });
  const { found, histories, received, struck } = report;
  if (found)
    assert.fail(
      `npm run simulate -- --seed ${found.seed} tells how: ${found.violations.join('; ')}`,
    );
  assert.equal(histories, count);
  assert.ok(received > 2 * count, `the receivers took only ${received} records`);
  for (const fault of faultNames)
    assert.ok(struck[fault]! > count / 100, `${fault} struck only ${struck[fault]} times`);
});
