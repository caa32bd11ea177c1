/**
 * The whole test command: types, lint, and every suite, closed by the line `N passed, N failed`.
 * `node test/run.mjs core|rules|simulator|engines|browser|e2e` runs one suite alone, and `--browser firefox,webkit` the
 * browser suite in these browsers alone. It fails when anything failed, when a suite ran nothing, and when a browser is
 * missing: what is not there proves nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromiumPath, hasProgram } from './support/chromium.mjs';
import { firefoxPath, webkitPaths } from './support/other-engines.mjs';
import {
  added,
  browsersVariable,
  failedOnce,
  nothing,
  readTally,
  tallyVariable,
} from './support/tally.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tallies = mkdtempSync(join(tmpdir(), 'aftersale-tally-'));

const suites = {
  core: () => nodeSuite(['test/core', 'test/types']),
  rules: () => nodeSuite(['test/rules']),
  simulator: () => nodeSuite(['test/simulator']),
  engines: () =>
    Object.keys(browsers).every(browserIsReady) ? nodeSuite(['test/engines']) : noBrowser,
  browser: browserSuite,
  e2e: () => (browserIsReady('chromium') && toolsAreReady() ? endToEndSuite() : noBrowser),
};
const checks = { types: () => check('types'), lint: () => check('lint') };

const passedOnce = { ...nothing, passed: 1 };
const noBrowser = failedOnce('a browser or a tool is missing');

/** The browsers, each with what finds its programs or throws. */
const browsers = { chromium: chromiumPath, firefox: firefoxPath, webkit: webkitPaths };

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', default: Object.keys(browsers).join(',') } },
});
const wantedBrowsers = values.browser.split(',');
refuseUnknown('suite', wanted, suites);
refuseUnknown('browser', wantedBrowsers, browsers);
const steps = Object.entries({ ...checks, ...suites }).filter(
  ([name]) => wanted.length === 0 || wanted.includes(name),
);

const results = steps.map(([name, run]) => {
  console.log(`\n== ${name}`);
  const tally = run();
  const ranNothing = tally.passed + tally.failed === 0;
  return { name, tally: ranNothing ? added(tally, failedOnce(`${name} ran nothing`)) : tally };
});
rmSync(tallies, { recursive: true });

console.log('');
for (const { name, tally } of results) {
  console.log(lineOf(name, tally));
  for (const [each, its] of Object.entries(tally.inEach ?? {}))
    console.log(`  in ${lineOf(each, its)}`);
}
const all = results.map(({ tally }) => tally).reduce(added, nothing);
// Once more, since they stand far above by now.
for (const failure of all.failures) console.log(`✖ ${failure}`);
process.exitCode = all.failed === 0 ? 0 : 1;
console.log(inWords(all));

function refuseUnknown(kind, names, known) {
  const unknown = names.find((name) => !Object.hasOwn(known, name));
  if (unknown === undefined) return;
  console.error(`There is no ${kind} "${unknown}"; there are: ${Object.keys(known).join(', ')}.`);
  process.exit(1);
}

function lineOf(name, tally) {
  return `${name.padEnd(8)} ${inWords(tally)}${skippedInWords(tally)}`;
}

function inWords({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

function skippedInWords({ skipped }) {
  return skipped > 0 ? `, ${skipped} skipped` : '';
}

/** Did the npm script succeed? One check. */
function check(script) {
  return succeeds('npm', ['run', script]) ? passedOnce : failedOnce(`npm run ${script}`);
}

function nodeSuite(folders) {
  const files = folders.flatMap(testFilesIn);
  if (files.length === 0) return nothing;
  return counted(process.execPath, [
    // Node leaves one processor idle unless told otherwise, which on a machine of two is half of it.
    ...['--import', 'tsx', '--test', `--test-concurrency=${availableParallelism()}`],
    ...['--test-reporter', 'spec', '--test-reporter-destination', 'stdout'],
    ...['--test-reporter', './test/support/node-tally-reporter.mjs'],
    ...['--test-reporter-destination', 'stdout'],
    ...files,
  ]);
}

/** The same tests in every browser; one that is not there has failed once. */
function browserSuite() {
  const there = wantedBrowsers.filter(browserIsReady);
  const missing = wantedBrowsers.filter((name) => !there.includes(name));
  const wtr = join(root, 'node_modules/@web/test-runner/dist/bin.js');
  const ran =
    there.length > 0
      ? counted(process.execPath, [wtr, '--config', 'test/web-test-runner.config.mjs'], {
          [browsersVariable]: there.join(','),
        })
      : nothing;
  return {
    ...missing.map(isMissing).reduce(added, ran),
    inEach: {
      ...ran.inEach,
      ...Object.fromEntries(missing.map((name) => [name, isMissing(name)])),
    },
  };
}

function isMissing(name) {
  return failedOnce(`${name} is missing`);
}

function endToEndSuite() {
  const built = check('build');
  if (built.failed > 0) return built;
  return added(built, nodeSuite(['test/e2e']));
}

/** Runs a suite that writes its own tally; one that fails without a failed test has failed as a whole. */
function counted(program, args, env = {}) {
  const path = join(tallies, String(readdirSync(tallies).length));
  const succeeded = succeeds(program, args, { ...env, [tallyVariable]: path });
  const tally = readTally(path);
  if (succeeded || tally.failed > 0) return tally;
  return { ...tally, ...added(tally, failedOnce(`${args.find(isScript)} failed as a whole`)) };
}

function isScript(arg) {
  return /\.(js|mjs|ts)$/.test(arg);
}

function succeeds(program, args, env = {}) {
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    // npm is a script on Windows.
    shell: process.platform === 'win32' && program === 'npm',
  });
  return status === 0;
}

function testFilesIn(folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .sort();
}

function browserIsReady(name) {
  return isReady(browsers[name], name === 'chromium' ? [] : ['engines']);
}

function toolsAreReady() {
  return isReady(() => {
    const missing = ['pdftotext', 'pdftoppm'].find((name) => !hasProgram(name));
    if (missing)
      throw new Error(
        `${missing} was not found. Install poppler (Debian, Ubuntu: apt-get install poppler-utils; macOS: brew install poppler).`,
      );
  });
}

/** Is it there, or can it be installed? Otherwise says what to install. */
function isReady(probe, wanted = []) {
  const problem = problemWith(probe);
  if (!problem) return true;
  if (process.platform === 'linux') succeeds('bash', ['test/support/ensure-browser.sh', ...wanted]);
  const remaining = problemWith(probe);
  if (remaining) console.error(remaining);
  return !remaining;
}

function problemWith(probe) {
  try {
    probe();
    return undefined;
  } catch (error) {
    return error.message;
  }
}
