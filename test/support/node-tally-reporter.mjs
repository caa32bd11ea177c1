/** Counts the tests of node:test, one by one as they end; groups are not tests. */
import { relative } from 'node:path';
import { added, failedOnce, firstLine, nothing, writeTally } from './tally.mjs';

export default async function* nodeTallyReporter(events) {
  let tally = nothing;
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const isFile = data.name === data.file;
    if (data.details.type === 'suite' && type === 'test:pass') continue;
    if (isFile && type === 'test:pass') {
      // node:test passes a file that holds no test at all; here that is a fault.
      tally = added(tally, failedOnce(`${data.file} ran no test`));
      yield `\n${data.file} ran no test.\n`;
    } else if (data.skip !== undefined || data.todo !== undefined)
      tally = added(tally, { ...nothing, skipped: 1 });
    else if (type === 'test:pass') tally = added(tally, { ...nothing, passed: 1 });
    // A group or an outer test fails with the tests inside it, which are counted already.
    else if (data.details.error?.failureType !== 'subtestsFailed')
      tally = added(tally, failedOnce(nameOf(data)));
  }
  writeTally(tally);
}

const nameOf = ({ file, name, details: { error } }) =>
  `${relative(process.cwd(), file ?? '')}: ${name}: ${firstLine((error?.cause ?? error)?.message)}`;
