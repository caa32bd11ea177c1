/**
 * How fast is the kit, measured against the bare platform in the same run?
 * `npm run bench -- [--only name]… [--json file]` with the names below. A missed target is said, and is no error:
 * only a measurement that could not be made is.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createBenchSite, type BenchSite } from './bench-site.ts';
import { measureCrowd } from './measure/crowd.ts';
import { measureImport } from './measure/import.ts';
import { measureInteractive } from './measure/interactive.ts';
import { measureKeystroke } from './measure/keystroke.ts';
import { measureLookahead } from './measure/lookahead.ts';
import { measureSave } from './measure/save.ts';
import { table } from './report.ts';
import { keepsTarget, ratioOf, type Row } from './row.ts';

const measurements: Readonly<Record<string, (site: BenchSite) => Promise<readonly Row[]>>> = {
  save: measureSave,
  keystroke: measureKeystroke,
  interactive: measureInteractive,
  crowd: measureCrowd,
  lookahead: measureLookahead,
  import: measureImport,
};

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, json: { type: 'string' } },
});
const wanted = values.only ?? Object.keys(measurements);
const unknown = wanted.find((name) => !Object.hasOwn(measurements, name));
if (unknown !== undefined)
  throw new Error(
    `no measurement "${unknown}"; there are: ${Object.keys(measurements).join(', ')}`,
  );

const site = await createBenchSite();
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
