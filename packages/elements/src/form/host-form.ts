/** A form of the kit inside a form of the host: it takes part like any control. */
import type { TypedEntry } from '@aftersale/core';
import { controlOf } from './find-control.ts';

/** What a host form is told is wrong, and at which place. */
export interface HostProblem {
  readonly path: string;
  readonly text: string;
}

/** What takes part: what is typed, and under which name. */
interface Participant {
  readonly name: string;
  readonly entry: TypedEntry;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Tells the host form what is sent with it, and what keeps it from being sent. */
export function takePartIn(
  internals: ElementInternals,
  { name, entry, renderRoot }: Participant,
  hostProblem: () => HostProblem | undefined,
): void {
  if (!internals.form) return;
  internals.setFormValue(formValue(name, entry), JSON.stringify(entry));
  const problem = hostProblem();
  const anchor = problem && controlOf(renderRoot, problem.path);
  if (problem && anchor) internals.setValidity({ customError: true }, problem.text, anchor);
  else internals.setValidity({});
}

/** One entry for each text, `name.path`, and the whole under `name` as JSON. Without a name, nothing, like any control. */
function formValue(name: string, entry: TypedEntry): FormData | null {
  if (name === '') return null;
  const data = new FormData();
  data.set(name, JSON.stringify(entry));
  for (const [field, text] of Object.entries(entry.texts)) data.set(`${name}.${field}`, text);
  return data;
}
