/** Those who want to hear of something. */
export interface Listeners<News> {
  add(listener: (news: News) => void): () => void;
  tell(news: News): void;
}

export function createListeners<News>(): Listeners<News> {
  const listeners = new Set<(news: News) => void>();
  return {
    add(listener) {
      // A function of its own, so that one listener added twice is also told and removed twice.
      const entry = (news: News) => listener(news);
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    tell(news) {
      for (const listener of [...listeners])
        try {
          listener(news);
        } catch (error) {
          // A listener's fault is the console's business: what is told of, a saved record say, remains true.
          queueMicrotask(() => {
            throw error;
          });
        }
    },
  };
}
