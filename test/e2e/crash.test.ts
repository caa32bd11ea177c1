/**
 * The browser is killed while it writes: what was acknowledged is there afterwards, and nothing is half-written.
 * `AFTERSALE_KILLS=300 node --import tsx --test test/e2e/crash.test.ts` kills more often.
 */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { dumpDatabase, type Dump } from './crash/dump.ts';
import { faultsIn } from './crash/faults-in.ts';
import type { Ack } from './crash/writer.ts';
import { browserPids, firstPage, killOne, newProfile, openBrowser } from './support/browser.ts';
import { startDemo, type Demo } from './support/demo.ts';

const kills = Number(process.env.AFTERSALE_KILLS ?? 4);
const folder = mkdtempSync(join(tmpdir(), 'aftersale-crash-'));

let demo: Demo;

before(async () => {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: { external: ['/kit/aftersale.js'] },
      lib: {
        entry: fileURLToPath(new URL('crash/writer.ts', import.meta.url)),
        formats: ['es'],
        fileName: () => 'writer.js',
      },
    },
  });
  writeFileSync(
    join(folder, 'writer.html'),
    '<!doctype html><script type="module" src="writer.js"></script>',
  );
  writeFileSync(join(folder, 'blank.html'), '<!doctype html>');
  demo = await startDemo({ '/crash/': `${folder}/` });
});
after(async () => {
  await demo.stop();
  rmSync(folder, { recursive: true });
});

interface Cycle {
  readonly profile: string;
  /** Acknowledge before it is known, as a careless client would. */
  readonly ackEarly?: boolean;
  /** The write after which its transaction is kept open. */
  readonly holdAt?: number;
  /** How many acknowledgements to wait for. */
  readonly acks: number;
  readonly end: 'kill' | 'close';
}

/** Lets the writer run until its transaction is held, or until enough was acknowledged; answers what was. */
async function write({ profile, ackEarly = false, holdAt = 0, acks, end }: Cycle): Promise<Ack[]> {
  const heard: Ack[] = [];
  const browser = await openBrowser({ profile });
  const page = await firstPage(browser);
  await page.goto(`${demo.url}crash/blank.html`);
  const pids = await browserPids(browser);
  const closed = new Promise((resolve) => browser.once('close', resolve));
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(String(error)));
  const reached = new Promise<void>((resolve) => {
    page.on('console', (message) => {
      const text = message.text();
      if (text.startsWith('ack ')) heard.push(JSON.parse(text.slice(4)) as Ack);
      const isThere = holdAt > 0 ? text === 'held' : heard.length >= acks;
      if (!isThere) return;
      if (end === 'kill') pids.forEach(killOne);
      resolve();
    });
  });
  await page.goto(`${demo.url}crash/writer.html?hold=${holdAt}${ackEarly ? '&ack=early' : ''}`);
  await reached;
  if (end === 'close') await browser.close();
  await closed;
  assert.deepEqual(failures, []);
  return heard;
}

async function dump(profile: string): Promise<Dump> {
  const browser = await openBrowser({ profile });
  const page = await firstPage(browser);
  await page.goto(`${demo.url}crash/blank.html`);
  const found = await page.evaluate(dumpDatabase, 'aftersale.crash');
  await browser.close();
  return found;
}

test('control: after a close in good order, everything acknowledged is there', async (t) => {
  const profile = newProfile();
  t.after(() => profile.remove());
  const acks = await write({ profile: profile.path, acks: 30, end: 'close' });
  const found = await dump(profile.path);
  assert.deepEqual(faultsIn(found, acks), []);
  assert.ok(acks.some(({ kind }) => kind === 'sheet') && found.blobs.length > 0);
});

test('mutant: a client that acknowledges before the transaction is complete is found out', async (t) => {
  const profile = newProfile();
  t.after(() => profile.remove());
  const kept = await write({ profile: profile.path, acks: 10, end: 'close' });
  const early = await write({
    profile: profile.path,
    ackEarly: true,
    holdAt: 1,
    acks: 0,
    end: 'kill',
  });
  const faults = faultsIn(await dump(profile.path), [...kept, ...early]);
  assert.deepEqual(
    faults,
    early.map(({ kind, id }) => `${kind} ${id} is lost`),
  );
  assert.equal(faults.length, 1);
});

test(`[SLP-5] after ${kills} kills, in the middle of a transaction and right after an acknowledgement, nothing is lost or half-written`, async (t) => {
  const profile = newProfile();
  t.after(() => profile.remove());
  let acks: Ack[] = [];
  let database: string | undefined;
  let thrownAway = 0;
  let heardInAll = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const cycle =
      kill % 2 === 0
        ? { holdAt: randomInt(5, 60), acks: 0 }
        : { holdAt: 0, acks: randomInt(3, 40) };
    const heard = await write({ profile: profile.path, ...cycle, end: 'kill' });
    const found = await dump(profile.path);
    const { holdAt, acks: wanted } = cycle;
    const how = holdAt > 0 ? `write ${holdAt}` : `acknowledgement ${wanted}`;
    t.diagnostic(`kill ${kill + 1} at ${how}: ${found.documents.length} documents`);
    if (database !== undefined && database !== databaseOf(profile.path)) {
      thrownAway += 1;
      acks = [];
      t.diagnostic('the browser had thrown its whole database away');
    }
    database = databaseOf(profile.path);
    acks.push(...heard);
    heardInAll += heard.length;
    assert.deepEqual(faultsIn(found, acks), [], `killed at ${how}`);
  }
  assert.ok(heardInAll > 10 * Math.floor(kills / 4), 'hardly anything was acknowledged');
  assert.ok(thrownAway <= Math.floor(kills / 40), `${thrownAway} databases thrown away`);
});

/**
 * Which database is it, as a folder on disk? After a record in its log was torn (seven bytes suffice), Chromium takes
 * the log for corrupt two starts later and begins a new database without a word. That is not the client's doing, so
 * it is told apart, counted, and borne once in forty kills; never in a run of fewer.
 */
function databaseOf(profile: string): string {
  const folders = join(profile, 'Default', 'IndexedDB');
  const name = readdirSync(folders).find((each) => each.endsWith('.leveldb'))!;
  const { ino, birthtimeMs } = statSync(join(folders, name));
  return `${ino} ${birthtimeMs}`;
}
