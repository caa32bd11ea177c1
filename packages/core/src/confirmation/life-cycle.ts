/** The life cycle of a slip as one total table: every state meets every event (SLP-2). */
export const statuses = ['draft', 'completed', 'signed', 'amended', 'void'] as const;
export type SlipStatus = (typeof statuses)[number];

export const slipEvents = [
  'fill',
  'complete',
  'reopen',
  'sign',
  'amend',
  'supersede',
  'void',
] as const;
export type SlipEvent = (typeof slipEvents)[number];

export type WhyNot =
  /** R290: the work comes before the signature. */
  'NotCompleted' | 'AlreadyCompleted' | 'AlreadySigned' | 'NotSigned' | 'Superseded' | 'Void';

type Outcome = { readonly to: SlipStatus } | { readonly refused: WhyNot };

const to = (status: SlipStatus): Outcome => ({ to: status });
const refused = (why: WhyNot): Outcome => ({ refused: why });

const lifeCycle: Readonly<Record<SlipStatus, Readonly<Record<SlipEvent, Outcome>>>> = {
  draft: {
    fill: to('draft'),
    complete: to('completed'),
    reopen: to('draft'),
    sign: refused('NotCompleted'),
    amend: refused('NotSigned'),
    supersede: refused('NotSigned'),
    void: to('void'),
  },
  completed: {
    fill: to('completed'),
    complete: refused('AlreadyCompleted'),
    reopen: to('draft'),
    sign: to('signed'),
    amend: refused('NotSigned'),
    supersede: refused('NotSigned'),
    void: to('void'),
  },
  signed: {
    fill: refused('AlreadySigned'),
    complete: refused('AlreadySigned'),
    reopen: refused('AlreadySigned'),
    sign: refused('AlreadySigned'),
    amend: to('signed'),
    supersede: to('amended'),
    void: to('void'),
  },
  amended: {
    fill: refused('Superseded'),
    complete: refused('Superseded'),
    reopen: refused('Superseded'),
    sign: refused('Superseded'),
    amend: refused('Superseded'),
    supersede: refused('Superseded'),
    void: refused('Superseded'),
  },
  void: {
    fill: refused('Void'),
    complete: refused('Void'),
    reopen: refused('Void'),
    sign: refused('Void'),
    amend: refused('Void'),
    supersede: refused('Void'),
    void: refused('Void'),
  },
};

/** What becomes of a slip in this state when this happens: its next state, or why not? */
export const afterEvent = (status: SlipStatus, event: SlipEvent): Outcome =>
  lifeCycle[status][event];
