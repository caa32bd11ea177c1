/** Moving a slip along its life cycle: what every command of the slip shares. */
import type { CommandContext, Document, DocumentsById } from '../../model/index.ts';
import { ok, refuse, type Result } from '../../result/index.ts';
import type { SlipEntry } from '../entry.ts';
import { afterEvent, type SlipEvent, type WhyNot } from '../life-cycle.ts';
import type { SlipContent, SlipDocument } from '../record.ts';
import type { SlipRefusal } from './refusal.ts';

/** The slip of this id, changed; `NoSuchSlip` where there is none. */
export function withSlip(
  documents: DocumentsById,
  id: string,
  change: (slip: SlipDocument) => Result<readonly Document[], SlipRefusal>,
): Result<readonly Document[], SlipRefusal> {
  const slip = documents.get(id) as SlipDocument | undefined;
  return slip ? change(slip) : refuse({ type: 'NoSuchSlip', id });
}

/** The slip in its next state, one revision on; `NotInThisState` where its state does not allow the event. */
export function moveSlip(
  slip: SlipDocument,
  event: SlipEvent,
  context: CommandContext,
  change: Partial<SlipContent> = {},
): Result<readonly SlipDocument[], SlipRefusal> {
  const outcome = afterEvent(slip.status, event);
  if ('refused' in outcome) return notInThisState(slip, outcome.refused);
  return ok([
    {
      ...slip,
      status: outcome.to,
      revision: slip.revision + 1,
      updatedAt: context.now,
      content: { ...slip.content, ...change },
    },
  ]);
}

export const notInThisState = ({ status }: SlipDocument, why: WhyNot): Result<never, SlipRefusal> =>
  refuse({ type: 'NotInThisState', status, why });

/** What a slip that has never been stored holds. */
export const newSlipContent = (entry: SlipEntry): SlipContent => ({
  entry,
  sheetVersion: 1,
  amends: null,
  supersededBy: null,
  sealed: null,
  voided: null,
});
