/** Runs histories in a process of their own: `node simulator.mjs <first seed> <how many> [told]`. */
import { faultNames } from './faults.ts';
import { runHistory } from './history.ts';
import { plainClone } from './plain-clone.ts';

globalThis.structuredClone = plainClone;

const [first = '1', count = '1', told] = process.argv.slice(2);
const struck = Object.fromEntries(faultNames.map((name) => [name, 0])) as Record<string, number>;
let received = 0;
let histories = 0;
let found: { seed: number; violations: readonly string[] } | undefined;

for (let seed = Number(first); seed < Number(first) + Number(count) && !found; seed += 1) {
  const outcome = await runHistory(seed, told !== undefined);
  histories += 1;
  received += outcome.received;
  for (const [name, times] of Object.entries(outcome.struck)) struck[name]! += times;
  if (told !== undefined) console.log(outcome.trace);
  if (outcome.violations.length > 0) found = { seed, violations: outcome.violations };
}
console.log(JSON.stringify({ histories, received, struck, found }));
process.exit(found ? 1 : 0);
