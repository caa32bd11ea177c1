/** Taking up what pages left beside the records when they went (STO-13). Fetched only where something was left. */
import { mergeTyped, type DraftKind, type SaveRefusal, type TypedEntry } from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import {
  RefusedSave,
  withNewer,
  type DraftKeeper,
  type Kept,
  type SavingState,
  type StandingConflict,
} from './draft-keeper.ts';
import { leavingsOf, type Leaving, type Left } from './leaving.ts';

/** What could not be saved without its person: it waits for the form in which its record stands. */
export interface Waiting<Entry extends TypedEntry, Record extends Kept<Entry>> {
  /** A record of which nothing was ever saved, nor can be now, and which is to be gone on with. */
  readonly newId: string | undefined;
  /** Brings into sight what belongs to the record there. It is saved like anything typed, and forgotten once it is. */
  showIn(form: ShowingForm<Entry>, keeper: DraftKeeper<Entry, Record>): void;
}

/** What this needs of a form. */
interface ShowingForm<Entry> {
  readonly entry: Entry;
  conflicts: readonly StandingConflict<Entry>[];
  setEntry(entry: Entry): void;
  savingChanged(state: SavingState): void;
}

/** Saves what was left of this kind of record, but for what a person has to see first. */
export async function takeUp<Entry extends TypedEntry, Record extends Kept<Entry>>(
  service: ServicePort,
  kind: DraftKind<Entry, Record>,
  resumes: boolean,
): Promise<Waiting<Entry, Record>> {
  const waiting: Left<Entry>[] = [];
  let newId: string | undefined;
  for (const left of leavingsOf<Entry>(service.lastWords, kind.model)) {
    const outcome = await settle(service, kind, left.leaving).catch(() => 'waits');
    // What memory keeps is gone with the page: all of it waits for a database.
    if (service.storage.kind === 'memory') return { newId: undefined, showIn: () => undefined };
    if (outcome === 'saved') service.lastWords?.forget(...left.as);
    else waiting.push(left);
    if (outcome === 'new' && resumes) newId = left.leaving.id;
  }
  return {
    newId,
    showIn(form, keeper) {
      for (const left of waiting)
        if (left.leaving.id === keeper.id) show(service, kind, { left, form, keeper });
    },
  };
}

async function settle<Entry extends TypedEntry, Record extends Kept<Entry>>(
  service: ServicePort,
  kind: DraftKind<Entry, Record>,
  leaving: Leaving<Entry>,
): Promise<'saved' | 'waits' | 'new'> {
  const { id } = leaving;
  const record = (await service.get(id)) as Record | undefined;
  if (service.storage.kind === 'memory') return 'waits';
  const stored = record?.content.entry;
  const { entry, conflicts } = record
    ? broughtTogether(leaving, record.content.entry, record.updatedAt)
    : { entry: { ...kind.emptyEntry, ...leaving.typed }, conflicts: [] };
  if (conflicts.length > 0) return 'waits';
  if (same(entry, stored)) return 'saved';
  const args = { id, entry, revision: record?.revision ?? 0 };
  const result = await service
    .run<typeof args, SaveRefusal<Record>>(kind.save, args)
    .catch(() => undefined);
  if (result?.ok) return 'saved';
  // Another window came first, perhaps with the same text.
  if (result?.error.type === 'SavedElsewhere') return settle(service, kind, leaving);
  return record ? 'waits' : 'new';
}

interface Showing<Entry extends TypedEntry, Record extends Kept<Entry>> {
  readonly left: Left<Entry>;
  readonly form: ShowingForm<Entry>;
  readonly keeper: DraftKeeper<Entry, Record>;
}

function show<Entry extends TypedEntry, Record extends Kept<Entry>>(
  { lastWords }: ServicePort,
  { closedBecause }: DraftKind<Entry, Record>,
  { left, form, keeper }: Showing<Entry, Record>,
): void {
  const { record } = keeper;
  const why = record && closedBecause(record.status);
  if (record && why !== undefined) {
    // Nothing joins it any more. It is told as it would have been told before.
    const refusal: SaveRefusal<Record> = { type: 'NotInThisState', status: record.status, why };
    form.savingChanged({ step: 'failed', error: new RefusedSave(refusal) });
    lastWords?.forget(...left.as);
    return;
  }
  const { entry, conflicts } = broughtTogether(left.leaving, form.entry, record?.updatedAt ?? '');
  keeper.left.set(...left.as);
  if (!same(entry, form.entry)) form.setEntry(entry);
  form.conflicts = withNewer(form.conflicts, conflicts);
}

/** What was left, over what is there. Where both changed a field, the later text stands, and the other is shown. */
function broughtTogether<Entry extends TypedEntry>(
  leaving: Leaving<Entry>,
  there: Entry,
  since: string,
): { readonly entry: Entry; readonly conflicts: readonly StandingConflict<Entry>[] } {
  const { at, typed } = leaving;
  const [mine, theirs] = since > at ? [there, typed] : [typed, there];
  const { entry, conflicts } = mergeTyped(began(leaving, there), mine, theirs);
  return {
    // In the members' own order, by which entries are compared.
    entry: { ...there, ...entry },
    conflicts: conflicts.map((conflict) => ({ ...conflict, entry: theirs })),
  };
}

/** From what had the typing gone on? What was on its way to be saved when the page went may have arrived. */
function began<Entry extends TypedEntry>({ base, sent }: Leaving<Entry>, there: Entry): Entry {
  if (!sent) return base;
  const arrived = <Members extends object>(sent: Members, there: Members): Partial<Members> =>
    Object.fromEntries(
      Object.entries(sent).filter(([name, value]) => same(value, there[name as keyof Members])),
    ) as Partial<Members>;
  return {
    ...base,
    ...arrived(sent, there),
    texts: { ...base.texts, ...arrived(sent.texts, there.texts) },
  };
}

// Entries are plain JSON built by spreading, so that their members keep their order.
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
