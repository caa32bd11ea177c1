/**
 * Asks the browser to spare this site's records when room is short. What it answers changes nothing, so nobody waits
 * for it: Firefox asks the person and may never answer, WebKitGTK has nothing to ask, plain http has neither.
 */
export function askToPersist(): void {
  // Typed as always there, which it is not.
  const { storage } = navigator as { readonly storage?: Partial<StorageManager> };
  try {
    storage?.persist?.().catch(() => undefined);
  } catch {}
}
