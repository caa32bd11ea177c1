/**
 * How fast is the kit, measured against the bare platform in the same run?
 * `npm run bench -- [--only name]… [--json file] [--trial]` with the names below; a trial takes a hundredth
 * of the samples and records, and shows only that the measurements can be made. A missed target is said, and is no error:
 * only a measurement that could not be made is.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createBenchSite, type BenchSite } from './bench-site.ts';
import { measureBulk } from './measure/bulk.ts';
import { measureCrowd } from './measure/crowd.ts';
import { measureDrain } from './measure/drain.ts';
import { measureImport } from './measure/import.ts';
import { measureInteractive } from './measure/interactive.ts';
import { measureKeystroke } from './measure/keystroke.ts';
import { measureLive } from './measure/live.ts';
import { measureLookahead } from './measure/lookahead.ts';
import { measurePut } from './measure/put.ts';
import { measureSave } from './measure/save.ts';
import { table } from './report.ts';
import { keepsTarget, ratioOf, type Row } from './row.ts';

const measurements: Readonly<Record<string, (site: BenchSite) => Promise<readonly Row[]>>> = {
  save: measureSave,
  keystroke: measureKeystroke,
  interactive: measureInteractive,
  put: measurePut,
  bulk: measureBulk,
  live: measureLive,
  crowd: measureCrowd,
  drain: measureDrain,
  lookahead: measureLookahead,
  import: measureImport,
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
    trial: { type: 'boolean', default: false },
  },
});
const wanted = values.only ?? Object.keys(measurements);
const unknown = wanted.find((name) => !Object.hasOwn(measurements, name));
if (unknown !== undefined)
  throw new Error(
    `no measurement "${unknown}"; there are: ${Object.keys(measurements).join(', ')}`,
  );

const site = await createBenchSite({ isTrial: values.trial });
const rows: Row[] = [];
try {
  for (const name of wanted) {
    console.error(`measuring ${name} …`);
    rows.push(...(await measurements[name]!(site)));
  }
} finally {
  await site.stop();
}
console.log(table(rows));
if (values.json !== undefined)
  writeFileSync(values.json, JSON.stringify(rows.map(toFact), null, 2));

function toFact(row: Row): Row & { readonly ratio?: number; readonly kept?: boolean } {
  const ratio = ratioOf(row);
  const kept = keepsTarget(row);
  return {
    ...row,
    ...(ratio === undefined ? {} : { ratio }),
    ...(kept === undefined ? {} : { kept }),
  };
}
