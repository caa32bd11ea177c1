/** Moving an estimate along its life cycle: what every command of it shares. */
import { changed } from '../../draft/index.ts';
import type { CommandContext, DocumentsById } from '../../model/index.ts';
import { ok, refuse, type Result } from '../../result/index.ts';
import { afterEstimateEvent, type EstimateEvent, type WhyNotEstimate } from '../life-cycle.ts';
import { type EstimateStatus } from '../statuses.ts';
import type { EstimateProblem } from '../reading.ts';
import type { EstimateContent, EstimateDocument } from '../record.ts';

/** Why a command of the estimate would not be carried out, with its facts. */
export type EstimateRefusal =
  | { readonly type: 'NoSuchEstimate'; readonly id: string }
  | {
      readonly type: 'NotInThisState';
      readonly status: EstimateStatus;
      readonly why: WhyNotEstimate;
    }
  | { readonly type: 'NotReady'; readonly problems: readonly EstimateProblem[] }
  | { readonly type: 'NameMissing' }
  | { readonly type: 'ReasonMissing' };

type Moved = Result<readonly EstimateDocument[], EstimateRefusal>;

/** The estimate of this id after the event, one revision on; refuses where there is none or its state does not allow it. */
export function moveEstimate(
  documents: DocumentsById,
  { id, event }: { readonly id: string; readonly event: EstimateEvent },
  context: CommandContext,
  change: (estimate: EstimateDocument) => Result<Partial<EstimateContent>, EstimateRefusal>,
): Moved {
  const estimate = documents.get(id) as EstimateDocument | undefined;
  if (!estimate) return refuse({ type: 'NoSuchEstimate', id });
  const outcome = afterEstimateEvent(estimate.status, event);
  if ('refused' in outcome)
    return refuse({ type: 'NotInThisState', status: estimate.status, why: outcome.refused });
  const changes = change(estimate);
  if (!changes.ok) return changes;
  const content = { ...estimate.content, ...changes.value };
  return ok([changed(estimate, context, { status: outcome.to, content })]);
}
