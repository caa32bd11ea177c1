/** Counts the tests of the browser suites, all and by browser; a file that did not load, or ran no test, is a failure. */
import { relative } from 'node:path';
import { added, failedOnce, firstLine, nothing, writeTally } from './tally.mjs';

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
  const file = `${relative(process.cwd(), testFile)} in ${browser.name}`;
  const tally = testResults ? groupTally(testResults, file) : nothing;
  const isEmpty = tally.passed + tally.failed + tally.skipped === 0;
  if (isEmpty) return added(tally, failedOnce(`${file} ran no test`));
  const fileFailed = errors.length > 0 || (!passed && tally.failed === 0);
  if (!fileFailed) return tally;
  return added(tally, failedOnce(`${file}: ${firstLine(errors[0]?.message)}`));
}

const groupTally = ({ suites, tests }, place) =>
  [
    ...suites.map((suite) => groupTally(suite, `${place}: ${suite.name}`)),
    ...tests.map(({ name, skipped, passed, error }) => {
      if (skipped) return { ...nothing, skipped: 1 };
      if (passed) return { ...nothing, passed: 1 };
      return failedOnce(`${place}: ${name}: ${firstLine(error?.message)}`);
    }),
  ].reduce(added, nothing);
