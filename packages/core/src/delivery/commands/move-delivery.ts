/** Moving a delivery along its life cycle: what every command of it shares. */
import { changed } from '../../draft/index.ts';
import type { Command, CommandContext, Document } from '../../model/index.ts';
import { ok, refuse } from '../../result/index.ts';
import { afterDeliveryEvent, type DeliveryEvent } from '../life-cycle.ts';
import type { DeliveryContent, DeliveryDocument } from '../record.ts';
import type { DeliveryStatus } from '../statuses.ts';

export type DeliveryRefusal =
  | { readonly type: 'NoSuchDelivery'; readonly id: string }
  | { readonly type: 'NotInThisState'; readonly status: DeliveryStatus }
  /** Another window has taken it in hand. */
  | { readonly type: 'TakenElsewhere' };

/** A command that does this to a delivery; news that is too late to matter writes nothing and is no refusal (DLV-10). */
export function moving<Args extends { readonly id: string }>(
  name: string,
  event: DeliveryEvent,
  change: (
    content: DeliveryContent,
    args: Args,
    context: CommandContext,
  ) => Partial<DeliveryContent>,
  refusal: (delivery: DeliveryDocument, args: Args) => DeliveryRefusal | undefined = () =>
    undefined,
): Command<Args, DeliveryRefusal> {
  return {
    name: `delivery.${name}`,
    reads: ({ id }) => [id],
    apply(documents, args, context) {
      const delivery = documents.get(args.id) as DeliveryDocument | undefined;
      if (!delivery) return refuse({ type: 'NoSuchDelivery', id: args.id });
      const refused = refusal(delivery, args);
      if (refused) return refuse(refused);
      const outcome = afterDeliveryEvent(delivery.status, event);
      if (outcome === 'ignored') return ok<readonly Document[]>([]);
      if (outcome === 'refused') return refuse({ type: 'NotInThisState', status: delivery.status });
      const content = { ...delivery.content, ...change(delivery.content, args, context) };
      const at = content.traceless ? { ...context, now: delivery.updatedAt } : context;
      return ok([changed(delivery, at, { status: outcome.to, content })]);
    },
  };
}
