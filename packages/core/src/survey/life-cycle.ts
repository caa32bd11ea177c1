/** The life cycle of a survey card as one total table (SUR-4); of L16, the part that happens at the customer's. */
export const cardStatuses = ['draft', 'answered'] as const;
export type CardStatus = (typeof cardStatuses)[number];

export const cardEvents = ['fill', 'answer'] as const;
export type CardEvent = (typeof cardEvents)[number];

type Outcome = { readonly to: CardStatus } | { readonly refused: 'AlreadyAnswered' };

const lifeCycle: Readonly<Record<CardStatus, Readonly<Record<CardEvent, Outcome>>>> = {
  draft: { fill: { to: 'draft' }, answer: { to: 'answered' } },
  answered: {
    fill: { refused: 'AlreadyAnswered' },
    answer: { refused: 'AlreadyAnswered' },
  },
};

/** What becomes of a card in this state when this happens: its next state, or why not? */
export const afterCardEvent = (status: CardStatus, event: CardEvent): Outcome =>
  lifeCycle[status][event];
