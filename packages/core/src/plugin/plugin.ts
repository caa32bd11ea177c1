/** What a developer gives to a page. */
import type { BilingualText } from '../policy/index.ts';
import type { OwnPolicy, OwnPolicyWritten } from '../own-policy/index.ts';
import type { OwnRecordKind, RecordDefinition } from '../own-record/index.ts';

/** The version of what plug-ins are. */
export const pluginApi = 1;

/** A type of field with a control of its own: a custom element of the page with a `value` and an `input` event. */
export interface PluginField {
  readonly type: string;
  readonly element: string;
  readonly check?: ((value: string) => BilingualText | undefined) | undefined;
  readonly print?: ((value: string, language: keyof BilingualText) => string) | undefined;
}

export interface PluginWritten {
  /** A plain word: lower-case letters, figures and hyphens. */
  readonly name: string;
  readonly apiVersion: typeof pluginApi;
  readonly fields?: readonly PluginField[] | undefined;
  readonly policies?: readonly OwnPolicyWritten[] | undefined;
  readonly records?: readonly RecordDefinition[] | undefined;
}

/** A plug-in whose parts fit together. */
export interface Plugin {
  readonly name: string;
  readonly fields: readonly PluginField[];
  readonly policies: readonly OwnPolicy[];
  readonly records: readonly OwnRecordKind[];
  /** What tells it from another one of its name. */
  readonly written: string;
}
