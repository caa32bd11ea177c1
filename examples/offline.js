/** Keeps the demo's own pages in the browser, so that they open without a signal. Secure contexts only. */
export function stayUsableOffline() {
  if (!('serviceWorker' in navigator)) return;
  const policy = globalThis.trustedTypes?.createPolicy('offline-worker', {
    createScriptURL: (path) => (path === '/offline-worker.js' ? path : ''),
  });
  const path = '/offline-worker.js';
  navigator.serviceWorker.register(policy ? policy.createScriptURL(path) : path).catch(() => {
    // Without a worker the page needs the network to open; what is typed in it is kept all the same.
  });
}
