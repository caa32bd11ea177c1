/** The same fees and surveys are worked out in four engines, and must come to the same bytes. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import {
  caseCount,
  caseKinds,
  digestsOf,
  resultText,
  type CaseKind,
  type Digests,
} from './digests.ts';
import { engines } from './engines.ts';
import { oneScript } from './one-script.ts';
import { serveScript, type TellingServer, type Told } from './told.ts';

/** Far more than any of them takes on a machine that has little else to do, so that only one that hangs runs into it. */
const patienceMs = 150_000;

let server: TellingServer;
const inNode = {} as Record<CaseKind, Digests>;
const told = new Map<string, Promise<Told>>();

before(async () => {
  server = await serveScript(await oneScript(new URL('page.ts', import.meta.url)));
  // Two at a time: a machine of two processors has no more to give.
  const [first, ...others] = Object.keys(engines);
  told.set(first!, visit(first!));
  let former: Promise<unknown> = Promise.resolve();
  for (const engine of others) {
    const visited = former.then(() => visit(engine));
    told.set(engine, visited);
    former = visited.catch(() => undefined);
  }
  // Failures are looked at by the tests, each by its own.
  for (const each of told.values()) each.catch(() => undefined);
  for (const kind of caseKinds) inNode[kind] = await digestsOf(kind, setImmediate);
});
after(() => server.stop());

describe(`${caseCount} generated cases`, () => {
  for (const kind of caseKinds)
    test(`of the kind ${kind} are worked out in Node, and differ from one another`, () => {
      const { cases, bytes } = inNode[kind];
      assert.equal(cases.length, caseCount);
      assert.ok(bytes > caseCount * 50, `${bytes} bytes`);
      const some = Array.from({ length: 500 }, (_, n) => resultText(kind, n));
      assert.ok(new Set(some).size > 100, 'the cases are too much alike');
    });

  for (const engine of Object.keys(engines))
    for (const kind of caseKinds)
      test(`of the kind ${kind} come to the same bytes in ${engine} as in Node`, async () => {
        const { digests, error } = await told.get(engine)!;
        assert.equal(error, undefined);
        const [ours, theirs] = [inNode[kind], digests![kind]];
        const differing = ours.cases.findIndex((digest, n) => digest !== theirs.cases[n]);
        assert.equal(
          differing,
          -1,
          differing < 0 ? '' : `case ${differing}: in Node ${resultText(kind, differing)}`,
        );
        assert.equal(theirs.whole, ours.whole);
        assert.equal(theirs.bytes, ours.bytes);
      });

  test('were worked out by four engines that are not one another', async () => {
    const agents = await Promise.all([...told.values()].map(async (each) => (await each).agent));
    assert.match(agents[0]!, /Chrome\//);
    assert.match(agents[1]!, /Firefox\//);
    assert.match(agents[2]!, /AppleWebKit\/(?!.*Chrome\/)/);
  });
});

/** Opens the page in the engine, and resolves with what it tells. */
async function visit(name: string): Promise<Told> {
  const answer = server.told(name);
  const engine = await engines[name]!(server.address(name));
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      answer,
      engine.ended.then((why) => Promise.reject(new Error(why))),
      new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error(`${name} told nothing in time`)), patienceMs);
      }),
    ]);
  } finally {
    clearTimeout(timer);
    await engine.stop();
  }
}
