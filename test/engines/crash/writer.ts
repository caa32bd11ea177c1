/**
 * Tells what the database holds, and then writes drafts, photos and signed slips without end through the SDK's client,
 * acknowledging each once it is kept.
 */
import {
  completeSlip,
  saveSlip,
  signSlip,
  type Attachment,
  type SlipDocument,
} from '@aftersale/core';
import { sha256Hex } from '@aftersale/core/sha256';
import {
  createClient,
  createIdbStore,
  isStorageError,
  type Client,
  type Store,
} from '@aftersale/sdk';
import { kitModels } from '../../../packages/aftersale/src/kit-models.ts';
import { systemTimers } from '../../../packages/sdk/src/system/timers.ts';
import { anEntry } from '../../support/an-entry.ts';
import { inTwoTransactions, sayingItEarly } from './careless-stores.ts';
import { dumpDatabase, nonceKey } from './dump.ts';
import { keepOpenAt } from './keep-open.ts';
import { readAsAPerson } from './read-as-a-person.ts';
import { tell } from './tell.ts';
import type { Ack, Order } from './told.ts';

const name = 'aftersale.crash';

async function obey(): Promise<void> {
  const answer = await fetch(`/order${location.search}`);
  // Each order is for one page only: a browser that opens the page by itself once more gets none.
  if (!answer.ok) return;
  const order = (await answer.json()) as Order;
  if (order.task === 'read') return tell({ type: 'read', reading: await readAsAPerson('crash') });
  const dump = await dumpDatabase(name);
  await tell({ type: 'found', dump });
  if (order.enough === 0) return;
  let connected = (): void => undefined;
  const store = createIdbStore(name, { timers: systemTimers, onConnected: () => connected() });
  const nonce = await nonceIn(store, order.nonce);
  const client = createClient({
    models: kitModels,
    store: 'crash',
    openStore(onConnected) {
      connected = onConnected;
      // It was connected already, to look for its nonce.
      onConnected();
      return storeFor(order, store);
    },
  });
  client.onStorage(({ problem }) => {
    if (problem === 'storage-wiped') void tell({ type: 'announced' });
  });
  let acks = 0;
  try {
    await write(client, (ack) => {
      acks += 1;
      void tell({ type: 'saved', ack, nonce });
      return acks < order.enough;
    });
  } catch (error) {
    if (!isStorageError(error)) throw error;
    return tell({ type: 'refused', refusal: { code: error.code, storage: client.storage } });
  }
  await tell({ type: 'finished' });
}

/** What tells this database from one that the browser begins in its place. */
async function nonceIn(store: Store, fresh: string): Promise<string> {
  return store.write({ durability: 'strict' }, async (transaction) => {
    const found = (await transaction.getMeta(nonceKey)) as string | undefined;
    if (found === undefined) transaction.putMeta(nonceKey, fresh);
    return found ?? fresh;
  });
}

const held = (): void => void tell({ type: 'held' });

function storeFor({ way, hold }: Order, store: Store): Store {
  if (way === 'split') {
    let gaps = 0;
    return inTwoTransactions(store, () => {
      gaps += 1;
      if (gaps !== hold) return Promise.resolve();
      held();
      return new Promise(() => {});
    });
  }
  keepOpenAt(hold, held);
  return way === 'early' ? sayingItEarly(store) : store;
}

async function write(client: Client, acknowledge: (ack: Ack) => boolean): Promise<void> {
  for (let sheets = 1; ; sheets += 1) {
    const id = client.newId();
    // Most photos fit into one chunk of the database; some do not.
    const photo = somePicture(sheets % 5 === 0 ? 280_000 : 20_000);
    await client.putBlob(photo.bytes, photo.mime);
    if (!acknowledge({ kind: 'photo', hash: photo.hash })) return;
    for (let revision = 1; revision <= 3; revision += 1) {
      const text = `${id} ${revision}`;
      const { hash, mime } = photo;
      const entry = anEntry({
        texts: { dispatchNumber: text },
        photos: [{ hash, mime, taken: 'after', width: 640, height: 480 }],
      });
      const saved = await client.run(saveSlip, { id, entry, revision: revision - 1 });
      if (!saved.ok) throw new Error(`draft ${text} was refused`);
      if (!acknowledge({ kind: 'draft', id, revision, text })) return;
    }
    const completed = await client.run(completeSlip, { id });
    const ink = somePicture(3_000);
    const signed = await client.run(signSlip, toSign(id, ink), { blobs: [ink] });
    if (!completed.ok || !signed.ok) throw new Error(`${id} was refused`);
    const { content } = signed.value[0] as SlipDocument;
    if (!acknowledge({ kind: 'sheet', id, hash: content.sealed!.hash })) return;
  }
}

const toSign = (id: string, { hash, mime }: Attachment) => ({
  id,
  signatures: [
    { role: 'customer', name: '王芳', phone: '', mark: { kind: 'drawn', ink: { hash, mime } } },
    { role: 'technician', name: '李强', phone: '', mark: { kind: 'typed', name: '李强' } },
  ] as const,
  language: 'zh-CN' as const,
  timeZone: 'Asia/Shanghai',
});

function somePicture(size: number): Attachment & { readonly bytes: Uint8Array } {
  const bytes = new Uint8Array(size);
  for (let start = 0; start < size; start += 65_536)
    crypto.getRandomValues(bytes.subarray(start, start + 65_536));
  return { hash: sha256Hex(bytes), mime: 'image/jpeg', bytes };
}

void obey().catch((error: unknown) => tell({ type: 'failed', reason: String(error) }));
