import { saveDraft, type DraftKind } from '../../draft/index.ts';
import { emptyRequestEntry, type RequestEntry } from '../entry.ts';
import { afterRequestEvent } from '../life-cycle.ts';
import { type RequestStatus } from '../statuses.ts';
import { requestModel } from '../model.ts';
import { newRequestContent, type RequestDocument } from '../record.ts';

const closedBecause = (status: RequestStatus): string | undefined => {
  const outcome = afterRequestEvent(status, 'fill', undefined);
  return 'refused' in outcome ? outcome.refused : undefined;
};

/** Keeps what was typed. Refuses `SavedElsewhere` when another writer came first, and a request that is handed in. */
export const saveRequest = saveDraft({
  model: requestModel,
  closedBecause,
  begin: (entry: RequestEntry) => ({ status: 'draft' as const, content: newRequestContent(entry) }),
});

/** The request as a kind of draft. */
export const requestDrafts: DraftKind<RequestEntry, RequestDocument> = {
  model: requestModel.name,
  emptyEntry: emptyRequestEntry,
  unfinished: ['draft'],
  save: saveRequest,
  closedBecause,
};
