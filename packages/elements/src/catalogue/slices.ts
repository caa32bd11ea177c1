/** Long work in short pieces, so that the page goes on answering. No worker: a strict page may not allow one. */

/** Long enough to get on, short enough that a key pressed meanwhile is answered within a frame. */
const sliceMs = 10;

/**
 * To be awaited between the pieces of long work: lets the page draw and answer once a slice has run its time.
 * @param now the time in ms, from any beginning
 */
export function createSlices(now: () => number = () => performance.now()): () => Promise<void> {
  let began = now();
  return async () => {
    if (now() - began < sliceMs) return;
    await nextTask();
    began = now();
  };
}

/** Resolves in a task of its own, behind what the page has waiting. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
