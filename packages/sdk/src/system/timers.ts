/** Calls `act` once after so many milliseconds; the answer calls it off. */
export interface Timers {
  after(ms: number, act: () => void): () => void;
}

export const systemTimers: Timers = {
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};
