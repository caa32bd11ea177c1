/** Counts the tests of the browser suites, all and by browser; a file that did not load, or ran no test, is a failure. */
import { relative } from 'node:path';
import { added, nothing, writeTally } from './tally.mjs';

export const browserTallyReporter = () => ({
  onTestRunFinished({ sessions }) {
    const inEach = {};
    for (const session of sessions) {
      const { name } = session.browser;
      inEach[name] = added(inEach[name] ?? nothing, sessionTally(session));
    }
    writeTally({ ...Object.values(inEach).reduce(added, nothing), inEach });
  },
});

function sessionTally({ testFile, testResults, errors, passed, browser }) {
  const tally = testResults ? groupTally(testResults) : nothing;
  const isEmpty = tally.passed + tally.failed + tally.skipped === 0;
  if (isEmpty) console.log(`${relative(process.cwd(), testFile)} ran no test in ${browser.name}.`);
  const fileFailed = isEmpty || errors.length > 0 || (!passed && tally.failed === 0);
  return fileFailed ? added(tally, { ...nothing, failed: 1 }) : tally;
}

const groupTally = ({ suites, tests }) =>
  [
    ...suites.map(groupTally),
    ...tests.map(({ skipped, passed }) => ({
      passed: Number(!skipped && passed),
      failed: Number(!skipped && !passed),
      skipped: Number(skipped),
    })),
  ].reduce(added, nothing);
