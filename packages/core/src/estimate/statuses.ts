// Apart from the table of the life cycle, so that a page that only keeps such records does not carry it.
/** The states of an estimate, in the order in which people think of them. */
export const estimateStatuses = ['draft', 'offered', 'accepted', 'declined', 'withdrawn'] as const;
export type EstimateStatus = (typeof estimateStatuses)[number];
