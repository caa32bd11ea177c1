/** Taking what is personal out of the records on this device (ERA-1 to ERA-7). */
import { isTermOver, type PersonalData } from '@aftersale/core';
import type { Client } from '../client.ts';
import { insideOf } from '../inside.ts';
import { forgetLastWords } from './last-words.ts';
import { lookedFor, type Person } from './looked-for.ts';
import { eraseSlice } from './slice.ts';
import { removeUnnamedBlobs } from './unnamed-blobs.ts';
import type { Wish } from './wish.ts';

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
  /** Their personal parts are blank now, sealed ones too; of a delivery, those of the record in its message. */
  readonly erased: readonly string[];
  /**
   * Left as they are, with their pictures: sealed by an older kit, whose seals have no parts that can be erased, or
   * under a seal that is broken already. It is for people to decide whether the duty to keep them outlasts the wish.
   */
  readonly underSeal: readonly string[];
  /**
   * Speak of the person in a text that is not known to be personal, or that says more, or in a record that this kit
   * cannot read or change. To be looked at by people.
   */
  readonly mentioned: readonly string[];
  /** How many blobs were removed: those of erased parts that no document names any more. */
  readonly blobs: number;
  /** How many texts were forgotten that pages had left beside the store and no form has taken up: whole ones. */
  readonly lastWords: number;
}

/**
 * Finds everything about a person and blanks the personal parts of every record that names them there, sealed ones too
 * where the seal lets go of them (SHT-6), and what waits to be sent of it; their name as author or actor goes as well,
 * history included. A record changed so is one revision on, so that no old backup of this device brings the parts back.
 */
export async function erase(
  client: Client,
  person: Person,
  options: EraseOptions = {},
): Promise<Erased> {
  const { is, isMentionedIn } = lookedFor(person);
  return eraseWhere(client, options, {
    isDue: (_document, _personal, texts) => texts.some(is),
    isName: is,
    isMentionedIn,
  });
}

/** Blanks the personal parts of every record of which the model's term for them is over (MDL-4), sealed or not. */
export async function eraseExpired(client: Client, options: EraseOptions = {}): Promise<Erased> {
  const now = client.clock.now();
  return eraseWhere(client, options, {
    isDue: (document, personal, texts) => texts.length > 0 && isTermOver(personal, document, now),
    isName: () => false,
    isMentionedIn: () => false,
  });
}

async function eraseWhere(
  client: Client,
  { preview = false, signal, personal: said = {} }: EraseOptions,
  wish: Wish,
): Promise<Erased> {
  const inside = await insideOf(client);
  const order = {
    wish,
    said,
    preview,
    now: client.clock.now(),
    by: client.actor,
    run: client.newId(),
  };
  const erased = new Set<string>();
  const [underSeal, mentioned] = [new Set<string>(), new Set<string>()];
  const hashes = new Set<string>();
  const lastWords = new Set<string>();
  for (let after: string | undefined = ''; after !== undefined;) {
    signal?.throwIfAborted();
    const from: string = after;
    const slice = await inside.store.write({ durability: 'strict' }, (transaction) =>
      eraseSlice(transaction, inside, { ...order, after: from, done: erased }),
    );
    for (const { id } of slice.erased) erased.add(id);
    for (const id of slice.underSeal) underSeal.add(id);
    for (const id of slice.mentioned) mentioned.add(id);
    for (const hash of slice.hashes) hashes.add(hash);
    const unwanted = { of: erased, isMentionedIn: wish.isMentionedIn };
    for (const name of forgetLastWords(inside, unwanted, preview)) lastWords.add(name);
    if (!preview) inside.notices.announce(slice.erased);
    after = slice.next;
  }
  const blobs = await removeUnnamedBlobs(inside, preview ? { hashes, ignored: erased } : undefined);
  return {
    erased: [...erased],
    underSeal: [...underSeal],
    mentioned: [...mentioned],
    blobs,
    lastWords: lastWords.size,
  };
}
