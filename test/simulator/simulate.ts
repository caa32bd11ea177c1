/**
 * Runs histories by hand: `npm run simulate -- --seed 592` replays one and tells it step by step,
 * `npm run simulate -- --from 50001 --histories 1000000` looks for new ones on all processors.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSimulator } from './build.ts';
import { runHistories, tellHistory } from './processes.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    from: { type: 'string', default: '1' },
    histories: { type: 'string', default: '50000' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'aftersale-simulator-'));
try {
  const program = join(folder, 'simulator.mjs');
  await buildSimulator(program);
  if (values.seed !== undefined) console.log(await tellHistory(program, Number(values.seed)));
  else {
    const report = await runHistories(program, {
      first: Number(values.from),
      count: Number(values.histories),
      processes: availableParallelism(),
      onProgress: (done) => process.stderr.write(`\r${done} histories`),
    });
    console.log(`\n${JSON.stringify(report, undefined, 2)}`);
    process.exitCode = report.found ? 1 : 0;
  }
} finally {
  rmSync(folder, { recursive: true });
}
