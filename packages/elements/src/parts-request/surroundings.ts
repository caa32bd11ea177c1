/** What else this device knows of an outlet and of a request: what helps to fill it in and to decide. */
import {
  companyDate,
  formatQuantity,
  monthOf,
  partsPolicyOf,
  urgentCount,
  urgentRegisterId,
  type PlanDocument,
  type RequestDocument,
  type UrgentRegister,
} from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import type { Surroundings } from './surroundings-known.ts';
import { confirmTheSilent } from './silence.ts';

/** What is known now of the outlet of this id, and of this request? What was silent for too long is received first. */
export async function lookAround(
  service: ServicePort,
  request: RequestDocument | undefined,
  outlet: string,
): Promise<Surroundings> {
  await confirmTheSilent(service);
  const { policy, clock } = service;
  const submitted = request?.content.submitted;
  const plan = request?.content.plan;
  const [register, page, steps, pooled, poolable, headStock] = await Promise.all([
    service.get(urgentRegisterId),
    outlet ? ofOutlet(service, outlet) : undefined,
    request ? service.history(request.id) : [],
    plan ? service.get(plan) : undefined,
    request?.status === 'audited' && submitted?.kind === 'monthly'
      ? auditedFor(service, submitted.month)
      : [],
    request?.status === 'submitted' && submitted?.kind === 'urgent'
      ? stockAtHeadquarters(service, request)
      : {},
  ]);
  const month = monthOf(companyDate(clock.now(), policy));
  const content = (register?.content ?? { requests: [] }) as UrgentRegister;
  return {
    urgentCount: urgentCount(content, { outlet, month }, partsPolicyOf(policy)),
    ofOutlet: (page?.documents ?? []) as readonly RequestDocument[],
    steps,
    plan: pooled as PlanDocument | undefined,
    poolable,
    headStock,
  };
}

const ofOutlet = (service: ServicePort, outlet: string) =>
  service.query({
    model: 'parts-request',
    index: 'by-outlet-month',
    prefix: [outlet],
    order: 'newest',
    limit: 50,
  });

async function auditedFor(
  service: ServicePort,
  month: string,
): Promise<readonly RequestDocument[]> {
  const audited: RequestDocument[] = [];
  let after: readonly (string | number)[] | undefined;
  do {
    const page = await service.query({
      model: 'parts-request',
      index: 'by-status',
      prefix: ['audited'],
      order: 'oldest',
      after,
    });
    audited.push(...(page.documents as readonly RequestDocument[]));
    after = page.next;
  } while (after);
  return audited.filter(
    ({ content: { submitted } }) => submitted?.kind === 'monthly' && submitted.month === month,
  );
}

/** What does the catalogue of this device say that headquarters has of each part? */
async function stockAtHeadquarters(
  service: ServicePort,
  { content }: RequestDocument,
): Promise<Record<string, string>> {
  const { openCatalogue } = await import('../catalogue/stored-catalogue.ts');
  const catalogue = await openCatalogue(service).catch(() => undefined);
  return Object.fromEntries(
    content.entry.rows.flatMap(({ key, number }) => {
      const stock = catalogue?.byNumber(number)?.stock;
      return stock ? [[key, formatQuantity(stock)]] : [];
    }),
  );
}
