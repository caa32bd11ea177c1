/** The twin of the browser's lines between its tabs. */
import type { Channel } from '@aftersale/sdk';

/**
 * Makes lines; those of one name hear one another. `carry` is given each message once for each who is to hear it, and
 * lets it arrive when it likes, or never; as soon as the sender has done its own if not said.
 */
export function linesInMemory(
  carry: (arrive: () => void) => void = queueMicrotask,
): (name: string) => Channel {
  const open = new Map<Channel, string>();
  return (name) => {
    const line: Channel = {
      onmessage: null,
      postMessage(message) {
        if (!open.has(line)) throw new DOMException('The line is closed.', 'InvalidStateError');
        const said: unknown = structuredClone(message);
        for (const [other, itsName] of open)
          if (other !== line && itsName === name)
            carry(() => {
              if (!open.has(other)) return;
              other.onmessage?.({ data: structuredClone(said) } as MessageEvent);
            });
      },
      close: () => void open.delete(line),
    };
    open.set(line, name);
    return line;
  };
}
