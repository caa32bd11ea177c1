import type { TypedEntry } from '@aftersale/core';

/**
 * What does a form of the kit send with a host form? One entry for each text, `name.path`, and the whole under `name`
 * as JSON. One without a name sends nothing, like any control.
 */
export function formValue(name: string, entry: TypedEntry): FormData | null {
  if (name === '') return null;
  const data = new FormData();
  data.set(name, JSON.stringify(entry));
  for (const [field, text] of Object.entries(entry.texts)) data.set(`${name}.${field}`, text);
  return data;
}
