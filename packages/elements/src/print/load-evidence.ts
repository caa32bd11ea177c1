/** The pictures that a sheet needs on paper, loaded before it prints: a page waits for nothing while it prints. */
import type { Attachment, Mark, SlipDocument } from '@aftersale/core';
import type { ServicePort, StoredBlob } from '../context/service-port.ts';
import { inkFromBytes, inkMime, inkPath, type Ink } from '../signature/ink.ts';
import type { PaperImage } from './paper-form.ts';

export interface LoadedEvidence {
  readonly images: ReadonlyMap<string, PaperImage>;
  /** Gives the pictures' memory back; the sheet shows none of them afterwards. */
  release(): void;
}

/** Loads the ink and the seal that this slip's paper shows. What is missing or unreadable is left out. */
export const loadEvidence = (
  document: SlipDocument,
  port: Pick<ServicePort, 'getBlob'>,
): Promise<LoadedEvidence> => loadImages(evidenceOf(document), port);

/** Loads these pictures and marks. What is missing or unreadable is left out. */
export async function loadImages(
  attachments: readonly Attachment[],
  port: Pick<ServicePort, 'getBlob'>,
): Promise<LoadedEvidence> {
  const images = new Map<string, PaperImage>();
  for (const { hash } of attachments) {
    const blob = await port.getBlob(hash);
    const image = blob && (await imageOf(blob));
    if (image) images.set(hash, image);
  }
  return { images, release: () => [...images.values()].forEach(giveBack) };
}

/** Photos are counted on paper, not shown. */
function evidenceOf({ content }: SlipDocument): Attachment[] {
  const sheet = content.sealed?.sheet;
  const { feeAcceptance, seal } = sheet ?? content.entry;
  const marks = [feeAcceptance?.mark, ...(sheet?.signatures ?? []).map(({ mark }) => mark)];
  return [...marks.flatMap(inkOf), ...(seal ? [seal] : [])];
}

const inkOf = (mark: Mark | null | undefined): Attachment[] =>
  mark?.kind === 'drawn' ? [mark.ink] : [];

async function imageOf(blob: StoredBlob): Promise<PaperImage | undefined> {
  try {
    return blob.mime === inkMime ? drawn(blob.bytes) : await pictured(blob);
  } catch {
    return undefined;
  }
}

function drawn(bytes: Uint8Array): PaperImage | undefined {
  const ink = inkFromBytes(bytes);
  return ink && { kind: 'ink', path: inkPath(ink), viewBox: frameOf(ink) };
}

/** The ink without the empty pad around it, so that a small signature is not a speck on paper. */
function frameOf({ strokes }: Ink): string {
  const numbers = strokes.flat();
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  const [left, top] = [least(xs), least(ys)];
  const rim = 20;
  const side = (from: number, values: readonly number[]): number =>
    values.reduce((most, value) => Math.max(most, value), from) - from + 2 * rim;
  return [left - rim, top - rim, side(left, xs), side(top, ys)].join(' ');
}

const least = (values: readonly number[]): number =>
  values.reduce((smallest, value) => Math.min(smallest, value), values[0] ?? 0);

// A bitmap and not an address: an image of stored bytes needs a blob: source, which a strict content policy refuses.
async function pictured({ bytes, mime }: StoredBlob): Promise<PaperImage> {
  const bitmap = await createImageBitmap(new Blob([bytes as BlobPart], { type: mime }));
  return { kind: 'picture', bitmap };
}

function giveBack(image: PaperImage): void {
  if (image.kind === 'picture') image.bitmap.close();
}
