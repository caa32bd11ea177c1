/** How many tests really ran: every suite writes it to a file, and the run adds the files up. */
import { readFileSync, writeFileSync } from 'node:fs';

/** The environment variable that tells a suite where its tally goes. */
export const tallyVariable = 'AFTERSALE_TALLY';

/** The environment variable that names the browsers to run in, with commas between; all of them when it is not set. */
export const browsersVariable = 'AFTERSALE_BROWSERS';

/** `failures` says in one line each what failed and why, for the end of a long run's print. */
export const nothing = { passed: 0, failed: 0, skipped: 0, failures: [] };

export const added = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  failures: [...a.failures, ...b.failures],
});

export const failedOnce = (what) => ({ ...nothing, failed: 1, failures: [what] });

export const firstLine = (text = '') => text.trim().split('\n', 1)[0];

export function writeTally(tally, path = process.env[tallyVariable]) {
  if (path) writeFileSync(path, JSON.stringify(tally));
}

/** What did the suite count? Nothing, when it died before it could say. */
export function readTally(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return nothing;
  }
}
