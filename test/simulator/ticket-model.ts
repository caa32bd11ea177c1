/** The records of the simulator: a ticket that is typed in drafts, submitted and corrected, and a vote that leaves no trace. */
import {
  changed,
  defineModel,
  newDocument,
  ok,
  refuse,
  saveDraft,
  type Command,
  type Document,
  type DraftKind,
  type TypedEntry,
} from '@aftersale/core';

export type TicketStatus = 'draft' | 'submitted';
export interface TicketContent {
  readonly entry: TypedEntry;
  readonly photos: readonly { readonly hash: string; readonly mime: string }[];
  /** `poison`: the receiver will never take it; `cursed`: it fails at it for ever. */
  readonly note: string;
  /** Which order of a person left it so: none may take effect twice. */
  readonly order: string;
}
export type Ticket = Document<TicketContent, TicketStatus>;

export const ticketModel = defineModel<TicketContent, TicketStatus>({
  name: 'ticket',
  version: 1,
  statuses: ['draft', 'submitted'],
  indexes: { 'by-status': ({ status, updatedAt }) => [[status, updatedAt]] },
  delivers: ({ status }) => status === 'submitted',
});

export const voteModel = defineModel<{ readonly choice: number }, 'given'>({
  name: 'vote',
  version: 1,
  statuses: ['given'],
  indexes: {},
  keepsNoHistory: () => true,
  delivers: () => true,
});

const emptyEntry: TypedEntry = { texts: {} };

export const ticketDrafts: DraftKind<TypedEntry, Ticket> = {
  model: 'ticket',
  emptyEntry,
  unfinished: ['draft'],
  closedBecause: (status) => (status === 'submitted' ? 'AlreadySubmitted' : undefined),
  save: saveDraft({
    model: ticketModel,
    closedBecause: (status) => (status === 'submitted' ? 'AlreadySubmitted' : undefined),
    begin: (entry: TypedEntry) => ({
      status: 'draft',
      content: { entry, photos: [], note: '', order: '' },
    }),
  }),
};

export type TicketRefusal = { readonly type: 'NoSuchTicket' | 'AlreadySubmitted' };

/** Submits a ticket with its photos. Of one that is submitted already, the next revision: it was corrected. */
export const submitTicket: Command<
  { readonly id: string } & Pick<TicketContent, 'photos' | 'note' | 'order'>,
  TicketRefusal
> = {
  name: 'ticket.submit',
  reads: ({ id }) => [id],
  apply(documents, { id, photos, note, order }, context) {
    const ticket = documents.get(id) as Ticket | undefined;
    if (!ticket) return refuse({ type: 'NoSuchTicket' });
    const content = { ...ticket.content, photos, note, order };
    return ok([changed(ticket, context, { status: 'submitted', content })]);
  },
};

/** Two records at once: a vote and a submitted ticket, together or not at all. */
export const castVote: Command<
  { readonly id: string; readonly ticket: string; readonly choice: number },
  never
> = {
  name: 'vote.cast',
  reads: ({ id, ticket }) => [id, ticket],
  apply(documents, { id, ticket, choice }, context) {
    const nobody = { ...context, actor: '', now: '2026-11-01T00:00:00.000Z' };
    const vote = newDocument(voteModel, { id, status: 'given', content: { choice } }, nobody);
    const found = documents.get(ticket) as Ticket | undefined;
    if (!found || found.status !== 'submitted') return ok([vote]);
    const content = { ...found.content, order: id };
    return ok([vote, changed(found, context, { content })]);
  },
};
