/** What waits for a desk. */
import {
  nextRequestEvents,
  readRequest,
  requestStatuses,
  type RequestDocument,
  type RequestRole,
} from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';

type Lookup = Pick<ServicePort, 'query' | 'policy'>;

/** Which request has waited longest for this desk? Of those that came at the same moment, the one made first. */
export async function firstWaiting(
  service: Lookup,
  desk: RequestRole,
): Promise<RequestDocument | undefined> {
  const pages = await Promise.all(
    requestStatuses.map((status) =>
      service.query({
        model: 'parts-request',
        index: 'by-status',
        prefix: [status],
        order: 'oldest',
        limit: 50,
      }),
    ),
  );
  return pages
    .flatMap(({ documents }) => documents as readonly RequestDocument[])
    .filter((request) => waitsFor(request, desk, service))
    .sort((a, b) => inOrder(a.updatedAt, b.updatedAt) || inOrder(a.id, b.id))[0];
}

const inOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function waitsFor(request: RequestDocument, desk: RequestRole, { policy }: Lookup): boolean {
  const { submitted, entry } = request.content;
  const kind = submitted?.kind ?? readRequest(entry, policy).request.kind;
  const events = nextRequestEvents(request.status, kind, desk);
  // A draft is the area manager's business only while his review is wanted.
  if (request.status === 'draft') return events.includes('review') && entry.areaManager === null;
  return events.length > 0;
}
