/** How what an older version of a definition wrote is read: fields under their new names, and nothing else (REC-6). */
import type { Migrations } from '../model/index.ts';
import type { RecordDefinition } from './record-definition.ts';
import type { OwnRecordContent } from './record.ts';

/** The steps up to the definition's version; nothing for the first. */
export function renamesTo({ version, renamed = {} }: RecordDefinition): Migrations | undefined {
  if (version === 1) return undefined;
  const later = Array.from({ length: version - 1 }, (_, place) => place + 2);
  return Object.fromEntries(
    later.map((to) => [
      to,
      (content: OwnRecordContent) => renameIn(content, renamed[String(to)] ?? {}),
    ]),
  );
}

/** A text that stands under the new name already is not written over, and the old one then stays where it is. */
function renameIn(
  content: OwnRecordContent,
  names: Readonly<Record<string, string>>,
): OwnRecordContent {
  const { entry } = content;
  const texts = Object.entries(entry.texts).map(([name, text]) => {
    const to = Object.hasOwn(names, name) ? names[name]! : name;
    const isTaken = to !== name && Object.hasOwn(entry.texts, to);
    return [isTaken ? name : to, text];
  });
  const signatures = entry.signatures.map((signed) =>
    Object.hasOwn(names, signed.key) ? { ...signed, key: names[signed.key]! } : signed,
  );
  return { ...content, entry: { ...entry, texts: Object.fromEntries(texts), signatures } };
}
