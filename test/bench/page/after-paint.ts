/** Calls `act` once the frame that is being made now has been painted: a message sent within a frame arrives behind it. */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => act();
    port2.postMessage(undefined);
  });
}
