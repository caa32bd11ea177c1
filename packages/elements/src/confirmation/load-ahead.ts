import { confirmationTexts } from './confirmation.strings.ts';
import { whenIdle } from '../form/when-idle.ts';

/** Fetches what will be needed later once the page has nothing better to do: where the work is done, there may be no signal. */
export function loadAhead(printIsHere: () => void): void {
  whenIdle(() => {
    void confirmationTexts.waitFor('en');
    void import('./dialogs.ts');
    void import('../photo/prepare-picture.ts');
    void import('./amendment.view.ts');
    void import('./quoted.view.ts');
    void import('./rarer-acts.ts');
    void import('./signed.view.ts');
    void import('./their-word.ts');
    void import('../form/adopt-theirs.ts');
    void import('../photo/draw-small.ts');
    void import('../own-field/own-fields.ts');
    void Promise.all([import('../print/print-slip.ts'), import('../print/print-job.ts')]).then(
      printIsHere,
    );
    void import('../export/export-slip.ts');
    void import('../export/save-file.ts');
    void import('../signature/warm-signature-pad.ts').then((pad) => pad.warmSignaturePad());
  });
}
