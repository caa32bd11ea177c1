/** A reading that is repeated whenever it may have become stale. */
export interface LiveRead<Answer> {
  readonly read: () => Promise<Answer>;
  readonly listener: (answer: Answer) => void;
  /** Without it an error is thrown where nobody catches it, for the console to show. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/**
 * Reads at once and whenever told to, never twice at the same time.
 * An answer overtaken by a change while it was read is dropped: the next reading brings a truer one.
 */
export function liveRead<Answer>({ read, listener, onError = rethrow }: LiveRead<Answer>): {
  readonly refresh: () => void;
  readonly stop: () => void;
} {
  let isStopped = false;
  let isReading = false;
  let isDue = false;

  async function readWhileDue(): Promise<void> {
    isReading = true;
    try {
      while (isDue && !isStopped) {
        isDue = false;
        const deliver = await read().then(
          (answer) => () => listener(answer),
          (error: unknown) => () => onError(error),
        );
        if (!isDue && !isStopped) deliver();
      }
    } finally {
      isReading = false;
    }
  }

  function refresh(): void {
    isDue = true;
    if (!isReading) void readWhileDue();
  }

  refresh();
  return {
    refresh,
    stop() {
      isStopped = true;
    },
  };
}

function rethrow(error: unknown): never {
  throw error;
}
