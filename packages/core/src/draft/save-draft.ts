import type { Command, CommandContext, Document, Model } from '../model/index.ts';
import { ok, refuse } from '../result/index.ts';
import type { SaveArgs, SaveRefusal } from './draft-kind.ts';

/**
 * The command that keeps what was typed, for one kind of record: `model.save`.
 * Refuses `SavedElsewhere` when another writer came first (DRF-2), and a record whose state takes no more text.
 */
export function saveDraft<
  Entry,
  Status extends string,
  Content extends { readonly entry: Entry },
  Why extends string,
>(kind: {
  readonly model: Model<Content, Status>;
  readonly closedBecause: (status: Status) => Why | undefined;
  /** The first state of a record, and what it holds beside what was typed. */
  readonly begin: (entry: Entry) => { readonly status: Status; readonly content: Content };
}): Command<SaveArgs<Entry>, SaveRefusal<Document<Content, Status>, Why>> {
  return {
    name: `${kind.model.name}.save`,
    reads: ({ id }) => [id],
    apply(documents, { id, entry, revision }, context) {
      const found = documents.get(id) as Document<Content, Status> | undefined;
      if (!found) {
        const { status, content } = kind.begin(entry);
        return ok([newDocument(kind.model, { id, status, content }, context)]);
      }
      if (found.revision !== revision) return refuse({ type: 'SavedElsewhere', current: found });
      const why = kind.closedBecause(found.status);
      if (why !== undefined) return refuse({ type: 'NotInThisState', status: found.status, why });
      return ok([changed(found, context, { content: { ...found.content, entry } })]);
    },
  };
}

/** A record that has never been stored, in its first revision. */
export function newDocument<Content, Status extends string>(
  model: Model<Content, Status>,
  {
    id,
    status,
    content,
  }: { readonly id: string; readonly status: Status; readonly content: Content },
  { now, actor }: CommandContext,
): Document<Content, Status> {
  return {
    id,
    model: model.name,
    version: model.version,
    revision: 1,
    status,
    createdAt: now,
    updatedAt: now,
    author: actor,
    content,
  };
}

/** The record one revision on. */
export const changed = <Content, Status extends string>(
  document: Document<Content, Status>,
  { now }: CommandContext,
  change: { readonly status?: Status; readonly content?: Content },
): Document<Content, Status> => ({
  ...document,
  ...change,
  revision: document.revision + 1,
  updatedAt: now,
});
