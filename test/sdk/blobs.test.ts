import { expect } from 'chai';
import { sha256Hex } from '@aftersale/core';
import { saveNote } from './note-model.ts';
import { aClient, rejectionOf, freshName } from './test-client.ts';

const bytesOf = (size: number) => Uint8Array.from({ length: size }, (_, place) => place * 7);
const aPhoto = bytesOf(900_001);

describe('attachments', () => {
  it('come back as they were, under the hash of their bytes, kept once', async () => {
    const client = aClient();
    const { hash, mime } = await client.putBlob(aPhoto, 'image/jpeg');
    expect([hash, mime]).to.deep.equal([sha256Hex(aPhoto), 'image/jpeg']);
    await client.putBlob(aPhoto, 'image/jpeg');
    const got = await client.getBlob(hash);
    expect(got?.mime).to.equal('image/jpeg');
    expect(sha256Hex(got?.bytes ?? new Uint8Array())).to.equal(hash);
    expect(await client.getBlob('0'.repeat(64))).to.equal(undefined);
    client.close();
  });

  it('are saved together with the documents that name them', async () => {
    const client = aClient();
    const hash = sha256Hex(aPhoto);
    const blobs = [{ hash, mime: 'image/jpeg', bytes: aPhoto }];
    await client.run(saveNote, { id: 'a', content: { text: hash } }, { blobs });
    await client.run(saveNote, { id: 'a', content: { text: hash } }, { blobs });
    expect((await client.getBlob(hash))?.bytes.length).to.equal(aPhoto.length);
    client.close();
  });

  it('lie in pieces of at most 256 KiB, and one missing is told, not passed over', async () => {
    const store = freshName();
    const client = aClient({ store });
    const { hash } = await client.putBlob(aPhoto, 'image/jpeg');
    const pieces = await inBlobs(store, (table) => table.getAll());
    const sizes = (pieces as unknown[])
      .filter((piece) => piece instanceof ArrayBuffer)
      .map((piece) => piece.byteLength);
    expect(sizes).to.deep.equal([262144, 262144, 262144, 113569]);
    const damages: ((table: IDBObjectStore) => IDBRequest)[] = [
      (table) => table.put(new ArrayBuffer(113568), [hash, 3]),
      (table) => table.put(new ArrayBuffer(113570), [hash, 3]),
      (table) => table.delete([hash, 1]),
    ];
    for (const damage of damages) {
      await inBlobs(store, damage);
      expect(await rejectionOf(client.getBlob(hash))).to.include({ code: 'storage-damaged' });
    }
    client.close();
  });
});

function inBlobs<Value>(
  store: string,
  act: (table: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(`aftersale.${store}`);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('blobs', 'readwrite');
      const request = act(transaction.objectStore('blobs'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
      opening.result.close();
    };
  });
}
