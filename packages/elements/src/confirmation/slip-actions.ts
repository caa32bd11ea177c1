/** What a person can do with a slip, one act at a time. */
import {
  emptyConsent,
  emptyPartRow,
  withPartText,
  withQuote,
  type PartRow,
  type Photo,
  type SlipEntry,
} from '@aftersale/core';
import { takePictures } from '../form/take-pictures.ts';
import { typingIn } from '../form/typing.ts';
import type { SignatureValue } from '../signature/signature-value.ts';
import type { AftersaleConfirmation } from './confirmation.ts';
import type { SlipActions } from './slip-view.ts';

export function slipActions(slip: AftersaleConfirmation): SlipActions {
  let removed: { readonly row: PartRow; readonly at: number } | undefined;

  const typing = typingIn(slip);
  const { change, leaveTyping } = typing;

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
    addPhotos: (files, taken) => void addPictures(slip, [...files], taken, change),
    removePhoto(index) {
      change({ ...slip.entry, photos: slip.entry.photos.toSpliced(index, 1) }, 'photos');
    },
    setSeal: (file) => void addPictures(slip, [file], 'seal', change),
    removeSeal: () => change({ ...slip.entry, seal: null }, 'seal'),
    openAcceptance() {
      slip.acceptanceOpen = true;
      void import('../signature/define.ts');
    },
    takeBackAcceptance() {
      slip.acceptanceOpen = false;
      change({ ...slip.entry, feeAcceptance: null }, 'feeAcceptance');
    },
    acceptanceDrawn(event) {
      event.stopPropagation();
      slip.acceptanceMark = (event.target as unknown as { value: SignatureValue | null }).value;
    },
    accept: () => void acceptFee(slip, change),
    takeQuote: (quote) => change(withQuote(slip.entry, quote), 'quote'),
    typedConsent(name, text) {
      leaveTyping(`extraConsent.${name}`);
      const consent = { ...emptyConsent, ...slip.entry.extraConsent, [name]: text };
      const isBlank = Object.values(consent).every((each) => each === '');
      change({ ...slip.entry, extraConsent: isBlank ? null : consent }, 'extraConsent');
    },
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
        const { exportSlip } = await import('../export/export-slip.ts');
        const { saveFile } = await import('../export/save-file.ts');
        const { filename, text } = await exportSlip(slip.kept!, port);
        saveFile(filename, text, 'application/json');
      }),
  };
}

type Change = (entry: SlipEntry, path: string) => void;

async function addPictures(
  slip: AftersaleConfirmation,
  files: readonly File[],
  place: 'before' | 'after' | 'seal',
  change: Change,
): Promise<void> {
  await takePictures(slip, files, slip.currentPolicy.confirmation.photos, {
    keepTransparency: place === 'seal',
    note: (text) => (slip.pictureNote = text === undefined ? undefined : { at: place, text }),
    working: slip.view.texts.photos.working,
    kept({ hash, mime, width, height }) {
      if (place === 'seal') return change({ ...slip.entry, seal: { hash, mime } }, 'seal');
      const photo: Photo = { hash, mime, taken: place, width, height };
      change({ ...slip.entry, photos: [...slip.entry.photos, photo] }, 'photos');
    },
  });
}

async function acceptFee(slip: AftersaleConfirmation, change: Change): Promise<void> {
  const value = slip.acceptanceMark;
  const parts = slip.view.reading.fee?.lines.find(({ part }) => part === 'parts');
  if (!value || !parts) return;
  await slip.attempt('accept', async () => {
    const mark = await slip.attachments.putMark(value);
    slip.acceptanceMark = null;
    const acceptedAmount = parts.amount.amount;
    change(
      { ...slip.entry, feeAcceptance: { mark, acceptedAmount, at: slip.now() } },
      'feeAcceptance',
    );
  });
}
