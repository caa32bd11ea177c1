/** An outbox that has filled up for weeks without a signal, and then drains. Called by name from outside. */
import type { SlipDocument } from '@aftersale/core';
import { sha256Hex } from '@aftersale/core/sha256';
import { createClient, type Client, type StoredBlob } from '@aftersale/sdk';
import { slipMaker } from './many-slips.ts';
import { adding, byStatusModel } from './shelves/our-shelf.ts';

export interface Load {
  readonly records: number;
  /** Every so many records one names a photo of its own. */
  readonly photoEvery: number;
  /** Of each photo. */
  readonly photoBytes: number;
}

const options = { models: [byStatusModel], store: 'drain', actor: '张工' };
const address = { endpoint: '/receiver' };
const batch = 50;

/** Puts the records and their photos into the outbox. Nobody answers yet. */
async function fill({ records, photoEvery, photoBytes }: Load): Promise<void> {
  const { completed } = await slipMaker();
  // Yesterday, so that what the sender takes in hand meanwhile is free again.
  const yesterday = new Date(Date.now() - 24 * 3600_000).toISOString();
  const send = () => new Promise<never>(() => {});
  const client = createClient({ ...options, clock: { now: () => yesterday }, send });
  client.deliverTo(address);
  for (let start = 0; start < records; start += batch) {
    const blobs: StoredBlob[] = [];
    const slips = Array.from({ length: Math.min(batch, records - start) }, (_, at) => {
      const slip = completed(start + at);
      if ((start + at) % photoEvery > 0) return slip;
      const photo = photoOf(start + at, photoBytes);
      blobs.push(photo);
      return withPhoto(slip, photo);
    });
    const done = await client.run(adding('bench.add'), slips, { blobs, durability: 'relaxed' });
    if (!done.ok) throw new Error('not filled');
  }
  client.close();
}

const withPhoto = (slip: SlipDocument, { hash, mime }: StoredBlob): SlipDocument => ({
  ...slip,
  content: { ...slip.content, entry: { ...slip.content.entry, photos: [{ hash, mime }] as never } },
});

/** Bytes that no compression makes smaller, other ones for each seed. */
function photoOf(seed: number, size: number): StoredBlob {
  const words = new Uint32Array(Math.ceil(size / 4));
  let state = (seed + 1) * 2_654_435_761;
  for (const place of words.keys()) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[place] = state;
  }
  const bytes = new Uint8Array(words.buffer, 0, size);
  return { hash: sha256Hex(bytes), mime: 'image/jpeg', bytes };
}

let client: Client | undefined;
let longestFrame = 0;
let longestTick = 0;

/** Begins to send, and to watch how the page fares meanwhile. */
function begin(): void {
  longestFrame = 0;
  longestTick = 0;
  client = createClient(options);
  client.deliverTo(address);
}

/** The longest time between two frames, and between two ticks of 50 ms, in ms. */
const gaps = () => ({ frame: longestFrame, tick: longestTick });

/** How many deliveries are in each state? */
const counts = () => client!.statusCounts('delivery');

let lastFrame = performance.now();
requestAnimationFrame(function frame() {
  const now = performance.now();
  longestFrame = Math.max(longestFrame, now - lastFrame);
  lastFrame = now;
  requestAnimationFrame(frame);
});
let lastTick = performance.now();
setInterval(() => {
  const now = performance.now();
  longestTick = Math.max(longestTick, now - lastTick);
  lastTick = now;
}, 50);

export const drainBench = { fill, begin, gaps, counts };
export type DrainBench = typeof drainBench;

Object.assign(globalThis, { drainBench });
