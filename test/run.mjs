/**
 * The whole test command: types, lint, and every suite, closed by the line `N passed, N failed`.
 * `node test/run.mjs core|rules|simulator|engines|browser|e2e` runs one suite alone.
 * It fails when anything failed, and when a suite ran nothing: a suite that is not there proves nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumPath, hasProgram } from './support/chromium.mjs';
import { added, nothing, readTally, tallyVariable } from './support/tally.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tallies = mkdtempSync(join(tmpdir(), 'aftersale-tally-'));

const suites = {
  core: () => nodeSuite(['test/core', 'test/types']),
  rules: () => nodeSuite(['test/rules']),
  simulator: () => nodeSuite(['test/simulator']),
  engines: () => (enginesAreReady() ? nodeSuite(['test/engines']) : failedOnce),
  browser: () => (browserIsReady() ? browserSuite() : failedOnce),
  e2e: () => (browserIsReady() && toolsAreReady() ? endToEndSuite() : failedOnce),
};
const checks = { types: () => check('types'), lint: () => check('lint') };

const passedOnce = { ...nothing, passed: 1 };
const failedOnce = { ...nothing, failed: 1 };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  console.error(`There is no suite "${unknown[0]}"; there are: ${Object.keys(suites).join(', ')}.`);
  process.exit(1);
}
const steps = Object.entries({ ...checks, ...suites }).filter(
  ([name]) => wanted.length === 0 || wanted.includes(name),
);

const results = steps.map(([name, run]) => {
  console.log(`\n== ${name}`);
  const tally = run();
  const ranNothing = tally.passed + tally.failed === 0;
  if (ranNothing) console.log(`${name} ran nothing, which counts as a failure.`);
  return { name, tally: ranNothing ? added(tally, failedOnce) : tally };
});
rmSync(tallies, { recursive: true });

console.log('');
for (const { name, tally } of results)
  console.log(`${name.padEnd(8)} ${inWords(tally)}${skippedInWords(tally)}`);
const all = results.map(({ tally }) => tally).reduce(added, nothing);
process.exitCode = all.failed === 0 ? 0 : 1;
console.log(inWords(all));

function inWords({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

function skippedInWords({ skipped }) {
  return skipped > 0 ? `, ${skipped} skipped` : '';
}

/** Did the npm script succeed? One check. */
function check(script) {
  return succeeds('npm', ['run', script]) ? passedOnce : failedOnce;
}

function nodeSuite(folders, flags = []) {
  const files = folders.flatMap(testFilesIn);
  if (files.length === 0) return nothing;
  return counted(process.execPath, [
    // Node leaves one processor idle unless told otherwise, which on a machine of two is half of it.
    ...['--import', 'tsx', '--test', `--test-concurrency=${availableParallelism()}`, ...flags],
    ...['--test-reporter', 'spec', '--test-reporter-destination', 'stdout'],
    ...['--test-reporter', './test/support/node-tally-reporter.mjs'],
    ...['--test-reporter-destination', 'stdout'],
    ...files,
  ]);
}

function browserSuite() {
  const wtr = join(root, 'node_modules/@web/test-runner/dist/bin.js');
  return counted(process.execPath, [wtr, '--config', 'test/web-test-runner.config.mjs']);
}

function endToEndSuite() {
  const built = check('build');
  if (built.failed > 0) return built;
  return added(built, nodeSuite(['test/e2e'], ['--test-concurrency=1']));
}

/** Runs a suite that writes its own tally; one that fails without a failed test has failed as a whole. */
function counted(program, args) {
  const path = join(tallies, String(readdirSync(tallies).length));
  const succeeded = succeeds(program, args, { [tallyVariable]: path });
  const tally = readTally(path);
  return !succeeded && tally.failed === 0 ? added(tally, failedOnce) : tally;
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

function browserIsReady() {
  return isReady(() => chromiumPath());
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

/** The engines that the same cases are worked out in, beside Chromium; each is looked for again by its own test. */
function enginesAreReady() {
  const isThere = isReady(() => {
    const missing = ['firefox-esr', 'WebKitWebDriver', 'Xvfb'].find((name) => !hasProgram(name));
    if (missing)
      throw new Error(
        `${missing} was not found. Debian: apt-get install firefox-esr webkit2gtk-driver xvfb xauth`,
      );
  }, ['engines']);
  return browserIsReady() && isThere;
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
