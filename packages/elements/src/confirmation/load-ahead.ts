import { confirmationTexts } from './confirmation.strings.ts';

/** Fetches what will be needed later: where the work is done, there may be no signal. Itself fetched by an idle page. */
export function loadAhead(printIsHere: () => void): void {
  void confirmationTexts.waitFor('en');
  void import('./dialogs.ts');
  void import('../photo/prepare-picture.ts');
  void import('./amendment.view.ts');
  void import('./quoted.view.ts');
  void import('./rarer-acts.ts');
  void import('./signed.view.ts');
  void import('./their-word.ts');
  void import('../form/adopt-theirs.ts');
  void import('../form/take-up.ts');
  void import('../photo/draw-small.ts');
  void import('../own-field/own-fields.ts');
  void Promise.all([import('../print/print-slip.ts'), import('../print/print-job.ts')]).then(
    printIsHere,
  );
  void import('./save-export.ts');
  void import('../signature/warm-signature-pad.ts').then((pad) => pad.warmSignaturePad());
}
