import type { Command } from '../../model/index.ts';
import { ok } from '../../result/index.ts';
import { emptyEntry, withText, type SlipEntry } from '../entry.ts';
import { afterEvent } from '../life-cycle.ts';
import { newDocument } from '../../draft/index.ts';
import { confirmationModel } from '../model.ts';
import { newSlipContent, notInThisState, withSlip } from './move-slip.ts';
import type { SlipRefusal } from './refusal.ts';

/** Opens a new version of a signed slip as a draft that needs marks of its own (SLP-6). */
export const amendSlip: Command<{ readonly id: string }, SlipRefusal> = {
  name: 'confirmation.amend',
  reads: ({ id }) => [id],
  apply: (documents, { id }, context) =>
    withSlip(documents, id, (slip) => {
      const outcome = afterEvent(slip.status, 'amend');
      if ('refused' in outcome) return notInThisState(slip, outcome.refused);
      const entry = withoutMarks(slip.content.entry);
      const draft = newDocument(
        confirmationModel,
        { id: context.newId(), status: 'draft', content: newSlipContent(entry) },
        context,
      );
      const content = { ...draft.content, amends: id, sheetVersion: slip.content.sheetVersion + 1 };
      return ok([{ ...draft, content }]);
    }),
};

function withoutMarks(entry: SlipEntry): SlipEntry {
  const unrated = withText(entry, 'rating', emptyEntry.texts.rating);
  return { ...unrated, feeAcceptance: null };
}
