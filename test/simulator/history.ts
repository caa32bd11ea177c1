/** One history: several tabs of one device write and send while things go wrong; then nothing does, and all must arrive. */
import { handDelivery, resendDelivery, type Document, type TypedEntry } from '@aftersale/core';
import { sha256Hex } from '@aftersale/core/sha256';
import { createClient, type Channel, type Client } from '@aftersale/sdk';
import { DraftKeeper } from '../../packages/elements/src/form/draft-keeper.ts';
import { linesInMemory } from '../support/twins/channel.ts';
import { virtualTime, type VirtualTime } from '../support/twins/timers.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { newDisk, tabWorld, type Disk, type TabWorld } from './device.ts';
import { faultsFrom, type Faults } from './faults.ts';
import { network } from './network.ts';
import { randomFrom, type Random } from './random.ts';
import { endpoint, receiverModel, type ReceiverModel } from './receiver-model.ts';
import {
  castVote,
  submitTicket,
  ticketDrafts,
  ticketModel,
  voteModel,
  type Ticket,
} from './ticket-model.ts';

export interface Outcome {
  /** What broke which promise; empty when none was broken. */
  readonly violations: readonly string[];
  readonly struck: Faults['struck'];
  /** How many records the receiver has. */
  readonly received: number;
  /** What happened, as one figure: the same seed gives the same. */
  readonly trace: string;
}

export interface Tab {
  readonly name: string;
  readonly world: TabWorld;
  readonly client: Client;
  /** The tickets as the tab's live query last told them. */
  shown: readonly Document[];
  /** The ticket that is being typed in. */
  open?: { readonly keeper: DraftKeeper<TypedEntry, Ticket>; readonly field: string };
}

const steps = 20;
const ticketIds = ['a', 'b', 'c'];
const minute = 60_000;
const hour = 60 * minute;
const year = 365 * 24 * hour;

export async function runHistory(seed: number, isTold = false): Promise<Outcome> {
  const random = randomFrom(seed);
  const faults = faultsFrom(random.fork('faults'));
  const time = virtualTime(Date.UTC(2026, 10, 25));
  const disk = newDisk();
  const told: string[] = [];
  const say = (what: string) => {
    if (isTold) told.push(`${new Date(time.nowMs).toISOString().slice(11, 23)} ${what}`);
  };
  const ledger = createLedger(disk, say);
  const receiver = receiverModel(
    (message) => message.includes('"poison"'),
    (effect) => ledger.arrives(effect),
  );
  const history = { time, random, faults, disk, receiver, ledger, say };
  replaceTimers(time);
  try {
    const tabs = await duringFaults(history);
    await afterwards(history, tabs);
  } catch (error) {
    ledger.violation(`threw ${String((error as Error).stack ?? error)}`);
  } finally {
    restoreTimers();
  }
  for (const complaint of receiver.complaints) ledger.violation(`receiver: ${complaint}`);
  if (isTold) for (const line of told) console.log(line);
  return {
    violations: ledger.violations,
    struck: faults.struck,
    received: receiver.effects.length,
    trace: sha256Hex(
      JSON.stringify([receiver.effects, ledger.violations, faults.struck, time.nowMs]),
    ),
  };
}

interface History {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly faults: Faults;
  readonly disk: Disk;
  readonly receiver: ReceiverModel;
  readonly ledger: Ledger;
  readonly say: (what: string) => void;
}

async function duringFaults(history: History): Promise<Tab[]> {
  const { time, random, faults, disk, ledger, say } = history;
  const clock = { offsetMs: 0 };
  let opened = 0;
  const channel = lossyChannel(history);
  const open = (): Tab => openTab(history, clock, `tab${(opened += 1)}`, channel);
  let tabs = [open()];
  for (let step = 0; step < steps; step += 1) {
    tabs = tabs.filter(({ world }) => world.isAlive);
    if (tabs.length === 0 || (tabs.length < 3 && random.happens(0.1))) tabs.push(open());
    const tab = random.pick(tabs);
    if (faults.strikes('tabFrozen')) {
      say(`${tab.name} freezes`);
      tab.world.freeze();
      time.after(random.below(120_000), () => tab.world.thaw());
    }
    if (faults.strikes('clockJumps')) {
      clock.offsetMs = random.pick([-10 * year, -hour, 0, hour, 10 * year]);
      say(`the clock is off by ${clock.offsetMs}`);
    }
    if (faults.strikes('storageWiped')) {
      say('the storage is wiped');
      disk.store = newDisk().store;
      disk.wipes += 1;
      for (const each of tabs) each.world.kill();
      ledger.wiped();
      continue;
    }
    act(history, tab);
    await settle();
    const until = time.nowMs + random.pick([0, 20, 300, 5000, 60_000]);
    for (let events = 0; events < 40 && time.step(until); events += 1) await settle();
    await settle();
  }
  return tabs;
}

/** Everything heals: what was promised must have arrived, within bounded time. */
async function afterwards(history: History, tabs: readonly Tab[]): Promise<void> {
  const { time, random, faults, ledger, receiver } = history;
  faults.end();
  for (const { world } of tabs) world.thaw();
  for (const { open } of tabs) open?.keeper.close();
  const soon = time.nowMs + minute;
  while (time.step(soon)) await settle();
  for (const tab of tabs) if (tab.world.isAlive) ledger.checkShown(tab);
  // One tab is left, an old or a new one: it must do for all of them.
  const survivor = random.happens(0.5) ? tabs.find(isWhole) : undefined;
  for (const tab of tabs) if (tab !== survivor) tab.world.kill();
  const last = survivor ?? openTab(history, { offsetMs: 0 }, 'last', () => undefined);
  await settle();
  const oneMore = submitOneMore(history, last);
  const end = time.nowMs + 8 * hour;
  for (let events = 0; !(oneMore.isSaved && (await isQuiet(history))); events += 1) {
    if (events > 20_000) ledger.violation('P16 the tab does not come to rest');
    if (events > 20_000 || !time.step(end)) break;
    await settle();
  }
  last.world.kill();
  await settle();
  await ledger.close(receiver);
}

const isWhole = ({ world, client }: Tab): boolean =>
  world.isAlive && client.storage.state !== 'memory';

/** With nothing wrong any more, a ticket that is typed and submitted must get through. */
function submitOneMore({ ledger, disk }: History, tab: Tab): { readonly isSaved: boolean } {
  const state = { isSaved: false };
  const { client } = tab;
  const id = `one-more-disk${disk.wipes}`;
  const submitted = client
    .run(ticketDrafts.save, { id, entry: { texts: {} }, revision: 0 })
    .then(() => client.run(submitTicket, { id, photos: [], note: '', order: 'one more' }));
  ledger.follows(tab, submitted, disk.wipes);
  ledger.expects(`delivery/${id}/2`);
  submitted.then(
    () => (state.isSaved = true),
    () => undefined,
  );
  return state;
}

/** Is nothing on its way any more, but what the receiver fails at for ever? */
const isQuiet = async ({ ledger }: History): Promise<boolean> =>
  (await ledger.stuck()).every(({ isCursed }) => isCursed);

function openTab(
  { time, random, faults, disk, receiver, say }: History,
  clock: { readonly offsetMs: number },
  name: string,
  channel: (name: string) => Channel | undefined,
): Tab {
  const own = random.fork(`${name} ${random.next()}`);
  const world = tabWorld({ disk, time, random: own, faults });
  let ids = 0;
  const client = createClient({
    models: [ticketModel, voteModel],
    clock: { now: () => new Date(time.nowMs + clock.offsetMs).toISOString() },
    newId: () => `${name}-${disk.wipes}-${(ids += 1)}`,
    timers: world.timers,
    chance: () => own.next(),
    send: network({ time, random: own, faults, receiver }, world.arrive),
    openStore: world.openStore,
    channel,
    actor: name,
  });
  client.deliverTo({ endpoint });
  void client.get('nothing').catch(() => undefined);
  say(`${name} opens`);
  const tab: Tab = { name, world, client, shown: [] };
  client.watch(
    { model: 'ticket', index: 'by-status', order: 'newest' },
    ({ documents }) => (tab.shown = documents),
    () => undefined,
  );
  return tab;
}

/** What a person does in a tab, once. */
function act({ random, ledger, faults, say, disk, time }: History, tab: Tab): void {
  const { client, name } = tab;
  // Only then is it known whether this tab shares the device's records, or has but its own memory.
  if (client.storage.state === 'opening') return;
  const world = client.storage.state === 'memory' ? `memory-of-${name}` : `disk${disk.wipes}`;
  const id = `${random.pick(ticketIds)}-${world}`;
  const doing = random.pick(['type', 'type', 'type', 'submit', 'submit', 'vote', 'help', 'now']);
  say(`${name} does ${doing} ${id}`);
  switch (doing) {
    case 'type':
      return type({ random, ledger, disk, time, say }, tab, id);
    case 'submit': {
      const blobs = random.happens(0.3) ? [aPhoto(random)] : [];
      const photos = blobs.map(({ hash, mime }) => ({ hash, mime }));
      const note = faults.strikes('poison') ? 'poison' : faults.strikes('cursed') ? 'cursed' : '';
      const args = { id, photos, note, order: client.newId() };
      const promise = client.run(submitTicket, args, { blobs });
      return ledger.follows(tab, promise, disk.wipes);
    }
    case 'vote': {
      const args = { id: `${client.newId()}-${world}`, ticket: id, choice: random.below(5) };
      return ledger.follows(tab, client.run(castVote, args), disk.wipes);
    }
    case 'help':
      return help({ random, ledger }, tab);
    case 'now':
      return client.sendNow();
  }
}

/** Types the next figure into the tab's own field of a ticket. */
function type(
  { random, ledger, disk, time, say }: Pick<History, 'random' | 'ledger' | 'disk' | 'time' | 'say'>,
  tab: Tab,
  id: string,
): void {
  if (tab.open && (tab.open.keeper.id !== id || random.happens(0.1))) {
    tab.open.keeper.close();
    delete tab.open;
  }
  if (!tab.open) {
    const field = tab.name;
    const { wipes } = disk;
    const keeper: DraftKeeper<TypedEntry, Ticket> = new DraftKeeper(
      tab.client,
      ticketDrafts,
      {
        recordChanged: () => {},
        entryChanged: () => {},
        savingChanged: (state) => {
          const figure = keeper.record?.content.entry.texts[field];
          const isDurable = tab.client.storage.state !== 'memory' && wipes === disk.wipes;
          say(`${tab.name} ${id} ${state.step} ${figure} r${keeper.record?.revision}`);
          if (state.step === 'saved' && figure !== undefined && isDurable)
            ledger.draftSaved(id, field, Number(figure));
        },
      },
      id,
    );
    tab.open = { keeper, field };
  }
  const { keeper, field } = tab.open;
  const texts = { ...keeper.entry.texts, [field]: String(Math.round(time.nowMs)) };
  keeper.changed({ texts });
}

/** A person looks after what was rejected: sends it again, or gives it by hand. */
function help({ random, ledger }: Pick<History, 'random' | 'ledger'>, { client }: Tab): void {
  const query = { model: 'delivery', index: 'by-status', prefix: ['rejected'], order: 'oldest' };
  client
    .query({ ...query, order: 'oldest', limit: 5 })
    .then(({ documents }) => {
      const delivery: Document | undefined = documents[0];
      if (!delivery) return;
      const { id } = delivery;
      ledger.helped(id);
      void client
        .run(random.happens(0.8) ? resendDelivery : handDelivery, { id })
        .catch(() => undefined);
    })
    .catch(() => undefined);
}

function aPhoto(random: Random): { hash: string; mime: string; bytes: Uint8Array } {
  const size = random.happens(0.05) ? 300_000 : random.pick([1, 1000]);
  const bytes = new Uint8Array(size).fill(random.below(4));
  return { hash: photoHash(bytes), mime: 'image/jpeg', bytes };
}

const hashes = new Map<string, string>();
function photoHash(bytes: Uint8Array): string {
  const name = `${bytes.length} ${bytes[0]}`;
  const known = hashes.get(name) ?? sha256Hex(bytes);
  hashes.set(name, known);
  return known;
}

/** Every tab hears of every message sooner or later, or does not. */
function lossyChannel({ time, random, faults }: History): (name: string) => Channel | undefined {
  if (random.happens(0.3)) return () => undefined;
  return linesInMemory((arrive) => {
    if (!faults.strikes('noticeLost')) time.after(random.below(100), arrive);
  });
}

/** Lets every promise that can go on go on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

// The keeper of drafts waits by the page's own timers.
const timers = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
function replaceTimers(time: VirtualTime): void {
  const cancels = new Map<number, () => void>();
  let last = 0;
  Object.assign(globalThis, {
    setTimeout: (act: () => void, ms = 0) => {
      cancels.set((last += 1), time.after(ms, act));
      return last;
    },
    clearTimeout: (id: number) => cancels.get(id)?.(),
  });
}
const restoreTimers = (): void => void Object.assign(globalThis, timers);
