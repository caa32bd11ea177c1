/** Why a file cannot be read as a price list at all. */
export type ListRefusal =
  /** Neither a text nor an XLSX workbook. */
  | 'NotAList'
  /** A workbook of Excel 97 to 2003, or one with a password. */
  | 'OldOrLocked'
  | 'Damaged'
  | 'NoSheet'
  /** More bytes, rows or columns than a price list has: refused before it fills the memory. */
  | 'TooLarge';

/** Thrown while a file is read; what was read up to there is no list. */
export class ListRefused extends Error {
  readonly code: ListRefusal;

  constructor(code: ListRefusal) {
    super(`the file was refused: ${code}`);
    this.code = code;
  }
}

/** What a list may hold at most; far above 50,000 parts, far below what stops a page. */
export const listLimits = {
  fileBytes: 100_000_000,
  /** Of one part of a workbook, unpacked. */
  unpackedBytes: 300_000_000,
  rows: 200_000,
  columns: 200,
  /** One row of a text, which ends nowhere when a quotation mark is missing. */
  rowCharacters: 1_000_000,
};
