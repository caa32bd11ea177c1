export { canonicalJson } from './canonical-json.ts';
export {
  emptyChain,
  erasedParts,
  headAfter,
  sealHolds,
  sealSheet,
  sealsLink,
  withoutParts,
  type ChainHead,
  type Detachable,
  type Seal,
  type SealedPart,
} from './seal.ts';
export { sha256Hex } from './sha256.ts';
export {
  attachmentHashes,
  exportText,
  exportedAttachment,
  verifyExport,
  type ErasedPart,
  type ExportBundle,
  type ExportedAttachment,
  type Finding,
  type Verification,
} from './export.ts';
