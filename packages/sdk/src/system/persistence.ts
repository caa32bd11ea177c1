/**
 * Asks the browser to spare this site's records when room is short. What it answers changes nothing, so nobody waits
 * for it: Firefox asks the person and may never answer, WebKitGTK has nothing to ask, plain http has neither.
 */
export function askToPersist(): void {
  try {
    // Typed as always there, which neither is: a server has no navigator, plain http no storage.
    const { navigator } = globalThis as { readonly navigator?: { readonly storage?: Asked } };
    navigator?.storage?.persist?.().catch(() => undefined);
  } catch {}
}

type Asked = Partial<Pick<StorageManager, 'persist'>>;
