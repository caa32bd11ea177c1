import type { Report } from './told.ts';

const unsent: Report[] = [];
let isSending = false;

/** Tells the server that the page came from, in the order in which it happened. */
export async function tell(report: Report): Promise<void> {
  unsent.push(report);
  if (isSending) return;
  isSending = true;
  while (unsent.length > 0)
    await fetch(`/told${location.search}`, {
      method: 'POST',
      body: JSON.stringify(unsent.splice(0)),
    });
  isSending = false;
}
