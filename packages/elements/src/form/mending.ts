/** How a record that was rejected can be mended in its form: what its life cycle allows from where it stands. */
import { nextRequestEvents, type RequestDocument, type RequestRole } from '@aftersale/core';
import type { DeliveryTexts } from '../delivery/delivery.strings.ts';
import type { DeliveringForm } from './delivery-watch.ts';

/** The texts of a form that has acts of its own. */
export interface NamedActs {
  readonly actions?: Readonly<Record<string, string>>;
}

/** What a person is told to do; nothing where the record can only be sent again as it is. */
export function mendingOf(
  form: DeliveringForm,
  texts: DeliveryTexts,
  { actions = {} }: NamedActs,
): string | undefined {
  const { kept, readonly, delivered } = form;
  if (!kept || readonly) return undefined;
  if (delivered.model === 'confirmation' && kept.status === 'signed')
    return texts.mendBy(actions.amend ?? '');
  if (delivered.model === 'estimate' && kept.status === 'offered')
    return texts.mendBy(actions.revise ?? '');
  // A kind of one's own says which of its acts opens it again.
  if (actions.mend) return texts.mendBy(actions.mend);
  if (delivered.model === 'parts-request') return hasNextAct(form) ? texts.mendByDesk : undefined;
  return undefined;
}

function hasNextAct(form: DeliveringForm): boolean {
  const { status, content } = form.kept as RequestDocument;
  const { desk } = form as DeliveringForm & { readonly desk: RequestRole };
  return nextRequestEvents(status, content.submitted?.kind, desk).length > 0;
}
