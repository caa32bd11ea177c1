/** An outbox that has filled up for weeks without a signal, and then drains. Called by name from outside. */
import type { SlipDocument } from '@aftersale/core';
import { sha256Hex } from '@aftersale/core/sha256';
import { createClient, type StoredBlob } from '@aftersale/sdk';
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

/** How the page fares: told four times a second, to the server that it came from. */
export interface Faring {
  /** Deliveries that are known here to have arrived, and those that were refused. */
  readonly received: number;
  readonly rejected: number;
  /** The script's memory, MB. */
  readonly heap: number;
  /** The longest so far, in ms: between two frames, between two ticks of 50 ms, and in one task. */
  readonly frame: number;
  readonly tick: number;
  readonly task: number;
}

/** Begins to send, and to tell how the page fares meanwhile. */
function begin(): void {
  const client = createClient(options);
  client.deliverTo(address);
  const longest = watchGaps();
  setInterval(async () => {
    const { received = 0, rejected = 0 } = await client.statusCounts('delivery');
    const told: Faring = { received, rejected, heap: scriptMemory(), ...longest };
    await fetch('/told', { method: 'POST', body: JSON.stringify(told) });
  }, 250);
}

function watchGaps() {
  const longest = { frame: 0, tick: 0, task: 0 };
  const gaps = (kind: keyof typeof longest): (() => void) => {
    let last = performance.now();
    return () => {
      const now = performance.now();
      longest[kind] = Math.max(longest[kind], now - last);
      last = now;
    };
  };
  const frame = gaps('frame');
  requestAnimationFrame(function next() {
    frame();
    requestAnimationFrame(next);
  });
  setInterval(gaps('tick'), 50);
  // Only those of more than 50 ms are told.
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest.task = Math.max(longest.task, duration);
  }).observe({ type: 'longtask' });
  return longest;
}

const scriptMemory = (): number =>
  (performance as Performance & { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6;

export const drainBench = { fill };
export type DrainBench = typeof drainBench;

Object.assign(globalThis, { drainBench });
if (location.search === '?begin') begin();
