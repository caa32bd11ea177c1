import { saveDraft, type DraftKind } from '../../draft/index.ts';
import { emptyEntry, type SlipEntry } from '../entry.ts';
import { afterEvent, type SlipStatus, type WhyNot } from '../life-cycle.ts';
import { confirmationModel } from '../model.ts';
import type { SlipDocument } from '../record.ts';
import { newSlipContent } from './move-slip.ts';

const closedBecause = (status: SlipStatus): WhyNot | undefined => {
  const outcome = afterEvent(status, 'fill');
  return 'refused' in outcome ? outcome.refused : undefined;
};

/** Keeps what was typed. Refuses `SavedElsewhere` when another writer came first, and a slip that is signed or void. */
export const saveSlip = saveDraft({
  model: confirmationModel,
  closedBecause,
  begin: (entry: SlipEntry) => ({ status: 'draft' as const, content: newSlipContent(entry) }),
});

/** The slip as a kind of draft. */
export const slipDrafts: DraftKind<SlipEntry, SlipDocument> = {
  model: confirmationModel.name,
  emptyEntry,
  unfinished: ['draft', 'completed'],
  save: saveSlip,
  closedBecause,
};
