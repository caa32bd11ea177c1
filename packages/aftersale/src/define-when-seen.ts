/** Loads an element's code once the page holds one, so that pages without it do not carry it. */
export function defineWhenSeen(tag: string, load: () => Promise<unknown>): void {
  if (typeof document === 'undefined') return;
  const isThere = (): boolean => document.querySelector(tag) !== null;
  if (isThere()) {
    void load();
    return;
  }
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    void load();
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
}
