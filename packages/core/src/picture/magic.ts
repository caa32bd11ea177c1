/** Do these bytes stand at this offset? Bytes beyond the end are simply not there. */
export function standsAt(header: DataView, offset: number, expected: readonly number[]): boolean {
  return (
    header.byteLength >= offset + expected.length &&
    expected.every((byte, index) => header.getUint8(offset + index) === byte)
  );
}

/** The bytes of an ASCII name, such as a chunk's. */
export const ascii = (name: string): readonly number[] =>
  Array.from(name, (letter) => letter.charCodeAt(0));
