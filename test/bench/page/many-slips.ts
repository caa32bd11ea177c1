/** As many different sheets as wanted, the same ones in every run. */
import type { SlipDocument } from '@aftersale/core';
import { sampleSlips } from './sample-slips.ts';

/** Nine sheets of ten are signed, as on a device that has been in use for years. */
const mix = ['signed', 'void', 'signed', 'draft', 'signed', 'completed', 'signed'] as const;
const statusAt = (place: number) => (place % 20 < mix.length ? mix[place % 20]! : 'signed');

export const statuses = ['signed', 'void', 'draft', 'completed'] as const;

export interface SlipMaker {
  /** Sheets in the states of a device that has been in use for years, from this place on. */
  mixed(start: number, count: number): SlipDocument[];
  signed(place: number): SlipDocument;
  /** Without the ink of a signature: it names no attachment. */
  completed(place: number): SlipDocument;
}

export async function slipMaker(): Promise<SlipMaker> {
  const samples = new Map((await sampleSlips()).map((slip) => [slip.status, slip]));
  return {
    mixed: (start, count) =>
      Array.from({ length: count }, (_, at) =>
        numbered(samples.get(statusAt(start + at))!, start + at),
      ),
    signed: (place) => numbered(samples.get('signed')!, place),
    completed: (place) => numbered(samples.get('completed')!, place),
  };
}

const firstInstant = Date.UTC(2021, 0, 1);

/** A sheet of its own: number, times and hash, five minutes after the one before. */
function numbered(sample: SlipDocument, place: number): SlipDocument {
  const updatedAt = new Date(firstInstant + place * 300_000).toISOString();
  const { entry, sealed } = sample.content;
  const dispatchNumber = `PD-${place}`;
  const hash = place.toString(16).padStart(64, '0');
  return {
    ...sample,
    id: `0190f3c2-${place.toString(16).padStart(8, '0')}`,
    revision: 1,
    createdAt: updatedAt,
    updatedAt,
    content: {
      ...sample.content,
      entry: { ...entry, texts: { ...entry.texts, dispatchNumber } },
      sealed: sealed && { ...sealed, sheet: { ...sealed.sheet, dispatchNumber }, hash },
    },
  };
}

export const bytesOf = (slip: SlipDocument): number =>
  new TextEncoder().encode(JSON.stringify(slip)).length;
