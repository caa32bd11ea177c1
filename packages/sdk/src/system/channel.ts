/** A line to the other tabs. What it says is a hint: messages may be lost, and nothing depends on them. */
export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

/** The browser's own line of this name, if it has any and does not refuse it. */
export function systemChannel(name: string): Channel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
