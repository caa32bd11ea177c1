/** The check of one or more export files, as bytes: the same for the command line and the page. */
import { sealsLink, verifyExport, type Seal, type Verification } from '@aftersale/core';

export interface ExportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CheckedFile {
  readonly name: string;
  /** Absent where the bytes are not even UTF-8. */
  readonly verification: Verification | undefined;
}

/** Two seals, of different files, that cannot both belong to one device's chain. */
export interface Contradiction {
  readonly type: 'SameNumberTwice' | 'DoesNotLink';
  readonly sequence: number;
  readonly hashes: readonly [string, string];
}

export interface Check {
  readonly intact: boolean;
  readonly files: readonly CheckedFile[];
  readonly contradictions: readonly Contradiction[];
  /** The hash that was asked for and that no file holds. */
  readonly missingHash: string | undefined;
}

/**
 * Has any byte of these files changed, is the expected sheet among them, and do their seals agree with each other (SHT-4, SHT-5)?
 * The files are taken to come from one device. Never throws.
 */
export function checkFiles(files: readonly ExportFile[], expectedHash?: string): Check {
  const checked = files.map(({ name, bytes }) => ({ name, verification: verified(bytes) }));
  const seals = checked.flatMap(({ verification }) => verification?.seals ?? []);
  const contradictions = contradictionsAmong(seals);
  const missingHash = seals.some(({ hash }) => hash === expectedHash) ? undefined : expectedHash;
  const intact =
    checked.every(({ verification }) => verification?.intact) &&
    contradictions.length === 0 &&
    missingHash === undefined;
  return { intact, files: checked, contradictions, missingHash };
}

function verified(bytes: Uint8Array): Verification | undefined {
  try {
    // A byte order mark is kept: it is a change like any other.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return verifyExport(text);
  } catch {
    return undefined;
  }
}

function contradictionsAmong(seals: readonly Seal[]): Contradiction[] {
  const inOrder = [...new Map(seals.map((seal) => [seal.hash, seal])).values()].sort(
    (a, b) => a.sequence - b.sequence,
  );
  return inOrder.slice(1).flatMap((later, index): Contradiction[] => {
    const earlier = inOrder[index]!;
    const { sequence } = later;
    const hashes = [earlier.hash, later.hash] as const;
    if (sequence === earlier.sequence) return [{ type: 'SameNumberTwice', sequence, hashes }];
    if (sequence === earlier.sequence + 1 && !sealsLink(earlier, later))
      return [{ type: 'DoesNotLink', sequence, hashes }];
    return [];
  });
}

/** The hash as typed or scanned from paper: capitals, spaces and the code's own prefix are forgiven. Undefined if it is none. */
export function readHash(text: string): string | undefined {
  const hash = text
    .toLowerCase()
    .replace(/^\s*aftersale:sha256:/, '')
    .replace(/\s/g, '');
  return /^[0-9a-f]{64}$/.test(hash) ? hash : undefined;
}
