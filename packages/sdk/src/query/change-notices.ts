import type { Document } from '@aftersale/core';
import type { Channel } from '../system/channel.ts';
import { createListeners } from '../system/listeners.ts';
import { onPageReturn } from '../system/page-events.ts';
import type { Timers } from '../system/timers.ts';

/** Which documents have changed; `everything` when there is no telling. */
export type Notice = 'everything' | readonly Changed[];
type Changed = Pick<Document, 'id' | 'model'>;

/** News of changes, in this tab and from others. A hint to read again, never the truth itself. */
export interface ChangeNotices {
  announce(documents: readonly Document[]): void;
  listen(listener: (notice: Notice) => void): () => void;
  /** Joins the other tabs; to be called once there is a store to share with them. */
  join(channel: Channel | undefined): void;
  close(): void;
}

export function createChangeNotices(timers: Timers): ChangeNotices {
  const listeners = createListeners<Notice>();
  let unsent: Changed[] = [];
  let channel: Channel | undefined;
  // Tabs may miss messages while frozen or in the back-and-forward cache.
  const stopListening = onPageReturn(() => listeners.tell('everything'));

  function send(): void {
    const notice = unsent;
    unsent = [];
    try {
      if (notice.length > 0) channel?.postMessage(notice);
    } catch {
      // What was saved is saved, whether or not the other tabs hear of it.
    }
  }

  return {
    announce(documents) {
      const notice = documents.map(({ id, model }) => ({ id, model }));
      listeners.tell(notice);
      // Sending takes a good part of a save's time: the person hears "saved" first.
      if (!channel) return;
      if (unsent.length === 0) timers.after(0, send);
      unsent.push(...notice);
    },
    listen: (listener) => listeners.add(listener),
    join(joined) {
      channel = joined;
      if (channel) channel.onmessage = ({ data }) => listeners.tell(toNotice(data));
    },
    close() {
      send();
      stopListening();
      if (channel) channel.onmessage = null;
      channel?.close();
      channel = undefined;
    },
  };
}

/** Another version of the kit may say it in another way. */
function toNotice(message: unknown): Notice {
  const isKnown =
    Array.isArray(message) &&
    message.every((part) => typeof part?.id === 'string' && typeof part.model === 'string');
  return isKnown ? (message as Notice) : 'everything';
}
