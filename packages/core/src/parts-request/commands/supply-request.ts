/** From the approval to the outlet's reply (R217 to R220). */
import type { Command } from '../../model/index.ts';
import { ok, refuse } from '../../result/index.ts';
import { companyDate } from '../company-date.ts';
import { autoConfirmDue, carriageFor } from '../shipping.ts';
import { partsPolicyOf } from '../request.ts';
import { alone, doneNow, moveRequest, withRequest, type RequestAct } from './move-request.ts';
import type { RequestRefusal } from './refusal.ts';

/** Lets a marked request through: urgent by after-sales, pre-sale by its manager. A pooled one goes with its plan. */
export const approveRequest: Command<RequestAct, RequestRefusal> = {
  name: 'parts-request.approve',
  reads: ({ id }) => [id],
  apply: (documents, { id, role }, context) =>
    withRequest(documents, id, (request) => {
      const approval = doneNow(role, context);
      const moved = moveRequest(request, 'approve', role, context, { approval });
      if (moved.ok && request.status === 'planned')
        return refuse({ type: 'ApprovedWithPlan', plan: request.content.plan });
      return alone(moved);
    }),
};

/** Books the parts out. Refuses `CardMissing` without the bin card's number (F107). */
export const issueRequest: Command<RequestAct & { readonly card: string }, RequestRefusal> = {
  name: 'parts-request.issue',
  reads: ({ id }) => [id],
  apply: (documents, { id, role, card }, context) =>
    withRequest(documents, id, (request) => {
      const number = card.normalize('NFC').trim();
      const on = companyDate(context.now, context.policy);
      const issue = { ...doneNow(role, context), card: number, on };
      const moved = moveRequest(request, 'issue', role, context, { issue });
      if (moved.ok && number === '') return refuse({ type: 'CardMissing' });
      return alone(moved);
    }),
};

export interface ShipArgs extends RequestAct {
  readonly carriage: 'truck' | 'part-load';
  /** When the next company truck goes; absent where none is planned. */
  readonly truckPlannedOn?: string | undefined;
  readonly waybill: string;
}

/** Sends the parts off. Refuses `TruckIsPlanned` for part-load while a company truck goes soon enough (R219). */
export const shipRequest: Command<ShipArgs, RequestRefusal> = {
  name: 'parts-request.ship',
  reads: ({ id }) => [id],
  apply: (documents, { id, role, carriage, truckPlannedOn, waybill }, context) =>
    withRequest(documents, id, (request) => {
      const { policy } = context;
      const on = companyDate(context.now, policy);
      const shipment = {
        ...doneNow(role, context),
        on,
        carriage,
        waybill: waybill.normalize('NFC').trim(),
      };
      const moved = moveRequest(request, 'ship', role, context, { shipment });
      const issuedOn = request.content.issue?.on ?? on;
      if (
        moved.ok &&
        carriage === 'part-load' &&
        truckPlannedOn !== undefined &&
        carriageFor(issuedOn, truckPlannedOn, partsPolicyOf(policy)) === 'truck'
      )
        return refuse({ type: 'TruckIsPlanned', on: truckPlannedOn });
      return alone(moved);
    }),
};

/** The outlet has received all that was sent: its occupied value rises by the supply value. */
export const confirmReceipt: Command<RequestAct, RequestRefusal> = {
  name: 'parts-request.confirm',
  reads: ({ id }) => [id],
  apply: (documents, args, context) =>
    withRequest(documents, args.id, (request) => received(request, args, 'confirmed', context)),
};

/** The outlet says what is wrong with the delivery. Refuses `ReasonMissing`. */
export const disputeReceipt: Command<RequestAct & { readonly difference: string }, RequestRefusal> =
  {
    name: 'parts-request.dispute',
    reads: ({ id }) => [id],
    apply: (documents, { id, role, difference }, context) =>
      withRequest(documents, id, (request) => {
        const told = difference.normalize('NFC').trim();
        const dispute = { ...doneNow(role, context), difference: told };
        const moved = moveRequest(request, 'dispute', role, context, { dispute });
        if (moved.ok && told === '') return refuse({ type: 'ReasonMissing' });
        return alone(moved);
      }),
  };

/** Silence counts as having received all (PRQ-9, R220). Refuses `NotDueYet` before the day. */
export const autoConfirmReceipt: Command<RequestAct, RequestRefusal> = {
  name: 'parts-request.auto-confirm',
  reads: ({ id }) => [id],
  apply: (documents, args, context) =>
    withRequest(documents, args.id, (request) => {
      const { shipment } = request.content;
      const settings = partsPolicyOf(context.policy);
      const today = companyDate(context.now, context.policy);
      const due = shipment && autoConfirmDue(shipment.on, today, settings);
      const moved = received(request, args, 'auto-confirmed', context);
      if (moved.ok && due && !due.isDue) return refuse({ type: 'NotDueYet', on: due.on });
      return moved;
    }),
};

function received(
  request: Parameters<typeof moveRequest>[0],
  { role }: RequestAct,
  how: 'confirmed' | 'auto-confirmed',
  context: Parameters<typeof moveRequest>[3],
): ReturnType<typeof alone> {
  const event = how === 'confirmed' ? 'confirm' : 'auto-confirm';
  const moved = moveRequest(request, event, role, context);
  const { submitted } = request.content;
  if (!moved.ok || !submitted) return alone(moved);
  const receipt = { ...doneNow(role, context), how, occupies: submitted.supplyValue };
  return ok([{ ...moved.value, content: { ...moved.value.content, receipt } }]);
}
