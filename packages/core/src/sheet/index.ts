export { canonicalJson } from './canonical-json.ts';
export {
  emptyChain,
  headAfter,
  sealHolds,
  sealSheet,
  sealsLink,
  type ChainHead,
  type Seal,
} from './seal.ts';
export { sha256Hex } from './sha256.ts';
export {
  attachmentHashes,
  exportText,
  exportedAttachment,
  verifyExport,
  type ExportBundle,
  type ExportedAttachment,
  type Finding,
  type Verification,
} from './export.ts';
