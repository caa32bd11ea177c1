/**
 * `npm run crash -- --kills 300 --browser firefox --seed 7`: kills an engine that often while it writes.
 * Without `--browser`, each of the three. `--way early` and `--way split` keep records carelessly, to see whether
 * kills at random moments find it out. Ends with 1 when anything acknowledged was lost, or anything was torn.
 */
import { parseArgs } from 'node:util';
import { engines } from '../engines.ts';
import { killLoop, summaryOf } from './kill-loop.ts';
import { serveWriter } from './site.ts';
import type { Way } from './told.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    browser: { type: 'string', default: '' },
    seed: { type: 'string' },
    way: { type: 'string', default: 'kit' },
  },
});
const kills = whole('kills', values.kills);
const seed = values.seed === undefined ? Date.now() % 1_000_000 : whole('seed', values.seed);
const way = ['kit', 'early', 'split'].find((name) => name === values.way) as Way | undefined;
if (!way) throw new TypeError(`--way is kit, early or split, not "${values.way}"`);
const wanted = Object.keys(engines).filter((name) =>
  name.toLowerCase().startsWith(values.browser.toLowerCase()),
);
if (wanted.length === 0)
  throw new TypeError(`--browser is none of ${Object.keys(engines).join(', ')}`);

console.log(`${kills} kills each of ${wanted.join(', ')}; seed ${seed}`);
const site = await serveWriter();
const summaries: string[] = [];
let isWhole = true;
for (const engine of wanted) {
  const tally = await killLoop({ engine, site, kills, seed, way, say: console.log });
  for (const fault of [...tally.lost, ...tally.torn]) console.log(fault);
  isWhole &&= tally.lost.length + tally.torn.length === 0;
  summaries.push(summaryOf(tally, seed));
}
site.stop();
console.log(`\n${summaries.join('\n')}`);
process.exitCode = isWhole ? 0 : 1;

function whole(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new TypeError(`--${name} is a whole number, not "${text}"`);
  return Number(text);
}
