/** What a person can do with a slip, one act at a time. */
import {
  emptyPartRow,
  withPartText,
  withText,
  type FieldPath,
  type PartRow,
  type Photo,
  type SlipEntry,
} from '@aftersale/core';
import type { SignatureValue } from '../signature/signature-value.ts';
import { SlipChangeEvent, SlipErrorEvent } from './confirmation.events.ts';
import type { AftersaleConfirmation } from './confirmation.ts';
import { RefusedSave } from './draft-keeper.ts';
import { reasonText } from './problem-text.ts';
import type { SlipActions } from './slip-view.ts';
import { withTheirs } from './with-theirs.ts';

export function slipActions(slip: AftersaleConfirmation): SlipActions {
  let removed: { readonly row: PartRow; readonly at: number } | undefined;

  const change = (entry: SlipEntry, path: SlipChangeEvent['path']): void => {
    slip.setEntry(entry);
    slip.dispatchEvent(new SlipChangeEvent(path, entry));
  };
  // A field is left in peace while it is typed; one that is in error says so until it is right.
  const leaveTyping = (path: string): void => {
    if (slip.view.errorAt(path)) return;
    slip.leftFields.delete(path);
    slip.typingIn = path;
  };

  return {
    typed(field, text) {
      leaveTyping(field);
      change(withText(slip.entry, field, text), field);
    },
    left(field) {
      slip.leftFields.add(field);
      slip.typingIn = undefined;
      slip.requestUpdate();
    },
    stampNow(field) {
      change(withText(slip.entry, field, slip.now()), field);
    },
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
    adopt(conflict) {
      const { field } = conflict;
      slip.conflicts = slip.conflicts.filter((each) => each !== conflict);
      const path = field.startsWith('parts.') ? 'parts' : (field as FieldPath);
      change(withTheirs(slip.entry, conflict), path);
    },
    goTo: (path) => slip.focusField(path),
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
    startNew: () => slip.show(undefined),
    retry: () => void slip.flush().catch(() => undefined),
  };
}

/** What stopped an act, in the person's words; tells the page as well. */
export function failureText(slip: AftersaleConfirmation, act: string, error: unknown): string {
  const { texts } = slip.view;
  const refusal = error instanceof RefusedSave ? error.refusal : undefined;
  const reason = reasonText(error, texts);
  const code = refusal?.type ?? (error as { code?: string } | undefined)?.code ?? 'unexpected';
  slip.dispatchEvent(new SlipErrorEvent(code, error));
  if (refusal || code === 'NoSuchSlip') return reason;
  return act === 'sign' ? texts.failures.sign(reason) : texts.failures.other(reason);
}

type Change = (entry: SlipEntry, path: SlipChangeEvent['path']) => void;

async function addPictures(
  slip: AftersaleConfirmation,
  files: readonly File[],
  place: 'before' | 'after' | 'seal',
  change: Change,
): Promise<void> {
  const { texts } = slip.view;
  const limits = slip.currentPolicy.confirmation.photos;
  const notes: string[] = [];
  const note = (text: string): void => void (slip.pictureNote = { at: place, text });
  note(texts.photos.working);
  const prepared = slip.attempt('photo', async () => {
    const { preparePicture } = await import('../photo/prepare-picture.ts');
    for (const file of files) {
      const picture = await preparePicture(file, limits, { keepTransparency: place === 'seal' });
      if (!picture.ok) {
        notes.push(`${file.name}: ${pictureText(slip, picture.error.type)}`);
        continue;
      }
      const { bytes, mime, width, height } = picture.value;
      const kept = await slip.attachments.put(bytes, mime);
      if (place === 'seal') change({ ...slip.entry, seal: kept }, 'seal');
      else {
        const photo: Photo = { ...kept, taken: place, width, height };
        change({ ...slip.entry, photos: [...slip.entry.photos, photo] }, 'photos');
      }
    }
  });
  slip.attachments.pending = Promise.all([slip.attachments.pending, prepared]);
  await prepared;
  if (notes.length > 0) note(notes.join(' '));
  else slip.pictureNote = undefined;
}

function pictureText(
  slip: AftersaleConfirmation,
  type: keyof typeof slip.view.texts.pictures,
): string {
  const { pictures } = slip.view.texts;
  const { maxBytes, maxPixels } = slip.currentPolicy.confirmation.photos;
  if (type === 'TooManyBytes') return pictures.TooManyBytes(Math.floor(maxBytes / 2 ** 20));
  if (type === 'TooManyPixels') return pictures.TooManyPixels(Math.floor(maxPixels / 2 ** 20));
  return pictures[type];
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
