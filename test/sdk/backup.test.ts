import { expect } from 'chai';
import fc from 'fast-check';
import { sha256Hex } from '@aftersale/core';
import { createMemoryStore, type Client } from '@aftersale/sdk';
import {
  backup,
  backupFile,
  isBackupError,
  restore,
  type BackupProgress,
  type RestoreProgress,
} from '@aftersale/sdk/backup';
import { changeNote, saveNote } from './note-model.ts';
import { aClient, freshName, rejectionOf } from './test-client.ts';
import { wholeOf } from './whole-database.ts';

const inMemory = (): Client => aClient({ openStore: createMemoryStore, channel: () => undefined });

const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await rejectionOf(promise);
  return isBackupError(error) ? error.code : String(error);
}

/** What a person may do in an afternoon. */
const anAct = fc.record({
  id: fc.constantFrom('a', 'b', 'c', '草', '0190a0a0-0000-7000-8000-000000000001'),
  status: fc.constantFrom('open' as const, 'dropped' as const),
  content: fc.option(
    fc.record({
      text: fc.string({ unit: 'binary' }),
      words: fc.array(fc.string(), { maxLength: 3 }),
    }),
    { nil: undefined },
  ),
  photo: fc.option(fc.uint8Array({ maxLength: 40 }), { nil: undefined }),
});
type Act = typeof anAct extends fc.Arbitrary<infer Value> ? Value : never;

async function live(client: Client, acts: readonly Act[], prefix = ''): Promise<void> {
  for (const { id, status, content, photo } of acts) {
    const command = content ? saveNote : changeNote;
    await client.run(command, { id: prefix + id, status, ...(content ? { content } : {}) });
    if (photo) await client.putBlob(photo, 'image/png');
  }
}

const afternoons = fc.array(anAct, { maxLength: 12 });

describe('a backup', () => {
  it('[BAK-1] [BAK-3] brings everything back into an empty database', async () => {
    await fc.assert(
      fc.asyncProperty(afternoons, async (acts) => {
        const [here, there] = [inMemory(), inMemory()];
        await live(here, acts);
        await restore(there, await backupFile(here));
        expect(await wholeOf(there)).to.deep.equal(await wholeOf(here));
      }),
      { numRuns: 25 },
    );
  });

  it('[BAK-5] changes nothing when it is restored again, here or there', async () => {
    await fc.assert(
      fc.asyncProperty(afternoons, afternoons, async (acts, others) => {
        const [here, there] = [inMemory(), inMemory()];
        await live(here, acts);
        await live(there, others);
        const file = await backupFile(here);
        const before = await wholeOf(here);
        await restore(there, file);
        const once = await wholeOf(there);
        const again = await restore(there, file);
        expect(await wholeOf(there)).to.deep.equal(once);
        expect([again.added, again.updated, again.blobs, again.copies]).to.deep.equal([
          0,
          0,
          0,
          [],
        ]);
        await restore(here, file);
        expect(await wholeOf(here)).to.deep.equal(before);
      }),
      { numRuns: 15 },
    );
  });

  it('[BAK-5] comes to the same in any order, of devices that share no document', async () => {
    await fc.assert(
      fc.asyncProperty(afternoons, afternoons, async (acts, others) => {
        const [one, two, first, second] = [inMemory(), inMemory(), inMemory(), inMemory()];
        await live(one, acts, 'one ');
        await live(two, others, 'two ');
        const [fileOne, fileTwo] = [await backupFile(one), await backupFile(two)];
        for (const file of [fileOne, fileTwo]) await restore(first, file);
        for (const file of [fileTwo, fileOne]) await restore(second, file);
        expect(await wholeOf(first)).to.deep.equal(await wholeOf(second));
        expect(await first.count({ model: 'note' })).to.equal((await wholeOf(first)).rows.length);
      }),
      { numRuns: 15 },
    );
  });

  it('[BAK-1] [BAK-3] carries documents, history, counters and large pictures from one IndexedDB to another', async () => {
    const [here, there] = [aClient(), aClient()];
    const bytes = Uint8Array.from({ length: 700_001 }, (_, place) => place * 31);
    const { hash } = await here.putBlob(bytes, 'image/jpeg');
    for (let place = 0; place < 230; place += 1)
      await here.run(
        changeNote,
        { id: `n${place}`, content: { text: '泵' } },
        { durability: 'relaxed' },
      );
    await here.run(changeNote, { id: 'n7', status: 'done' });
    const progress: BackupProgress[] = [];
    const file = await backupFile(here, { onProgress: (each) => progress.push(each) });
    const total = { documents: 230, blobs: 1, bytes: 700_001 };
    expect(progress.at(-1)).to.deep.equal({ ...total, of: total, damaged: [] });
    expect(progress.map(({ documents }) => documents)).to.deep.equal([0, 100, 200, 230, 230]);

    const steps: RestoreProgress[] = [];
    const restored = await restore(there, file, { onProgress: (each) => steps.push(each) });
    expect(restored).to.deep.equal({ added: 230, updated: 0, kept: 0, copies: [], blobs: 1 });
    expect(steps.at(-1)).to.deep.include({ doing: 'restoring', of: file.size });
    expect(await wholeOf(there)).to.deep.equal(await wholeOf(here));
    expect((await there.getBlob(hash))?.bytes).to.deep.equal(bytes);
    expect(await there.statusCounts('note')).to.deep.equal({ open: 229, done: 1 });
    expect((await there.history('n7')).map(({ to }) => to)).to.deep.equal(['open', 'done']);
    here.close();
    there.close();
  });

  it('[BAK-1] tells what the database held at one moment, whatever was written while it was made', async () => {
    const [here, there] = [inMemory(), inMemory()];
    for (let place = 0; place < 120; place += 1) await here.run(saveNote, { id: `n${place}` });
    const photo = new TextEncoder().encode('late');
    let isUnderWay = false;
    const reader = backup(here, {
      onProgress: ({ documents }) => (isUnderWay ||= documents > 0),
    }).getReader();
    const parts: BlobPart[] = [];
    for (let wrote = false; ;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value as Uint8Array<ArrayBuffer>);
      if (!isUnderWay || wrote) continue;
      wrote = true;
      await here.run(changeNote, { id: 'n0', status: 'done' });
      await here.run(changeNote, { id: 'a new one' });
      await here.putBlob(photo, 'image/png');
    }
    const file = new Blob(parts);
    await restore(there, file);
    const whole = await wholeOf(there);
    expect(whole).to.deep.equal(await wholeOf(here));
    expect(whole.rows).to.have.length(121);
    expect(whole.blobs).to.have.length(1);
  });

  it('leaves out a picture of which bytes are missing, and says so', async () => {
    const store = freshName();
    const here = aClient({ store });
    const { hash } = await here.putBlob(new Uint8Array(300_000), 'image/png');
    await here.run(saveNote, { id: 'a' });
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(`aftersale.${store}`);
      request.onsuccess = () => resolve(request.result);
    });
    const broken = database.transaction('blobs', 'readwrite');
    broken.objectStore('blobs').delete([hash, 1]);
    await new Promise((resolve) => (broken.oncomplete = resolve));
    database.close();
    const progress: BackupProgress[] = [];
    const file = await backupFile(here, { onProgress: (each) => progress.push(each) });
    expect(progress.at(-1)).to.deep.include({ documents: 1, blobs: 0, damaged: [hash] });
    const there = inMemory();
    expect(await restore(there, file)).to.deep.include({ added: 1, blobs: 0 });
    here.close();
  });

  it('can be stopped while it is made', async () => {
    const here = inMemory();
    for (let place = 0; place < 250; place += 1) await here.run(saveNote, { id: `n${place}` });
    const stop = new AbortController();
    const made = backupFile(here, {
      signal: stop.signal,
      onProgress: ({ documents }) => documents === 100 && stop.abort(),
    });
    expect((await rejectionOf(made)) as Error).to.have.property('name', 'AbortError');
    const reader = backup(here).getReader();
    await reader.read();
    await reader.cancel();
  });
});

describe('a backup that is not as it was written', () => {
  let here: Client;
  let there: Client;
  let bytes: Uint8Array<ArrayBuffer>;
  beforeEach(async () => {
    [here, there] = [inMemory(), inMemory()];
    await here.run(changeNote, { id: 'a', content: { text: 'pump leaks' } });
    await here.putBlob(new TextEncoder().encode('ink'), 'image/png');
    bytes = await bytesOf(await backupFile(here));
  });

  it('[BAK-2] is refused for any changed byte, and nothing is written', async () => {
    const before = await wholeOf(there);
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = bytes.slice();
      changed[place] = changed[place]! ^ (1 << (place % 8));
      const code = await codeOf(restore(there, new Blob([changed])));
      expect(code, `byte ${place}`).to.be.oneOf([
        'backup-damaged',
        ...(place < 30 ? ['backup-foreign', 'backup-newer'] : []),
      ]);
    }
    expect(await wholeOf(there)).to.deep.equal(before);
  });

  it('[BAK-2] is refused when it is cut off, or goes on', async () => {
    for (let length = 0; length < bytes.length; length += 1)
      expect(await codeOf(restore(there, new Blob([bytes.slice(0, length)])))).to.match(
        /^backup-(damaged|foreign)$/,
      );
    for (const more of [new Uint8Array(1), new Uint8Array(32), bytes])
      expect(await codeOf(restore(there, new Blob([bytes, more])))).to.equal('backup-damaged');
    expect((await wholeOf(there)).rows).to.deep.equal([]);
  });

  it('[BAK-2] is refused when its digest was made anew over something that no writer writes', async () => {
    const end = bytes.length - 36;
    const start = bytes.indexOf(10) + 1;
    const withFrames = (...frames: readonly Uint8Array[]): Blob => {
      const parts = [bytes.slice(0, start), ...frames, new Uint8Array(4)];
      const whole = new Uint8Array(parts.flatMap((part) => [...part]));
      const digest = sha256Hex(whole)
        .match(/../g)!
        .map((pair) => parseInt(pair, 16));
      return new Blob([whole, new Uint8Array(digest)]);
    };
    const framed = (mark: number, text: string): Uint8Array => {
      const body = new TextEncoder().encode(text);
      return new Uint8Array([0, 0, 0, body.length + 1, mark, ...body]);
    };
    expect((await restore(there, withFrames(bytes.slice(start, end)))).added).to.equal(1);
    const nobody = inMemory();
    const wrong = [
      framed(1, '{"documents":[{"document":{"id":"a"}}]}'),
      framed(1, '{"documents":{}}'),
      framed(1, '{'),
      framed(3, '{}'),
      framed(2, 'bytes of nothing'),
      framed(1, '{"blob":{"hash":"00","mime":"image/png","size":3}}'),
    ];
    for (const frame of [...wrong, new Uint8Array([255, 255, 255, 255])]) {
      const file = withFrames(frame, bytes.slice(start, end));
      expect(await codeOf(restore(nobody, file))).to.equal('backup-damaged');
    }
    expect(await codeOf(restore(nobody, withFrames()))).to.equal('backup-damaged');
    expect((await wholeOf(nobody)).rows).to.deep.equal([]);
  });

  it('[BAK-2] is refused when it is another file, of a newer kit, or cannot be read', async () => {
    expect(await codeOf(restore(there, new Blob(['%PDF-1.7\n'])))).to.equal('backup-foreign');
    const newer = new TextDecoder().decode(bytes).replace('backup/1', 'backup/2');
    expect(await codeOf(restore(there, new Blob([newer])))).to.equal('backup-newer');
    const gone = new Blob([bytes]);
    gone.slice = () =>
      ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) }) as never;
    expect(await codeOf(restore(there, gone))).to.equal('backup-unreadable');
  });
});

describe('an encrypted backup', () => {
  it('[BAK-1] [BAK-2] tells nothing without its passphrase, and everything with it', async () => {
    const [here, there] = [inMemory(), inMemory()];
    await here.run(changeNote, { id: 'a', content: { text: 'pump leaks' } });
    await here.putBlob(new Uint8Array(300_000), 'image/png');
    const file = await backupFile(here, { passphrase: '冬天é' });
    const text = new TextDecoder('latin1').decode(await bytesOf(file));
    expect(text).not.to.contain('pump').and.not.to.contain('note').and.not.to.contain('image');

    expect(await codeOf(restore(there, file))).to.equal('backup-passphrase');
    expect(await codeOf(restore(there, file, { passphrase: '冬天e' }))).to.equal(
      'backup-passphrase',
    );
    expect((await wholeOf(there)).rows).to.deep.equal([]);
    // The same letter, as another keyboard writes it.
    await restore(there, file, { passphrase: '冬天e\u0301' });
    expect(await wholeOf(there)).to.deep.equal(await wholeOf(here));
  });

  it('[BAK-2] is not taken for another passphrase when it is damaged, and no frame can be left out', async () => {
    const [here, there] = [inMemory(), inMemory()];
    await here.run(saveNote, { id: 'a' });
    await here.putBlob(new TextEncoder().encode('ink'), 'image/png');
    const bytes = await bytesOf(await backupFile(here, { passphrase: 'x' }));
    const changed = bytes.slice();
    changed[bytes.length - 60] = changed[bytes.length - 60]! ^ 1;
    expect(await codeOf(restore(there, new Blob([changed]), { passphrase: 'x' }))).to.equal(
      'backup-damaged',
    );
    // Who leaves a frame out can make the digest fit, but not the places of the others.
    const start = bytes.indexOf(10) + 1;
    const lengthAt = (place: number) => new DataView(bytes.buffer).getUint32(place);
    const second = start + 4 + lengthAt(start);
    const third = second + 4 + lengthAt(second);
    const cut = new Uint8Array([...bytes.slice(0, second), ...bytes.slice(third, -32)]);
    const digest = sha256Hex(cut)
      .match(/../g)!
      .map((pair) => parseInt(pair, 16));
    const file = new Blob([cut, new Uint8Array(digest)]);
    expect(await codeOf(restore(there, file, { passphrase: 'x' }))).to.equal('backup-damaged');
    expect((await wholeOf(there)).rows).to.deep.equal([]);
  });

  it('has a key of its own each time', async () => {
    const here = inMemory();
    const [one, two] = [
      await backupFile(here, { passphrase: 'x' }),
      await backupFile(here, { passphrase: 'x' }),
    ];
    const endOf = async (file: Blob) => (await bytesOf(file)).slice(-60, -36).join();
    expect(await endOf(one)).not.to.equal(await endOf(two));
  });
});
