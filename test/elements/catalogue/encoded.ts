/** Texts as bytes in the encodings that browsers read but do not write. */

export const utf16 = (
  text: string,
  { bigEndian = false, mark = true } = {},
): Uint8Array<ArrayBuffer> => {
  const marked = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let place = 0; place < marked.length; place += 1)
    view.setUint16(place * 2, marked.charCodeAt(place), !bigEndian);
  return bytes;
};

let gbkCodes: Map<string, readonly [number, number]> | undefined;

/** The text in GBK. Throws for a character that it does not have. */
export function gbk(text: string): Uint8Array<ArrayBuffer> {
  gbkCodes ??= allCodes();
  const bytes = [...text].flatMap((character) => {
    if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
    const code = gbkCodes!.get(character);
    if (!code) throw new Error(`GBK has no ${character}`);
    return [...code];
  });
  return new Uint8Array(bytes);
}

function allCodes(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly [number, number]>();
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(new Uint8Array([first, second]));
      if ([...character].length === 1 && !codes.has(character))
        codes.set(character, [first, second]);
    }
  return codes;
}
