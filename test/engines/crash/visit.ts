/** One start of an engine on the writer page, until it is killed. */
import { randomUUID } from 'node:crypto';
import { engines } from '../engines.ts';
import type { Dump } from './dump.ts';
import type { WriterSite } from './site.ts';
import type { Ack, Reading, Refusal, Report, Way } from './told.ts';

/** When is the engine killed? */
export type Moment =
  /** As soon as the page has told what it found. */
  | { readonly at: 'look' }
  /** When something could not be saved. */
  | { readonly at: 'refusal' }
  /** As soon as a person has found what there is. */
  | { readonly at: 'read' }
  /** In the middle of a transaction: that of this write; and after so many more acknowledgements, of which there are none. */
  | { readonly at: 'write'; readonly write: number; readonly thenAcks?: number }
  /** Right upon this acknowledgement. */
  | { readonly at: 'acknowledgement'; readonly count: number }
  /** So many milliseconds after the page has begun to write. */
  | { readonly at: 'time'; readonly ms: number }
  /** When it has come to its end by itself, with so many acknowledgements. */
  | { readonly at: 'end'; readonly acks: number };

export interface SavedIn {
  readonly ack: Ack;
  /** The database that it was saved in. */
  readonly nonce: string;
}

export interface Visit {
  /** What the database held when the page came; nothing where there was none. */
  readonly found: Dump | null;
  readonly saved: readonly SavedIn[];
  /** Did the client say that the records of before are gone? */
  readonly isAnnounced: boolean;
  /** Why the last record was not saved. */
  readonly refusal?: Refusal | undefined;
  /** What a person found. */
  readonly reading?: Reading | undefined;
}

export interface VisitWish {
  readonly engine: string;
  readonly profile: string;
  readonly site: WriterSite;
  readonly way?: Way;
  readonly moment: Moment;
  /** What is waited for when the moment has come, before the kill. */
  readonly then?: () => Promise<void>;
}

/** Far more than a visit takes on a busy machine, so that only one that hangs runs into it. */
const patienceMs = 120_000;

/** Rejects when the page fails, when the engine ends by itself, or when nothing comes of it. */
export async function visit(wish: VisitWish): Promise<Visit> {
  const { engine, profile, site, way = 'kit', moment } = wish;
  let found: Dump | null = null;
  const saved: SavedIn[] = [];
  let isAnnounced = false;
  let refusal: Refusal | undefined;
  let reading: Reading | undefined;
  let timer: NodeJS.Timeout | undefined;
  let patience: NodeJS.Timeout | undefined;
  let acksWhenHeld: number | undefined;
  let hear: (report: Report) => void = () => undefined;

  const reached = new Promise<void>((resolve, reject) => {
    patience = setTimeout(() => reject(new Error(`${engine} told nothing in time`)), patienceMs);
    hear = (report) => {
      if (report.type === 'failed') return reject(new Error(report.reason));
      if (report.type === 'saved') saved.push({ ack: report.ack, nonce: report.nonce });
      if (report.type === 'held') acksWhenHeld = saved.length;
      if (report.type === 'announced') isAnnounced = true;
      if (report.type === 'refused') {
        refusal = report.refusal;
        if (moment.at !== 'refusal') return reject(new Error(`not saved: ${refusal.code}`));
        resolve();
      }
      if (report.type === 'read') {
        reading = report.reading;
        resolve();
      }
      if (report.type === 'found') {
        found = report.dump;
        if (moment.at === 'look') resolve();
        if (moment.at === 'time') timer = setTimeout(resolve, moment.ms);
      }
      if (moment.at === 'acknowledgement' && saved.length >= moment.count) resolve();
      if (moment.at === 'end' && report.type === 'finished') resolve();
      if (moment.at === 'write' && acksWhenHeld !== undefined)
        if (saved.length >= acksWhenHeld + (moment.thenAcks ?? 0)) resolve();
    };
  });
  const url = site.pageFor(
    {
      task: moment.at === 'read' ? 'read' : 'write',
      way,
      nonce: randomUUID(),
      hold: moment.at === 'write' ? moment.write : 0,
      enough: enoughFor(moment),
    },
    (report) => hear(report),
  );
  const running = await engines[engine]!(url, profile);
  try {
    await Promise.race([
      reached,
      running.ended.then((why) => Promise.reject(new Error(`by itself, ${why}`))),
    ]);
    await wish.then?.();
  } finally {
    clearTimeout(timer);
    clearTimeout(patience);
    await running.stop();
  }
  return { found, saved, isAnnounced, refusal, reading };
}

const enoughFor = (moment: Moment): number =>
  moment.at === 'end' ? moment.acks : moment.at === 'look' ? 0 : Number.MAX_SAFE_INTEGER;
