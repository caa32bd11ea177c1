/** What this answers of the page's `localStorage`; nothing, and no complaint, where a page may not use it or it is full. */
export function inLocalStorage<Answer>(act: (storage: Storage) => Answer): Answer | undefined {
  try {
    return act(localStorage);
  } catch {
    return undefined;
  }
}
