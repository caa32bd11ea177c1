/** The acts on a slip that not every job needs: taking pictures, the customer's word on a fee. Loaded when needed. */
import type { Photo, SlipEntry } from '@aftersale/core';
import { keepMark } from '../form/keep-mark.ts';
import { takePictures } from '../form/take-pictures.ts';
import type { AftersaleConfirmation } from './confirmation.ts';

type Change = (entry: SlipEntry, path: string) => void;

export async function addPictures(
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

export async function acceptFee(slip: AftersaleConfirmation, change: Change): Promise<void> {
  const value = slip.acceptanceMark;
  const parts = slip.view.reading.fee?.lines.find(({ part }) => part === 'parts');
  if (!value || !parts) return;
  const mark = await keepMark(slip.attachments, value);
  slip.acceptanceMark = null;
  const acceptedAmount = parts.amount.amount;
  change(
    { ...slip.entry, feeAcceptance: { mark, acceptedAmount, at: slip.now() } },
    'feeAcceptance',
  );
}
