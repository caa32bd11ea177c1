/** Seals of the first kind, as older kits made them: nothing of their sheets can be erased. */
import { canonicalJson, sha256Hex, type ChainHead, type Seal } from '@aftersale/core';

export function firstSeal<Sheet>(sheet: Sheet, chain: ChainHead): Seal<Sheet> {
  const place = { sequence: chain.sequence + 1, previous: chain.hash };
  const text = `aftersale-sheet-v1\0${canonicalJson({ sheet, ...place })}`;
  return { sheet, ...place, hash: sha256Hex(text) };
}
