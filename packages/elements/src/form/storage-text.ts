import type { FormTexts } from './form.strings.ts';

/** What went wrong with the device's storage, by its stable code? */
export function storageText(error: unknown, texts: FormTexts): string {
  const { code } = (error ?? {}) as { code?: unknown };
  if (code === 'NoSuchRecord') return texts.noSuchRecord;
  return (typeof code === 'string' ? texts.storage[code] : undefined) ?? texts.storage.other;
}
