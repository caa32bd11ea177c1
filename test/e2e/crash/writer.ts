/**
 * Writes drafts and signs slips without end, through the client of the built kit, and acknowledges what was kept.
 * `?ack=early` is the mutant: it acknowledges before it knows. `?hold=7` keeps the transaction of the seventh write
 * from now open for ever, so that it can be killed in the middle.
 */
import {
  completeSlip,
  saveSlip,
  signSlip,
  type SignArgs,
  type SlipDocument,
} from '@aftersale/core';
import { anEntry } from '../../support/an-entry.ts';

// The kit is not bundled here: the client under test is the one that pages load.
const kit = '/kit/aftersale.js';
const { pageClient } = (await import(
  kit
)) as typeof import('../../../packages/aftersale/src/index.ts');

export type Ack =
  | {
      readonly kind: 'draft';
      readonly id: string;
      readonly revision: number;
      readonly text: string;
    }
  | { readonly kind: 'sheet'; readonly id: string; readonly hash: string };

const wish = new URL(location.href).searchParams;
const isEarly = wish.get('ack') === 'early';
const hold = Number(wish.get('hold') ?? 0);
const client = pageClient({ store: 'crash' });
const say = (ack: Ack): void => console.log(`ack ${JSON.stringify(ack)}`);

let writes = 0;
const put = IDBObjectStore.prototype.put;
const add = IDBObjectStore.prototype.add;
function counted(this: IDBObjectStore, request: IDBRequest<IDBValidKey>): IDBRequest<IDBValidKey> {
  writes += 1;
  if (writes === hold) keepOpen(this, request);
  return request;
}
IDBObjectStore.prototype.put = function (...args) {
  return counted.call(this, put.apply(this, args));
};
IDBObjectStore.prototype.add = function (...args) {
  return counted.call(this, add.apply(this, args));
};

/** A transaction with a request under way does not commit, unless it is told to. */
function keepOpen(table: IDBObjectStore, request: IDBRequest): void {
  table.transaction.commit = () => undefined;
  request.addEventListener('success', () => {
    console.log('held');
    const ask = (): void => table.count().addEventListener('success', ask);
    ask();
  });
}

const signatures: SignArgs['signatures'] = (['customer', 'technician'] as const).map((role) => ({
  role,
  name: '王芳',
  phone: '',
  mark: { kind: 'typed', name: '王芳' },
}));

for (;;) {
  const id = client.newId();
  for (let revision = 1; revision <= 3; revision += 1) {
    const text = `${id} ${revision}`;
    const entry = anEntry({ texts: { dispatchNumber: text } });
    const saving = client.run(saveSlip, { id, entry, revision: revision - 1 });
    if (isEarly) say({ kind: 'draft', id, revision, text });
    if (!(await saving).ok) throw new Error(`draft ${text} was refused`);
    if (!isEarly) say({ kind: 'draft', id, revision, text });
  }
  const completed = await client.run(completeSlip, { id });
  const photo = await client.putBlob(crypto.getRandomValues(new Uint8Array(40_000)), 'image/jpeg');
  const signed = await client.run(signSlip, {
    id,
    signatures,
    language: 'zh-CN',
    timeZone: 'Asia/Shanghai',
  });
  if (!completed.ok || !signed.ok || !photo.hash) throw new Error(`${id} was refused`);
  const { content } = signed.value[0] as SlipDocument;
  say({ kind: 'sheet', id, hash: content.sealed!.hash });
}
