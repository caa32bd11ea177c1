import type { CommandContext, Document, DocumentsById } from '../../model/index.ts';
import { emptyChain, headAfter, type ChainHead, type Seal } from '../../sheet/index.ts';

/** The document that holds where this device's chain of sealed sheets stands. */
export const chainId = 'chain';

type ChainDocument = Document<ChainHead, 'open'>;

/** Where does the chain stand, as far as the command has read? */
export const chainHead = (documents: DocumentsById): ChainHead =>
  (documents.get(chainId) as ChainDocument | undefined)?.content ?? emptyChain;

/** The chain after this seal has joined it. */
export function nextChain(
  documents: DocumentsById,
  seal: Seal,
  { now, actor }: CommandContext,
): ChainDocument {
  const chain = documents.get(chainId) as ChainDocument | undefined;
  return {
    id: chainId,
    model: 'chain',
    version: 1,
    revision: (chain?.revision ?? 0) + 1,
    status: 'open',
    createdAt: chain?.createdAt ?? now,
    updatedAt: now,
    author: chain?.author ?? actor,
    content: headAfter(seal),
  };
}
