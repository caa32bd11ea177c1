/** The rarer acts of the applicant: pasting, scanning, sealing. */
import type { RequestEntry } from '@aftersale/core';
import { FormChangeEvent } from '../form/form.events.ts';
import { takePictures } from '../form/take-pictures.ts';
import type { LateActions } from './late-view.ts';
import type { AftersalePartsRequest } from './parts-request.ts';

/** Takes over what an act changed, and tells the page. */
export function changeByAct(form: AftersalePartsRequest, entry: RequestEntry, path: string): void {
  form.setEntry(entry);
  form.dispatchEvent(new FormChangeEvent(path, entry));
}

let scanning: AbortController | undefined;

export function lateActions(form: AftersalePartsRequest, working: string): LateActions {
  const change = (entry: RequestEntry, path: string): void => changeByAct(form, entry, path);
  return {
    paste: (text) =>
      void form.attempt('paste', async () => {
        const [{ rowsFromText }] = await Promise.all([
          import('./paste-rows.ts'),
          form.need('checks'),
        ]);
        const catalogue = await form.catalogue();
        const { rows, outcome } = rowsFromText(text, {
          byNumber: catalogue && ((number) => catalogue.byNumber(number)),
          standing: form.entry.rows,
          newKey: () => form.newKey(),
        });
        form.pasted = outcome;
        if (rows.length > 0) change({ ...form.entry, rows: [...form.entry.rows, ...rows] }, 'rows');
      }),
    scan() {
      if (form.scanning === 'looking') return scanning?.abort();
      const { signal } = (scanning = new AbortController());
      form.scanning = 'looking';
      import('./scan-code.ts').then(
        ({ scanPart }) => scanPart(form, signal),
        () => (form.scanning = signal.aborted ? undefined : 'failed'),
      );
    },
    setSeal: (file) =>
      void takePictures(form, [file], form.currentPolicy.confirmation.photos, {
        keepTransparency: true,
        note: (text) => (form.sealNote = text),
        working,
        kept: ({ hash, mime }) => change({ ...form.entry, seal: { hash, mime } }, 'seal'),
      }),
    removeSeal: () => change({ ...form.entry, seal: null }, 'seal'),
  };
}
