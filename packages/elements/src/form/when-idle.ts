/** Calls `what` once the page has nothing better to do. */
export function whenIdle(what: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(what, { timeout: 5000 });
  else setTimeout(what, 1000);
}
