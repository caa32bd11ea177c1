/** The twin of the browser's timers: time that passes only when told to. Everything that waits stands in one queue. */
import type { Timers } from '@aftersale/sdk';

export interface VirtualTime extends Timers {
  readonly nowMs: number;
  /** Goes to the next thing that waits, at most this far, and does it; answers whether there was one. */
  step(untilMs: number): boolean;
}

interface Waiting {
  readonly atMs: number;
  readonly order: number;
  readonly act: () => void;
}

export function virtualTime(startMs = 0): VirtualTime {
  let nowMs = startMs;
  let order = 0;
  // Few wait at a time, so that a sorted list is the quickest queue.
  const queue: Waiting[] = [];
  return {
    get nowMs() {
      return nowMs;
    },
    after(ms, act) {
      const waiting: Waiting = { atMs: nowMs + Math.max(0, ms), order: (order += 1), act };
      let place = queue.length;
      while (place > 0 && queue[place - 1]!.atMs > waiting.atMs) place -= 1;
      queue.splice(place, 0, waiting);
      return () => {
        const at = queue.indexOf(waiting);
        if (at >= 0) queue.splice(at, 1);
      };
    },
    step(untilMs) {
      const next = queue[0];
      if (!next || next.atMs > untilMs) {
        nowMs = Math.max(nowMs, untilMs);
        return false;
      }
      queue.shift();
      nowMs = Math.max(nowMs, next.atMs);
      next.act();
      return true;
    },
  };
}
