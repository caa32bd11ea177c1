/** What was promised to whom, and whether it is kept: the properties P1 to P5, P10 and P14 of `docs/guarantees.md`. */
import type { DeliveryDocument, Document, Result } from '@aftersale/core';
import type { StatusCounts } from '@aftersale/sdk';
import type { Disk } from './device.ts';
import type { Tab } from './history.ts';
import type { Effect, ReceiverModel } from './receiver-model.ts';

export interface Ledger {
  readonly violations: readonly string[];
  violation(what: string): void;
  /** Follows an order: once it is told as saved, it is a promise. */
  follows(tab: Tab, order: Promise<Result<readonly Document[], unknown>>, wipes: number): void;
  draftSaved(id: string, field: string, figure: number): void;
  /** This delivery must have arrived in the end. */
  expects(delivery: string): void;
  /** Does the tab show all that it wrote itself? */
  checkShown(tab: Tab): void;
  /** What has not gone yet, and whether it need not, because the receiver fails for ever at it or at what it follows. */
  stuck(): Promise<readonly { readonly delivery: DeliveryDocument; readonly isCursed: boolean }[]>;
  /** A person sends this delivery again, or gives it by hand. */
  helped(delivery: string): void;
  /** A message reached the receiver for the first time. */
  arrives(effect: Effect): void;
  wiped(): void;
  /** Everything is over: is every promise kept? */
  close(receiver: ReceiverModel): Promise<void>;
}

interface Message {
  readonly key: string;
  readonly device?: string;
  readonly sequence?: number;
  readonly actor?: string;
  readonly at?: string;
  readonly attachments: unknown;
  readonly document: Document;
}

export function createLedger(disk: Disk, say: (what: string) => void): Ledger {
  const violations: string[] = [];
  const submitted = new Set<string>();
  const drafts = new Map<string, number>();
  const helped = new Set<string>();
  const messages = new Map<string, string>();
  const lastRevision = new Map<string, number>();
  let wipes = 0;

  function violation(what: string): void {
    say(`VIOLATION ${what}`);
    violations.push(what);
  }

  const isHandedOver = ({ model, status }: Document): boolean =>
    model === 'vote' || (model === 'ticket' && status === 'submitted');

  const written = new Map<string, Map<string, number>>();
  const expected: string[] = [];
  const orders = new Map<string, string>();

  const stored = (): Promise<DeliveryDocument[]> =>
    disk.store.read(async (transaction) => {
      const all = await transaction.findDocuments({
        prefix: ['delivery.by-status'],
        order: 'ascending',
        limit: 10_000,
      });
      return all.documents as DeliveryDocument[];
    });

  const stuck = async () => {
    const pending = (await stored()).filter(({ status }) => status === 'pending');
    const cursed = new Set<string>();
    return pending.map((delivery) => {
      const { record, message } = delivery.content;
      if (message.includes('"cursed"')) cursed.add(record.id);
      return { delivery, isCursed: cursed.has(record.id) };
    });
  };

  function checkOrder(effect: Message): void {
    void stored().then((outbox) => {
      checkPlaces(outbox);
      const own = outbox.find(({ id }) => id === effect.key);
      if (!own) return violation(`P1 ${effect.key} was sent and is not stored`);
      if (own.status === 'received') return;
      // What the receiver keeps failing at steps aside, with all that follows of its record.
      const aside = new Set<string>();
      for (const other of outbox) {
        const { sequence, record, answeredFailures } = other.content;
        if (other.status === 'pending' && answeredFailures >= 3) aside.add(record.id);
        const isBefore = sequence > 0 && sequence < own.content.sequence;
        if (other.status !== 'pending' || !isBefore || helped.has(other.id)) continue;
        if (helped.has(own.id)) continue;
        if (record.id === own.content.record.id)
          violation(`P4 ${own.id} overtook ${other.id} of its own record`);
        else if (!aside.has(record.id)) violation(`P4 ${own.id} overtook ${other.id}`);
      }
    });
  }

  return {
    violations,
    violation,
    stuck,
    expects: (delivery) => void expected.push(delivery),
    checkShown({ name, client, shown }) {
      if (client.storage.state === 'memory') return;
      for (const [id, revision] of written.get(name) ?? [])
        if ((shown.find((document) => document.id === id)?.revision ?? 0) < revision)
          violation(`P5 ${name} does not show ${id} as it wrote it`);
    },
    follows({ name, client }, order, since) {
      order.then(
        (result) => {
          if (!result.ok || since !== disk.wipes || client.storage.state === 'memory') return;
          for (const document of result.value) {
            if (document.model === 'ticket') {
              const own = written.get(name) ?? new Map<string, number>();
              written.set(name, own.set(document.id, document.revision));
            }
            const key = `delivery/${document.id}/${document.revision}`;
            if (isHandedOver(document)) submitted.add(key);
            // P5: whoever wrote reads what was written, or something later.
            void client.get(document.id).then(
              (found) => {
                if (since === disk.wipes && (found?.revision ?? 0) < document.revision)
                  violation(`P5 ${document.id} was read older than it was written`);
              },
              () => undefined,
            );
          }
        },
        () => undefined,
      );
    },
    draftSaved(id, field, figure) {
      const place = `${id} ${field}`;
      drafts.set(place, Math.max(drafts.get(place) ?? 0, figure));
    },
    helped: (delivery) => void helped.add(delivery),
    arrives({ message }) {
      const read = JSON.parse(message) as Message;
      const { key, document, sequence, attachments } = read;
      if (!isHandedOver(document)) violation(`P1 ${key} is a draft`);
      if (document.model === 'ticket') {
        const { order, photos } = document.content as { order: string; photos: unknown };
        if ((orders.get(order) ?? key) !== key) violation(`P2 ${order} took effect twice`);
        orders.set(order, key);
        if (JSON.stringify(photos) !== JSON.stringify(attachments))
          violation(`P1 ${key} does not name its photos`);
      }
      if (document.model === 'vote') {
        for (const trace of ['device', 'sequence', 'actor', 'at', 'command'])
          if (trace in read) violation(`P9 a vote tells its ${trace}`);
      } else if (sequence === undefined) violation(`${key} has no place`);
      const before = lastRevision.get(document.id) ?? 0;
      if (document.revision <= before && !helped.has(key))
        violation(`P4 ${document.id} ${document.revision} came after ${before}`);
      lastRevision.set(document.id, Math.max(before, document.revision));
      const known = messages.get(key);
      if (known !== undefined && known !== message) violation(`P3 ${key} was sent in two ways`);
      messages.set(key, message);
      if (document.id.endsWith(`-disk${wipes}`)) checkOrder(read);
    },
    wiped() {
      wipes += 1;
      written.clear();
      submitted.clear();
      drafts.clear();
    },
    async close(receiver) {
      const outbox = await stored();
      const byId = new Map(outbox.map((delivery) => [delivery.id, delivery]));
      const arrived = new Set(receiver.effects.map(({ key }) => key));
      for (const key of submitted)
        if (!byId.has(key)) violation(`P1 ${key} was acknowledged and is gone`);
      for (const key of expected) if (!arrived.has(key)) violation(`P8 ${key} did not arrive`);
      for (const { delivery, isCursed } of await stuck())
        if (!isCursed)
          violation(`P8 ${delivery.id} never went: ${JSON.stringify(delivery.content.problem)}`);
      for (const { id, status, content } of outbox) {
        if (status === 'received' && !arrived.has(id)) violation(`P1 ${id} is told as received`);
        if (status === 'rejected' && !receiver.refused.has(id))
          violation(`P10 ${id} is told as rejected: ${content.problem?.code}`);
        if ((status === 'rejected' || status === 'handed') && content.message === '')
          violation(`P10 ${id} lost its message`);
        if (status === 'received' && (content.message !== '' || !content.receipt))
          violation(`${id} is received and not settled`);
        if (content.traceless && status === 'received' && content.sequence !== 0)
          violation(`P9 ${id} keeps its place`);
      }
      const keys = receiver.effects.map(({ key }) => key);
      if (new Set(keys).size < keys.length) violation('P2 something took effect twice');
      checkSequences(outbox);
      await checkDrafts();
      await checkHistory();
      await checkCounts(outbox);
    },
  };

  function checkPlaces(outbox: readonly DeliveryDocument[]): readonly number[] {
    const places = outbox.map(({ content }) => content.sequence).filter((place) => place > 0);
    if (new Set(places).size < places.length) violation('P4 two deliveries have one place');
    return places;
  }

  /** P4: dense from 1, but for those that leave no trace. */
  function checkSequences(outbox: readonly DeliveryDocument[]): void {
    const places = checkPlaces(outbox);
    const unnamed = outbox.filter(({ content }) => content.sequence === 0).length;
    if (Math.max(0, ...places) > places.length + unnamed) violation('P4 the outbox has a gap');
  }

  /** What was told as saved is there, unless the same tab typed something later. */
  async function checkDrafts(): Promise<void> {
    for (const [place, figure] of drafts) {
      const [id = '', field = ''] = place.split(' ');
      const document = await disk.store.read((transaction) => transaction.getDocument(id));
      const { entry } = (document?.content ?? { entry: { texts: {} } }) as {
        entry: { texts: Record<string, string> };
      };
      if (Number(entry.texts[field] ?? 0) < figure)
        violation(`P1 the draft of ${id} lost what ${field} typed`);
    }
  }

  /** P7: a step in a document's life came with the document, or not at all. */
  async function checkHistory(): Promise<void> {
    for (const key of submitted) {
      const [, id = '', revision] = key.split('/');
      const steps = await disk.store.read((transaction) => transaction.getHistory(id));
      const isVote = !id.includes('-disk') || /^[^-]+-\d+-\d+-disk/.test(id);
      const has = steps.some((step) => step.revision === Number(revision));
      if (has === isVote) violation(`P7 ${key} has ${has ? 'a' : 'no'} step in its history`);
    }
  }

  async function checkCounts(outbox: readonly DeliveryDocument[]): Promise<void> {
    const kept = await disk.store.read((transaction) => transaction.getMeta('ledger'));
    const { counts } = (kept ?? { counts: {} }) as { counts: Record<string, StatusCounts> };
    const counted = counts.delivery ?? {};
    for (const status of ['pending', 'received', 'rejected', 'replaced', 'handed']) {
      const there = outbox.filter((delivery) => delivery.status === status).length;
      if ((counted[status] ?? 0) !== there)
        violation(`P7 ${counted[status]} ${status} were counted, ${there} are there`);
    }
  }
}
