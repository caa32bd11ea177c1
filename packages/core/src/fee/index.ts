export {
  feeBlock,
  rowAmount,
  type FeeBlock,
  type FeeFacts,
  type FeeLine,
  type PricedPart,
  type RepairNature,
} from './fee-block.ts';
export { besideQuote, type BesideQuote, type Quote } from './quote.ts';
