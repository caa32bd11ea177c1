/** What a developer gives to a page. */
import type { OwnPolicy, OwnPolicyWritten } from '../own-policy/index.ts';
import type { OwnRecordKind, RecordDefinition } from '../own-record/index.ts';

/** The version of what plug-ins are. */
export const pluginApi = 1;

export interface PluginWritten {
  /** A plain word: lower-case letters, figures and hyphens. */
  readonly name: string;
  readonly apiVersion: typeof pluginApi;
  readonly policies?: readonly OwnPolicyWritten[] | undefined;
  readonly records?: readonly RecordDefinition[] | undefined;
}

/** A plug-in whose parts fit together. */
export interface Plugin {
  readonly name: string;
  readonly policies: readonly OwnPolicy[];
  readonly records: readonly OwnRecordKind[];
  /** What tells it from another one of its name. */
  readonly written: string;
}
