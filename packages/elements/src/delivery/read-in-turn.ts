/** Reading again and again while an outbox drains: one reading follows the other, and none overtakes. */
export interface ReadingInTurn {
  /** What was read may be old: it is read anew, once more where a reading is under way. */
  again(): void;
  /** Begins no reading any more. */
  stop(): void;
}

/** `read` settles by itself whatever goes wrong. */
export function readInTurn(read: () => Promise<void>): ReadingInTurn {
  let isReading = false;
  let isStale = false;
  let isStopped = false;
  async function readOn(): Promise<void> {
    isReading = true;
    while (isStale && !isStopped) {
      isStale = false;
      await read();
    }
    isReading = false;
  }
  return {
    again() {
      isStale = true;
      if (!isReading) void readOn();
    },
    stop() {
      isStopped = true;
    },
  };
}
