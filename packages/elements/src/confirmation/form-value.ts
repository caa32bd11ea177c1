import { textFields, type SlipEntry } from '@aftersale/core';

/**
 * What does the slip send with a host form? One entry for each text, `name.path`, and the whole under `name` as JSON.
 * A slip without a name sends nothing, like any control.
 */
export function formValue(name: string, entry: SlipEntry): FormData | null {
  if (name === '') return null;
  const data = new FormData();
  data.set(name, JSON.stringify(entry));
  for (const field of textFields) data.set(`${name}.${field}`, entry.texts[field]);
  return data;
}
