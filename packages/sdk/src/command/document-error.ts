import type { Document } from '@aftersale/core';

/** Why a document cannot be read or changed here. The codes are stable: hosts choose their words by them. */
export type DocumentProblem =
  /** A newer kit has written it: it can be read, and is not changed, lest something of it be lost (MDL-2). */
  | 'document-newer'
  /** It is older than all that its model still reads, or a step on the way failed; `cause` then holds why. */
  | 'document-not-migrated';

/** One document stands in the way; nothing was changed. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly code: DocumentProblem;
  readonly id: string;
  readonly model: string;
  /** The version of its model that wrote it. */
  readonly version: number;
  constructor(
    code: DocumentProblem,
    { id, model, version }: Pick<Document, 'id' | 'model' | 'version'>,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${model} ${id}, version ${version}`, options);
    this.code = code;
    this.id = id;
    this.model = model;
    this.version = version;
  }
}

/** Is it about one document? Also true of an error from another copy of the kit on the page. */
export function isDocumentError(error: unknown): error is DocumentError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('document-')
  );
}
