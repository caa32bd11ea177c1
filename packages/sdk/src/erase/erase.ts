/** Taking what is personal out of the records on this device (ERA-1 to ERA-5). */
import {
  isTermOver,
  personalTexts,
  textsIn,
  withoutPersonal,
  type Document,
  type PersonalData,
} from '@aftersale/core';
import type { Client } from '../client.ts';
import { isDocumentError } from '../command/document-error.ts';
import { insideOf, type Inside } from '../inside.ts';
import type { HistoryRow, WriteTransaction } from '../store/store.ts';
import { isSealed, lookedFor, type Person } from './looked-for.ts';
import { removeUnnamedBlobs } from './unnamed-blobs.ts';

export interface EraseOptions {
  /** Which parts are personal, by the name of a model that does not say so itself; for the kit's own, `kitPersonalData`. */
  readonly personal?: Readonly<Record<string, PersonalData>> | undefined;
  /** Only tells what would be done. */
  readonly preview?: boolean | undefined;
  /** Stops between two slices; what was erased stays erased, and the next call goes on with the rest. */
  readonly signal?: AbortSignal | undefined;
}

/** What was found; the ids are of documents. */
export interface Erased {
  /** Their personal parts are blank now. */
  readonly erased: readonly string[];
  /**
   * Left as they are, with their pictures: what is sealed cannot be blanked without breaking the chain of sheets.
   * It is for people to decide whether the duty to keep them outlasts the wish.
   */
  readonly underSeal: readonly string[];
  /**
   * Speak of the person in a text that is not known to be personal, or that says more, or in a record that this kit
   * cannot read or change. To be looked at by people.
   */
  readonly mentioned: readonly string[];
  /** How many blobs were removed: those of erased parts that no document names any more. */
  readonly blobs: number;
}

/**
 * Finds everything about a person and blanks the personal parts of every record that names them there; their name as
 * author or actor goes as well, history included. Nothing that is sealed changes: it is told. A record changed so is
 * one revision on, so that no old backup of this device brings the parts back.
 */
export async function erase(
  client: Client,
  person: Person,
  options: EraseOptions = {},
): Promise<Erased> {
  const { is, isMentionedIn } = lookedFor(person);
  return eraseWhere(client, options, {
    isDue: (document, personal) =>
      is(document.author) || personalTexts(personal, document.content).some(is),
    isMentionedIn,
    isActor: is,
  });
}

/** Blanks the personal parts of every record of which the model's term for them is over (MDL-4). */
export async function eraseExpired(client: Client, options: EraseOptions = {}): Promise<Erased> {
  const now = client.clock.now();
  return eraseWhere(client, options, {
    isDue: (document, personal) =>
      isTermOver(personal, document, now) && personalTexts(personal, document.content).length > 0,
    isMentionedIn: () => false,
    isActor: () => false,
  });
}

interface Wish {
  readonly isDue: (document: Document, personal: PersonalData) => boolean;
  readonly isMentionedIn: (value: unknown) => boolean;
  /** Is it the person's name, to be taken out of history? */
  readonly isActor: (name: string) => boolean;
}

const nothing: Erased = { erased: [], underSeal: [], mentioned: [], blobs: 0 };
const sliceSize = 100;

async function eraseWhere(
  client: Client,
  { preview = false, signal, personal = {} }: EraseOptions,
  wish: Wish,
): Promise<Erased> {
  const inside = await insideOf(client);
  const now = client.clock.now();
  const run = client.newId();
  const hashes = new Set<string>();
  let found = nothing;
  for (let after: string | undefined = ''; after !== undefined;) {
    signal?.throwIfAborted();
    const begin: string = after;
    const slice = await inside.store.write({ durability: 'strict' }, (transaction) =>
      eraseSlice(transaction, inside, {
        after: begin,
        now,
        by: client.actor,
        run,
        preview,
        wish,
        said: personal,
      }),
    );
    found = {
      ...found,
      erased: [...found.erased, ...slice.erased.map(({ id }) => id)],
      underSeal: [...found.underSeal, ...slice.underSeal],
      mentioned: [...found.mentioned, ...slice.mentioned],
    };
    for (const hash of slice.hashes) hashes.add(hash);
    if (!preview) inside.notices.announce(slice.erased);
    after = slice.next;
  }
  const blobs = await removeUnnamedBlobs(inside, hashes, preview ? found.erased : undefined);
  return { ...found, blobs };
}

interface Slice {
  readonly erased: readonly Document[];
  readonly underSeal: readonly string[];
  readonly mentioned: readonly string[];
  /** Texts of the erased parts that may name a blob. */
  readonly hashes: readonly string[];
  readonly next: string | undefined;
}

async function eraseSlice(
  transaction: WriteTransaction,
  { models }: Inside,
  {
    after,
    now,
    by,
    run,
    preview,
    wish,
    said,
  }: {
    readonly after: string;
    readonly now: string;
    readonly by: string;
    readonly run: string;
    readonly preview: boolean;
    readonly wish: Wish;
    readonly said: NonNullable<EraseOptions['personal']>;
  },
): Promise<Slice> {
  const rows = await transaction.listDocuments({ after, limit: sliceSize });
  const erased: Document[] = [];
  const underSeal: string[] = [];
  const mentioned: string[] = [];
  const hashes: string[] = [];
  for (const { document } of rows) {
    if (!preview) await blankActors(transaction, document.id, wish.isActor);
    const { id, author } = document;
    const present = presentOrNothing(models, document);
    const personal = present && (models.personalOf(present) ?? said[present.model]);
    if (isSealed(document)) {
      const isDue = present && personal && wish.isDue(present, personal);
      if (isDue || wish.isMentionedIn([author, document.content])) underSeal.push(id);
    } else if (present && personal && wish.isDue(present, personal)) {
      const after: Document = {
        ...present,
        author: wish.isActor(author) ? '' : author,
        content: withoutPersonal(personal, present.content),
        revision: present.revision + 1,
        updatedAt: now,
      };
      erased.push(after);
      hashes.push(...personalTexts(personal, present.content).filter(isHash));
      if (wish.isMentionedIn(after.content)) mentioned.push(id);
      if (preview) continue;
      transaction.putDocument(models.toRow(after));
      if (models.keepsHistory(after)) transaction.addHistory(toHistory(after, by, run));
    } else if (wish.isMentionedIn([author, document.content])) mentioned.push(id);
  }
  const next = rows.length === sliceSize ? rows.at(-1)!.document.id : undefined;
  return { erased, underSeal, mentioned, hashes, next };
}

const toHistory = (
  { id, model, revision, status, updatedAt }: Document,
  actor: string,
  run: string,
): HistoryRow => ({
  documentId: id,
  revision,
  command: `${model}.erase`,
  at: updatedAt,
  actor,
  from: status,
  to: status,
  run,
});

async function blankActors(
  transaction: WriteTransaction,
  id: string,
  isActor: Wish['isActor'],
): Promise<void> {
  for (const step of await transaction.getHistory(id))
    if (textsIn(step.actor).some(isActor)) transaction.putHistory({ ...step, actor: '' });
}

function presentOrNothing(models: Inside['models'], document: Document): Document | undefined {
  try {
    return models.presentForCommand(document);
  } catch (error) {
    if (isDocumentError(error)) return undefined;
    throw error;
  }
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
