/** From an estimate to paper. Loaded when needed. */
import { printNow } from '../print/print-job.ts';
import { estimateSheet } from './estimate-sheet.ts';
import type { WorkedOutView } from './estimate-view.ts';
import { sheetTexts } from './sheet.strings.ts';
import { textsOfAll } from './shown-texts.ts';

/** Prints what is shown as an offer, and nothing else of the page. */
export async function printEstimate(view: WorkedOutView): Promise<void> {
  await textsOfAll.waitFor(view.language);
  const sheet = estimateSheet(view, sheetTexts[view.language]);
  printNow({ sheet, release: () => undefined });
}
