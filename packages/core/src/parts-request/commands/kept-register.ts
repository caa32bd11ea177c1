/** The register of urgent requests as a stored document. */
import { changed, newDocument } from '../../draft/index.ts';
import type { CommandContext, DocumentsById } from '../../model/index.ts';
import { urgentRegisterModel } from '../model.ts';
import {
  urgentRegisterId,
  type UrgentRegister,
  type UrgentRegisterDocument,
} from '../urgent-register.ts';

/** What the register says, as far as the command has read. */
export const registerIn = (documents: DocumentsById): UrgentRegister =>
  (documents.get(urgentRegisterId) as UrgentRegisterDocument | undefined)?.content ?? {
    requests: [],
  };

export function registerWith(
  documents: DocumentsById,
  content: UrgentRegister,
  context: CommandContext,
): UrgentRegisterDocument {
  const found = documents.get(urgentRegisterId) as UrgentRegisterDocument | undefined;
  return found
    ? changed(found, context, { content })
    : newDocument(urgentRegisterModel, { id: urgentRegisterId, status: 'open', content }, context);
}
