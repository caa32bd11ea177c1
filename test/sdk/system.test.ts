/** The world as the client meets it: what the browser gives, and what stands in for it in memory. */
import { expect } from 'chai';
import { systemChance } from '../../packages/sdk/src/system/chance.ts';
import { systemChannel } from '../../packages/sdk/src/system/channel.ts';
import { systemClock } from '../../packages/sdk/src/system/clock.ts';
import { randomBytes } from '../../packages/sdk/src/system/random.ts';
import { systemLastWords } from '../../packages/sdk/src/system/last-words.ts';
import { systemSend } from '../../packages/sdk/src/system/send.ts';
import { systemTimers } from '../../packages/sdk/src/system/timers.ts';
import { systemWitness } from '../../packages/sdk/src/system/witness.ts';
import { newDisk, tabWorld } from '../simulator/device.ts';
import { faultsFrom } from '../simulator/faults.ts';
import { randomFrom } from '../simulator/random.ts';
import { describeChance } from '../support/chance-suite.ts';
import { describeChannel } from '../support/channel-suite.ts';
import { describeClock } from '../support/clock-suite.ts';
import { createFarEnd } from '../support/far-end.mjs';
import { describeLastWords } from '../support/last-words-suite.ts';
import { describeSend } from '../support/send-suite.ts';
import { describeTimers } from '../support/timers-suite.ts';
import { linesInMemory } from '../support/twins/channel.ts';
import { aClock } from '../support/twins/clock.ts';
import { shelvesInMemory } from '../support/twins/last-words.ts';
import { sendInMemory } from '../support/twins/send.ts';
import { virtualTime, type VirtualTime } from '../support/twins/timers.ts';
import { witnessesInMemory } from '../support/twins/witness.ts';
import { describeWitness } from '../support/witness-suite.ts';
import {
  breakChannels,
  fillLocalStorage,
  forbidLocalStorage,
  healIdb,
  removeLocalStorage,
} from './faulty-idb.ts';
import { saveNote } from './note-model.ts';
import { aClient, freshName, tickingClock } from './test-client.ts';

afterEach(healIdb);

describeClock('the clock of the browser', () => systemClock);
describeClock('a clock that is set', () => aClock('2026-11-21T00:00:00.000Z'));
describeClock('a clock that ticks', tickingClock);

it('the clock of the browser tells the present', () => {
  const before = Date.now();
  expect(Date.parse(systemClock.now())).to.be.within(before, Date.now());
});

it('a clock that is set stands still until it is, and goes back too', () => {
  const clock = aClock('2026-11-21T00:00:00.000Z');
  clock.now();
  expect(clock.now()).to.equal('2026-11-21T00:00:00.000Z');
  clock.set('2016-01-01T00:00:00.000Z');
  expect(clock.now()).to.equal('2016-01-01T00:00:00.000Z');
});

describeTimers('the timers of the browser', () => ({
  timers: systemTimers,
  async pass(ms) {
    const thrown: unknown[] = [];
    const before = window.onerror;
    window.onerror = (_message, _file, _line, _column, error) => {
      thrown.push(error);
      return true;
    };
    await new Promise((resolve) => setTimeout(resolve, ms));
    window.onerror = before;
    return thrown;
  },
}));
describeTimers('the timers of virtual time', () => {
  const time = virtualTime();
  return { timers: time, pass: (ms) => passing(time, ms) };
});
describeTimers('the timers of a tab that was frozen', () => {
  const time = virtualTime();
  const random = randomFrom(1);
  const world = tabWorld({ disk: newDisk(), time, random, faults: faultsFrom(random) });
  return {
    timers: world.timers,
    async pass(ms) {
      world.freeze();
      const thrown = await passing(time, ms);
      world.thaw();
      return [...thrown, ...(await passing(time, 0))];
    },
  };
});

describeChannel('the lines of the browser', (name) => systemChannel(name)!);
describeChannel('the lines in memory', linesInMemory());

describeSend('the sender of the browser', systemSend);
const answerTo = createFarEnd();
describeSend(
  'the sender in memory',
  sendInMemory(async ({ method, address, headers, body }) => {
    const { status, text, ...answer } = await answerTo({
      ...{ method, address },
      headers: Object.fromEntries(new Headers(headers)),
      body: new Uint8Array(await new Response(body).arrayBuffer()),
    });
    return { status, text, retryAfter: answer.headers['Retry-After'] ?? '' };
  }),
);

describeWitness('the witness of the browser', systemWitness);
describeWitness('the witness in memory', witnessesInMemory());

describeLastWords('last words in the browser', systemLastWords);
describeLastWords('last words in memory', shelvesInMemory());

describeChance('the browser’s chance', () => systemChance);
describeChance('the chance of a seed', () => randomFrom(1).next);

it('random bytes are as many as asked for, and others each time', () => {
  const [one, other] = [randomBytes(16), randomBytes(16)];
  expect([one.length, other.length, randomBytes(0).length]).to.deep.equal([16, 16, 0]);
  expect(one).not.to.deep.equal(other);
});

describe('where the browser gives less', () => {
  for (const how of ['missing', 'throwing'] as const)
    it(`there is no line to other tabs when those are ${how}, and records are kept all the same`, async () => {
      breakChannels(how);
      expect(systemChannel('any')).to.equal(undefined);
      const client = aClient();
      expect((await client.run(saveNote, { id: 'a' })).ok).to.equal(true);
      expect(await client.get('a')).to.include({ revision: 1 });
      expect(client.storage).to.deep.equal({ kind: 'indexeddb', state: 'ready' });
      client.close();
    });

  for (const [what, take] of [
    ['is forbidden', forbidLocalStorage],
    ['is not there', removeLocalStorage],
    ['has no room', fillLocalStorage],
  ] as const)
    it(`the witness remembers nothing where \`localStorage\` ${what}, and does not complain`, () => {
      take();
      const witness = systemWitness(freshName());
      witness.remember('one');
      expect(witness.read()).to.equal(undefined);
      witness.forget();
    });
});

/** Lets virtual time pass, in a turn of its own, whatever the acts throw; answers with that. */
async function passing(time: VirtualTime, ms: number): Promise<unknown[]> {
  await Promise.resolve();
  const thrown: unknown[] = [];
  const until = time.nowMs + ms;
  for (let goesOn = true; goesOn;)
    try {
      goesOn = time.step(until);
    } catch (error) {
      thrown.push(error);
    }
  return thrown;
}
