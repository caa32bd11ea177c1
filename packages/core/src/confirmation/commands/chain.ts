import type { CommandContext, Document, DocumentsById } from '../../model/index.ts';
import { emptyChain, headAfter, type ChainHead, type Seal } from '../../sheet/index.ts';
import { changed, newDocument } from '../../draft/index.ts';
import { chainModel } from '../model.ts';

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
  context: CommandContext,
): ChainDocument {
  const chain = documents.get(chainId) as ChainDocument | undefined;
  const content = { ...chain?.content, ...headAfter(seal) };
  return chain
    ? changed(chain, context, { content })
    : newDocument(chainModel, { id: chainId, status: 'open', content }, context);
}
