// Apart from the table of the life cycle, so that a page that only keeps such records does not carry it.
/** The states of a parts request, in the order in which people think of them. */
export const requestStatuses = [
  'draft',
  'submitted',
  'over-deposit',
  'audited',
  'planned',
  'approved',
  'issued',
  'shipped',
  'confirmed',
  'disputed',
  'auto-confirmed',
  'rejected',
] as const;
export type RequestStatus = (typeof requestStatuses)[number];
