import type { Policy } from '../policy/index.ts';
import type { Result } from '../result/index.ts';
import type { Document } from './document.ts';

/** All that a command may know of the world: it reads no clock, no random source and no locale. */
export interface CommandContext {
  /** UTC instant, ISO 8601. */
  readonly now: string;
  readonly actor: string;
  readonly policy: Policy;
  /** A new document's id, which nobody can guess: the salts of sealed parts are made of such ids (SHT-7). */
  readonly newId: () => string;
}

/** The documents a command asked for, by id; one that does not exist is absent. */
export type DocumentsById = ReadonlyMap<string, Document>;

/**
 * The only way a document changes: a named pure function of the documents it reads, its arguments and the context.
 * The changed documents it returns are written together or not at all.
 */
export interface Command<Args, Refusal> {
  /** `model.verb`, such as `confirmation.sign`. */
  readonly name: string;
  /** Which documents does it read? Called again with what was found until nothing new is asked for. */
  readonly reads: (args: Args, found: DocumentsById) => readonly string[];
  readonly apply: (
    documents: DocumentsById,
    args: Args,
    context: CommandContext,
  ) => Result<readonly Document[], Refusal>;
}
