/** Clients for the tests: databases of their own, a clock that counts, and timers that nobody waits for. */
import { createClient, type Client, type ClientOptions, type Timers } from '@aftersale/sdk';
import { virtualTime } from '../support/twins/timers.ts';
import { noteModel } from './note-model.ts';

let names = 0;

/** A name no other test has used, in this run or one before. */
export const freshName = (): string => `test-${performance.timeOrigin}-${(names += 1)}`;

/** One second later at each look. */
export function tickingClock(): { now(): string } {
  let seconds = 0;
  return { now: () => new Date(Date.UTC(2026, 10, 21) + 1000 * (seconds += 1)).toISOString() };
}

const anHour = 3_600_000;

/** Short waits are over at once; long ones, the time-outs, when the test says so. */
export function manualTimers(): Timers & { runOut(): void; readonly waits: readonly number[] } {
  const [short, long] = [virtualTime(), virtualTime()];
  const waits: number[] = [];
  return {
    waits,
    after(ms, act) {
      if (ms >= 1000) return long.after(ms, act);
      if (ms > 0) waits.push(ms);
      queueMicrotask(() => short.step(short.nowMs + 1000));
      return short.after(ms, act);
    },
    runOut() {
      while (long.step(long.nowMs + anHour));
    },
  };
}

export const aClient = (options: Partial<ClientOptions> = {}): Client =>
  createClient({
    models: [noteModel],
    store: freshName(),
    clock: tickingClock(),
    timers: manualTimers(),
    actor: 'Li Wei',
    ...options,
  });

/** The first value that satisfies, of those that a subscription tells. */
export function firstOf<Value>(
  subscribe: (listener: (value: Value) => void) => () => void,
  satisfies: (value: Value) => boolean,
): Promise<Value> {
  return new Promise((resolve) => {
    const stop = subscribe((value) => {
      if (!satisfies(value)) return;
      resolve(value);
      queueMicrotask(() => stop());
    });
  });
}

/** What it was rejected with; fails when it was not. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => {
      throw new Error(`should have been rejected, but was ${JSON.stringify(value)}`);
    },
    (error: unknown) => error,
  );
}
