/** What a person can do with a slip, one act at a time. */
import { emptyConsent, emptyPartRow, withPartText, withQuote, type PartRow } from '@aftersale/core';
import { typingIn } from '../form/typing.ts';
import type { SignatureValue } from '../signature/signature-value.ts';
import type { AftersaleConfirmation } from './confirmation.ts';
import type { SlipActions } from './slip-view.ts';

export function slipActions(slip: AftersaleConfirmation): SlipActions {
  let removed: { readonly row: PartRow; readonly at: number } | undefined;

  const typing = typingIn(slip);
  const { change, leaveTyping } = typing;

  function addPictures(files: readonly File[], place: 'before' | 'after' | 'seal'): void {
    const added = slip.attempt('photo', async () => {
      const { addPictures } = await import('./rarer-acts.ts');
      await addPictures(slip, files, place, change);
    });
    slip.attachments.pending = Promise.all([slip.attachments.pending, added]);
  }

  return {
    ...typing,
    typedPart(key, text, value) {
      leaveTyping(`parts.${key}.${text}`);
      change(withPartText(slip.entry, key, text, value), 'parts');
    },
    addPart() {
      const key = slip.newKey();
      change({ ...slip.entry, parts: [...slip.entry.parts, emptyPartRow(key)] }, 'parts');
      void slip.updateComplete.then(() => slip.focusField(`parts.${key}.model`));
    },
    removePart(key) {
      const at = slip.entry.parts.findIndex((row) => row.key === key);
      const row = slip.entry.parts[at];
      if (!row) return;
      removed = { row, at };
      slip.partRemoved = true;
      change({ ...slip.entry, parts: slip.entry.parts.filter((each) => each !== row) }, 'parts');
    },
    restorePart() {
      if (!removed) return;
      change(
        { ...slip.entry, parts: slip.entry.parts.toSpliced(removed.at, 0, removed.row) },
        'parts',
      );
      removed = undefined;
      slip.partRemoved = false;
    },
    toggleNeed(need, chosen) {
      const others = slip.entry.serviceNeeds.filter((each) => each !== need);
      change({ ...slip.entry, serviceNeeds: chosen ? [...others, need] : others }, 'serviceNeeds');
    },
    addPhotos: (files, taken) => addPictures([...files], taken),
    removePhoto(index) {
      change({ ...slip.entry, photos: slip.entry.photos.toSpliced(index, 1) }, 'photos');
    },
    setSeal: (file) => addPictures([file], 'seal'),
    removeSeal: () => change({ ...slip.entry, seal: null }, 'seal'),
    openAcceptance() {
      slip.acceptanceOpen = true;
    },
    takeBackAcceptance() {
      slip.acceptanceOpen = false;
      change({ ...slip.entry, feeAcceptance: null }, 'feeAcceptance');
    },
    acceptanceDrawn(event) {
      event.stopPropagation();
      slip.acceptanceMark = (event.target as unknown as { value: SignatureValue | null }).value;
    },
    accept: () =>
      void slip.attempt('accept', async () => {
        const { acceptFee } = await import('./rarer-acts.ts');
        await acceptFee(slip, change);
      }),
    takeQuote: (quote) => change(withQuote(slip.entry, quote), 'quote'),
    typedConsent(name, text) {
      leaveTyping(`extraConsent.${name}`);
      const consent = { ...emptyConsent, ...slip.entry.extraConsent, [name]: text };
      const isBlank = Object.values(consent).every((each) => each === '');
      change({ ...slip.entry, extraConsent: isBlank ? null : consent }, 'extraConsent');
    },
    childrenChanged: () => slip.requestUpdate(),
    sign() {
      if (slip.busy) return;
      void slip.attempt('sign', async () => {
        const { startSigning } = await import('./signing-acts.ts');
        await startSigning(slip);
      });
    },
    amend() {
      // A double click must not open two amendments.
      if (slip.busy) return;
      void slip.attempt('amend', async () => {
        const { amend } = await import('./signing-acts.ts');
        await amend(slip);
      });
    },
    askToVoid: () => void slip.openDialog('voiding'),
    print: () =>
      void slip.attempt('print', async () => {
        await slip.flush();
        await slip.printSlip();
      }),
    export: () =>
      void slip.attempt('export', async (port) => {
        await slip.flush();
        const { saveExport } = await import('./save-export.ts');
        await saveExport(slip, port);
      }),
  };
}
