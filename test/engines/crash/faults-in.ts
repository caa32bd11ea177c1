/** What is wrong with a database after a crash, measured by what was acknowledged before it. */
import {
  chainId,
  chainModel,
  confirmationModel,
  emptyChain,
  headAfter,
  keysOf,
  sealHolds,
  sealsLink,
  type ChainHead,
  type Document,
  type Seal,
  type SlipDocument,
} from '@aftersale/core';
import type { StatusCounts } from '@aftersale/sdk';
import type { Dump } from './dump.ts';
import type { Ack } from './told.ts';

/** In words, one line each. */
export interface Faults {
  /** What was acknowledged and is not there. */
  readonly lost: readonly string[];
  /** What is only half there, or does not agree with the rest. */
  readonly torn: readonly string[];
}

export function faultsIn(dump: Dump, acks: readonly Ack[]): Faults {
  const documents = new Map(dump.documents.map(({ document }) => [document.id, document]));
  const slips = [...documents.values()].filter(
    ({ model }) => model === 'confirmation',
  ) as SlipDocument[];
  return {
    lost: acks.flatMap((ack) =>
      ack.kind === 'photo'
        ? Object.hasOwn(dump.blobs, ack.hash)
          ? []
          : [`photo ${ack.hash} is lost`]
        : lost(ack, documents.get(ack.id) as SlipDocument | undefined),
    ),
    torn: [
      ...chainFaults(slips, documents.get(chainId)),
      ...slips.flatMap((slip) => [...stepFaults(slip, dump), ...attachmentFaults(slip, dump)]),
      ...dump.history
        .filter(({ documentId }) => !documents.has(documentId))
        .map(({ documentId }) => `${documentId} has a history and is not there`),
      ...countFaults(dump),
      ...keyFaults(dump),
      ...Object.entries(dump.blobs)
        .filter(([, isWhole]) => !isWhole)
        .map(([hash]) => `attachment ${hash} is not whole`),
    ],
  };
}

function lost(ack: Exclude<Ack, { kind: 'photo' }>, slip: SlipDocument | undefined): string[] {
  if (!slip) return [`${ack.kind} ${ack.id} is lost`];
  if (ack.kind === 'sheet')
    return slip.content.sealed?.hash === ack.hash ? [] : [`sheet ${ack.id} is not signed`];
  if (slip.revision < ack.revision) return [`draft ${ack.id} fell back from ${ack.revision}`];
  const text = slip.content.entry.texts.dispatchNumber;
  return slip.revision > ack.revision || text === ack.text ? [] : [`draft ${ack.id} says ${text}`];
}

function chainFaults(slips: readonly SlipDocument[], chain: Document | undefined): string[] {
  const seals = slips
    .flatMap(({ content }): Seal[] => (content.sealed ? [content.sealed] : []))
    .sort((a, b) => a.sequence - b.sequence);
  const head = (chain?.content as ChainHead | undefined) ?? emptyChain;
  const last = seals.at(-1);
  const expected = last ? headAfter(last) : emptyChain;
  return [
    ...seals.filter((seal) => !sealHolds(seal)).map(({ sequence }) => `seal ${sequence} is broken`),
    ...seals
      .filter((seal, index) =>
        index === 0
          ? seal.sequence !== 1 || seal.previous !== null
          : !sealsLink(seals[index - 1]!, seal),
      )
      .map(({ sequence }) => `seal ${sequence} does not link`),
    ...(JSON.stringify(head) === JSON.stringify(expected) ? [] : ['the chain’s head is elsewhere']),
    ...((chain?.revision ?? 0) === seals.length ? [] : ['the chain was written without a sheet']),
  ];
}

/** Drafts leave no history; each later standing leaves one step. */
function stepFaults({ id, revision, status }: SlipDocument, { history }: Dump): string[] {
  const own = history.filter(({ documentId }) => documentId === id);
  const steps = own.map((step) => `${step.revision} ${step.to}`).join(', ');
  const expected = {
    draft: '',
    completed: `${revision} completed`,
    signed: `${revision - 1} completed, ${revision} signed`,
  }[status as 'draft' | 'completed' | 'signed'];
  return steps === expected ? [] : [`${id} is ${status} ${revision}, its history: ${steps}`];
}

/** Whatever a slip names was saved before it or with it. */
function attachmentFaults({ id, content }: SlipDocument, { blobs }: Dump): string[] {
  const inks = (content.sealed?.sheet.signatures ?? []).flatMap(({ mark }) =>
    mark?.kind === 'drawn' ? [mark.ink] : [],
  );
  return [...content.entry.photos, ...inks]
    .filter(({ hash }) => !Object.hasOwn(blobs, hash))
    .map(({ hash }) => `${id} names ${hash}, which is not there`);
}

function countFaults({ documents, meta }: Dump): string[] {
  const ledger = meta.ledger as { readonly counts: Record<string, StatusCounts> } | undefined;
  return [confirmationModel, chainModel].flatMap(({ name }) => {
    const counted = ledger?.counts[name] ?? {};
    const own = documents.filter(({ document }) => document.model === name);
    const statuses = new Set([
      ...own.map(({ document }) => document.status),
      ...Object.keys(counted),
    ]);
    return [...statuses].flatMap((status) => {
      const there = own.filter(({ document }) => document.status === status).length;
      const said = counted[status] ?? 0;
      return there === said ? [] : [`${said} of ${name} are counted as ${status}, ${there} are`];
    });
  });
}

/** Every document is found under its model's keys, each ended by the document's id. */
function keyFaults({ documents }: Dump): string[] {
  return documents
    .filter(({ document, keys }) => JSON.stringify(keys) !== JSON.stringify(keysFor(document)))
    .map(({ document }) => `${document.id} is found under other keys`);
}

const keysFor = (document: Document): unknown[] =>
  document.model === 'chain'
    ? []
    : keysOf(confirmationModel, document as SlipDocument).map((key) => [...key, document.id]);
