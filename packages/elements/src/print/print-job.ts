/** Printing a sheet that is ready: nothing else of the page, and however printing is asked for. */
import { mountPrintSheet, type MountedSheet } from './mount-print-sheet.ts';
import type { PrintedSheet } from './paper-form.ts';

/** A sheet that can be printed at once. */
export interface PrintJob {
  readonly sheet: PrintedSheet;
  /** To be called when the job is no longer needed: gives its pictures back. */
  release(): void;
}

/** Prints the job's sheet, and nothing else of the page. */
export function printNow(job: PrintJob): void {
  show(job);
  window.print();
}

/**
 * Prints this slip's sheet whenever the page is printed by other means: Ctrl+P, the browser's menu, a PDF by automation.
 * `getJob` is asked when printing begins and must answer at once; no job leaves the page to print as it is.
 * So do several ready slips on one page: which of them was meant cannot be known. Returns what ends it.
 */
export function keepReadyForPrint(getJob: () => PrintJob | undefined): () => void {
  if (keepers.size === 0) window.addEventListener('beforeprint', showTheReadyOne);
  keepers.add(getJob);
  return () => {
    keepers.delete(getJob);
    if (keepers.size === 0) window.removeEventListener('beforeprint', showTheReadyOne);
  };
}

const keepers = new Set<() => PrintJob | undefined>();
let shown: MountedSheet | undefined;

function showTheReadyOne(): void {
  if (shown) return;
  const jobs = [...keepers].flatMap((getJob) => getJob() ?? []);
  if (jobs.length === 1) show(jobs[0]!);
}

/**
 * Leaves the page at `afterprint`, and where that never comes, as in a headless Chromium after `window.print()`,
 * at the person's next act: until then a PDF of the page is still the sheet.
 */
function show({ sheet }: PrintJob): void {
  takeAway();
  shown = mountPrintSheet(sheet);
  for (const ending of endings) window.addEventListener(ending, takeAway, { capture: true });
}

const endings = ['afterprint', 'pointerdown', 'keydown'];

function takeAway(): void {
  for (const ending of endings) window.removeEventListener(ending, takeAway, { capture: true });
  shown?.unmount();
  shown = undefined;
}
