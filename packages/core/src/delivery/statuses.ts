// Apart from the table of the life cycle, so that a page that only keeps such records does not carry it.
/** The states of a delivery, in the order in which people think of them. */
export const deliveryStatuses = ['pending', 'received', 'rejected', 'replaced', 'handed'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];
