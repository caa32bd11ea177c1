/** Kills one engine again and again while it writes, and looks each time at what it left. */
import { newProfile } from '../engines.ts';
import { nonceKey, type Dump } from './dump.ts';
import { faultsIn } from './faults-in.ts';
import { drawFrom, drawMoment, inWords } from './moments.ts';
import type { WriterSite } from './site.ts';
import type { Way } from './told.ts';
import { visit, type Moment, type SavedIn } from './visit.ts';

export interface KillWish {
  readonly engine: string;
  readonly site: WriterSite;
  readonly kills: number;
  readonly seed: number;
  readonly way?: Way;
  /** Told of every kill, in a line. */
  readonly say?: (line: string) => void;
}

export interface Tally {
  readonly engine: string;
  kills: number;
  acknowledged: number;
  readonly lost: string[];
  readonly torn: string[];
  /** How often the browser had thrown its whole database away, and what was acknowledged in those. */
  wiped: number;
  /** How often of these the client said so before it went on; the last visit to a profile has no client. */
  announced: number;
  wipedAcknowledged: number;
}

/** So many kills a profile: what is looked at after each grows with what was written. */
const killsPerProfile = 20;

export async function killLoop(wish: KillWish): Promise<Tally> {
  const { engine, kills, seed, say = () => undefined } = wish;
  const draw = drawFrom(seed);
  const tally: Tally = {
    ...{ engine, kills: 0, acknowledged: 0, wiped: 0, announced: 0, wipedAcknowledged: 0 },
    ...{ lost: [], torn: [] },
  };
  while (tally.kills < kills) {
    const profile = newProfile();
    try {
      const here = Math.min(killsPerProfile, kills - tally.kills);
      await killInProfile(wish, profile.path, tally, [
        ...Array.from({ length: here }, (_, n) => drawMoment(draw, n)),
        { at: 'look' },
      ]);
    } finally {
      profile.remove();
    }
  }
  say(summaryOf(tally, seed));
  return tally;
}

/** Ends early at the first fault, which would otherwise be counted again at each look. */
async function killInProfile(
  { engine, site, way = 'kit', say = () => undefined }: KillWish,
  profile: string,
  tally: Tally,
  moments: readonly Moment[],
): Promise<void> {
  let saved: readonly SavedIn[] = [];
  let former: Moment | undefined;
  for (const moment of moments) {
    const { found, saved: more, isAnnounced } = await visit({ engine, profile, site, way, moment });
    if (former) {
      const after = `${engine}: kill ${tally.kills}, ${inWords(former)}`;
      const kept = stillThere(found, saved);
      if (kept.length < saved.length) {
        tally.wiped += 1;
        tally.wipedAcknowledged += saved.length - kept.length;
        if (isAnnounced) tally.announced += 1;
        const said = isAnnounced ? ', and the client said so' : '';
        say(`${after}: the browser had thrown its whole database away${said}`);
      }
      saved = kept;
      const { lost, torn } = found
        ? faultsIn(
            found,
            saved.map(({ ack }) => ack),
          )
        : { lost: [], torn: [] };
      tally.lost.push(...lost.map((fault) => `${after}: ${fault}`));
      tally.torn.push(...torn.map((fault) => `${after}: ${fault}`));
      say(
        `${after}: ${found?.documents.length ?? 0} documents, ${lost.length} lost, ${torn.length} torn`,
      );
      if (lost.length + torn.length > 0) return;
    }
    if (moment.at === 'look') return;
    former = moment;
    tally.kills += 1;
    tally.acknowledged += more.length;
    saved = [...saved, ...more];
  }
}

/** Of what was saved, what is not gone with its whole database. One that keeps a record or its nonce is not gone. */
function stillThere(found: Dump | null, saved: readonly SavedIn[]): readonly SavedIn[] {
  const nonce = found?.meta[nonceKey];
  if (!found || (nonce === undefined && isEmpty(found))) return [];
  return saved.filter((each) => nonce === undefined || each.nonce === nonce);
}

const isEmpty = ({ documents, history, blobs }: Dump): boolean =>
  documents.length + history.length + Object.keys(blobs).length === 0;

/** The engine's line in the report. */
export const summaryOf = (tally: Tally, seed: number): string =>
  `${tally.engine}: ${tally.kills} kills, ${tally.acknowledged} acknowledged, ` +
  `${tally.lost.length} lost, ${tally.torn.length} torn, ${tally.wiped} wiped` +
  `${tally.wiped > 0 ? ` (${tally.announced} announced; with ${tally.wipedAcknowledged} acknowledged)` : ''} (seed ${seed})`;
