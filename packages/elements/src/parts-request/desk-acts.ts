/** What the desks can do with a request, each act with what its form asks for. Loaded when needed. */
import {
  approvePlan,
  approveRequest,
  auditRequest,
  confirmReceipt,
  cureRequest,
  disputeReceipt,
  issueRequest,
  parseMoney,
  planRequests,
  rejectRequest,
  reportOverDeposit,
  shipRequest,
  zero,
  type Command,
  type Document,
  type Money,
  type PlanRefusal,
  type RequestEvent,
} from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import { RefusedSave } from '../form/draft-keeper.ts';
import { shownDeposit } from './checks.ts';
import type { AftersalePartsRequest } from './parts-request.ts';

/** A sum that a desk typed cannot be read. */
class UnreadableSum extends RefusedSave {}

/** Does what was asked for in this form; rejects with what stands in the way. */
export async function act(
  form: AftersalePartsRequest,
  event: RequestEvent,
  data: FormData,
): Promise<void> {
  const service = form.service!;
  const { currentId: id, desk: role } = form;
  const text = (name: string): string => String(data.get(name) ?? '');
  const done = async <Args>(command: Command<Args, PlanRefusal>, args: Args): Promise<void> =>
    form.replaceRecord(await run(service, command, args));
  switch (event) {
    case 'report-over-deposit':
      return done(reportOverDeposit, { id, role, facts: factsOf(form) });
    case 'audit':
      return done(auditRequest, {
        id,
        role,
        facts: factsOf(form),
        stock: stockIn(data),
        note: text('note'),
      });
    case 'reject':
      return done(rejectRequest, { id, role, reason: text('reason') });
    case 'cure':
      return done(cureRequest, {
        id,
        role,
        topUp: sumIn(form, text('topUp')),
        offset: sumIn(form, text('offset')),
        fewer: data.has('fewer') ? fewerOf(form) : [],
      });
    case 'plan': {
      const requests = form.around.poolable;
      const month = form.kept?.content.submitted?.month ?? '';
      const plan = { id: service.newId(), month, requests: requests.map((each) => each.id), role };
      return done(planRequests, plan);
    }
    case 'approve': {
      const plan = form.kept?.status === 'planned' ? form.kept.content.plan : null;
      return plan ? done(approvePlan, { id: plan, role }) : done(approveRequest, { id, role });
    }
    case 'issue':
      return done(issueRequest, { id, role, card: text('card') });
    case 'ship':
      return done(shipRequest, {
        id,
        role,
        carriage: text('carriage') === 'truck' ? 'truck' : 'part-load',
        truckPlannedOn: text('truckPlannedOn') || undefined,
        waybill: text('waybill'),
      });
    case 'confirm':
      return done(confirmReceipt, { id, role });
    case 'dispute':
      return done(disputeReceipt, { id, role, difference: text('difference') });
    default:
      // Filling in, reviewing and handing in are the form's own; silence is the system's.
      return undefined;
  }
}

async function run<Args>(
  service: ServicePort,
  command: Command<Args, PlanRefusal>,
  args: Args,
): Promise<readonly Document[]> {
  const result = await service.run(command, args);
  if (!result.ok) throw new RefusedSave(result.error);
  return result.value;
}

/** What the deposit has to carry, as the page knows it; nothing where it does not. */
function factsOf(
  form: AftersalePartsRequest,
): { readonly deposit: Money; readonly occupied: Money } | undefined {
  const shown = shownDeposit(form);
  if (shown.state !== 'checked') return undefined;
  const { deposit, occupied } = shown.check;
  return { deposit, occupied };
}

/** What headquarters has, by the row's key; a field without a whole number says nothing. */
const stockIn = (data: FormData): Record<string, number> =>
  Object.fromEntries(
    [...data]
      .filter(
        ([name, value]) => name.startsWith('stock.') && /^\d{1,9}$/.test(String(value).trim()),
      )
      .map(([name, value]) => [name.slice('stock.'.length), Number(value)]),
  );

function sumIn({ currentPolicy: { currency } }: AftersalePartsRequest, text: string): Money {
  const read = parseMoney(text, currency);
  if (!read.ok) throw new UnreadableSum({ type: 'UnreadableSum' });
  return read.value ?? zero(currency);
}

function fewerOf(
  form: AftersalePartsRequest,
): readonly { readonly key: string; readonly to: number }[] {
  const shown = shownDeposit(form);
  return shown.state === 'checked' ? (shown.cures?.fewer?.rows ?? []) : [];
}
