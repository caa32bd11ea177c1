/** Calls `act` when the page is left, perhaps to be frozen and come back. Does nothing outside a page. */
export function onPageHide(act: () => void): () => void {
  return listen(globalThis, 'pagehide', act);
}

/** Calls `act` when the person comes back to the page, to a tab or through the history. */
export function onPageReturn(act: () => void): () => void {
  if (typeof document === 'undefined') return () => {};
  const stops = [
    listen(document, 'visibilitychange', () => {
      if (document.visibilityState === 'visible') act();
    }),
    listen(globalThis, 'pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) act();
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Calls `act` when the device has a network again, as far as the browser can tell. */
export function onlineAgain(act: () => void): () => void {
  return listen(globalThis, 'online', act);
}

// Node's global object is no event target.
function listen(
  target: Partial<Pick<EventTarget, 'addEventListener' | 'removeEventListener'>>,
  type: string,
  listener: (event: Event) => void,
): () => void {
  target.addEventListener?.(type, listener);
  return () => target.removeEventListener?.(type, listener);
}
