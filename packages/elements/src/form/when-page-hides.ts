/** Calls `act` each time the page is about to be left or put away, which may be its last moment. */
export function whenPageHides(act: () => void, signal: AbortSignal): void {
  document.addEventListener('visibilitychange', act, { signal });
  window.addEventListener('pagehide', act, { signal });
}
