/** What goes wrong in a history, and how likely. Each history has some of the faults only, at rates of its own. */
import type { Random } from './random.ts';

export const faultNames = [
  'abortWithoutReason',
  'noRoom',
  'connectionLostBeforeCommit',
  'connectionLostAfterCommit',
  'tabKilledBeforeCommit',
  'tabKilledAfterCommit',
  'tabFrozen',
  'openHangs',
  'requestLost',
  'requestDoubled',
  'answerLost',
  'answerLate',
  'failsBeforeActing',
  'failsAfterActing',
  'asksToWait',
  'signedOut',
  'loginPage',
  'bytesHurt',
  'poison',
  'cursed',
  'noticeLost',
  'clockJumps',
  'storageWiped',
] as const;
export type FaultName = (typeof faultNames)[number];

export interface Faults {
  /** Does it go wrong this time? Counts what did. */
  strikes(fault: FaultName): boolean;
  /** From now on nothing goes wrong any more. */
  end(): void;
  readonly struck: Readonly<Record<FaultName, number>>;
}

/** Rates that leave most histories enough luck to get somewhere. */
const highest: Partial<Record<FaultName, number>> = {
  storageWiped: 0.01,
  tabKilledBeforeCommit: 0.05,
  tabKilledAfterCommit: 0.05,
  tabFrozen: 0.05,
  clockJumps: 0.1,
  openHangs: 0.2,
  poison: 0.4,
  cursed: 0.2,
};

export function faultsFrom(random: Random): Faults {
  const rates = Object.fromEntries(
    faultNames.map((name) => [
      name,
      random.happens(0.4) ? random.next() * (highest[name] ?? 0.3) : 0,
    ]),
  ) as Record<FaultName, number>;
  const struck = Object.fromEntries(faultNames.map((name) => [name, 0])) as Record<
    FaultName,
    number
  >;
  let isOver = false;
  return {
    struck,
    strikes(fault) {
      if (isOver || !random.happens(rates[fault])) return false;
      struck[fault] += 1;
      return true;
    },
    end: () => void (isOver = true),
  };
}
