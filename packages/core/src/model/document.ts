/** One record of a model: plain JSON in an envelope. */
export interface Document<Content = unknown, Status extends string = string> {
  /** UUID version 7: sorts by time of creation. */
  readonly id: string;
  /** The model's name, such as `confirmation`. */
  readonly model: string;
  /** The model's version that wrote the content. */
  readonly version: number;
  /** Counts every write of this document, from 1; what a writer must name to overwrite it. */
  readonly revision: number;
  /** The state of the model's life cycle. */
  readonly status: Status;
  /** UTC instants, ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Who created it, in the host's own words; empty when the host names nobody. */
  readonly author: string;
  readonly content: Content;
  /** Of a document that was changed apart on another device and came here by a restore: the one that it is a version of. */
  readonly copyOf?: string;
}
