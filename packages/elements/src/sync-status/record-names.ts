/** How the records that a delivery is of are called, as the list of records calls them. */
import type { DeliveredRecord, Language } from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import { kindOf } from '../records/kinds/kind-of.ts';

/** What tells this record from others, such as its number and whose it is; empty where nothing may or can. */
export async function recordName(
  service: ServicePort,
  { id, model }: DeliveredRecord,
  language: Language,
): Promise<string> {
  const [kind, record] = await Promise.all([kindOf(model), service.get(id)]);
  if (!kind || !record) return '';
  const { number, party } = kind.row(record, { policy: service.policy, language });
  return [number, party].filter((each) => each !== '').join(' · ');
}
