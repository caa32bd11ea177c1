/** Counts the tests of node:test, one by one as they end; groups are not tests. */
import { nothing, writeTally } from './tally.mjs';

export default async function* nodeTallyReporter(events) {
  const tally = { ...nothing };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const isFile = data.name === data.file;
    if (data.details.type === 'suite' && type === 'test:pass') continue;
    if (isFile && type === 'test:pass') {
      // node:test passes a file that holds no test at all; here that is a fault.
      tally.failed++;
      yield `\n${data.file} ran no test.\n`;
    } else if (data.skip !== undefined || data.todo !== undefined) tally.skipped++;
    else if (type === 'test:pass') tally.passed++;
    // A group or an outer test fails with the tests inside it, which are counted already.
    else if (data.details.error?.failureType !== 'subtestsFailed') tally.failed++;
  }
  writeTally(tally);
}
