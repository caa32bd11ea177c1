/** Fetches what will be needed later once the page has nothing better to do: where the work is done, there may be no signal. */
export function loadAhead(printIsHere: () => void): void {
  whenIdle(() => {
    void import('./dialogs.ts');
    void import('../photo/prepare-picture.ts');
    void import('../print/print-slip.ts').then(printIsHere);
    void import('../export/export-slip.ts');
    void import('../export/save-file.ts');
    void import('../signature/warm-signature-pad.ts').then((pad) => pad.warmSignaturePad());
  });
}

function whenIdle(what: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(what, { timeout: 5000 });
  else setTimeout(what, 1000);
}
