import { saveDraft, type DraftKind } from '../../draft/index.ts';
import { emptyEstimate, type EstimateEntry } from '../entry.ts';
import { afterEstimateEvent } from '../life-cycle.ts';
import { type EstimateStatus } from '../statuses.ts';
import { estimateModel } from '../model.ts';
import type { EstimateContent, EstimateDocument } from '../record.ts';

const closedBecause = (status: EstimateStatus): string | undefined => {
  const outcome = afterEstimateEvent(status, 'fill');
  return 'refused' in outcome ? outcome.refused : undefined;
};

/** What an estimate that has never been stored holds. */
const newContent = (entry: EstimateEntry): EstimateContent => ({
  entry,
  offerVersion: 1,
  offer: null,
  earlierOffers: [],
  answer: null,
  withdrawn: null,
});

/** Keeps what was typed. Refuses `SavedElsewhere` when another writer came first, and an estimate that is no draft. */
export const saveEstimate = saveDraft({
  model: estimateModel,
  closedBecause,
  begin: (entry: EstimateEntry) => ({ status: 'draft' as const, content: newContent(entry) }),
});

/** The estimate as a kind of draft. */
export const estimateDrafts: DraftKind<EstimateEntry, EstimateDocument> = {
  model: estimateModel.name,
  emptyEntry: emptyEstimate,
  unfinished: ['draft'],
  save: saveEstimate,
  closedBecause,
};
