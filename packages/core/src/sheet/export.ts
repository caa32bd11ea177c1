/** One file that carries sealed sheets with their evidence, and the check that finds any changed byte in it. */
import { base64 } from '@scure/base';
import { canonicalJson } from './canonical-json.ts';
import type { Path } from '../model/index.ts';
import { erasedParts, sealHolds, sealsLink, type Seal, type SealedPart } from './seal.ts';
import { sha256Hex } from './sha256.ts';

export interface ExportedAttachment {
  readonly hash: string;
  readonly mime: string;
  readonly base64: string;
}

export interface ExportBundle {
  /** In the order of the chain; neighbours in number must link. */
  readonly seals: readonly Seal[];
  readonly attachments: readonly ExportedAttachment[];
  /** What the device noted about the records: who did what, when. Covered by the digest, not by the seals. */
  readonly history: readonly unknown[];
}

/** The first kind is of a kit whose sheets had no parts that can be erased; it is read, and no longer written. */
const formats = ['aftersale-export/1', 'aftersale-export/2'] as const;

/** What is the one text of this export (SHT-4)? */
export function exportText(bundle: ExportBundle): string {
  const body = { format: formats[1], ...bundle };
  return canonicalJson({ ...body, digest: sha256Hex(canonicalJson(body)) });
}

export type Finding =
  | { readonly type: 'NotAnExport' }
  | { readonly type: 'NotCanonical' }
  | { readonly type: 'DigestDiffers' }
  | { readonly type: 'SealBroken'; readonly sequence: number; readonly hash: string }
  | { readonly type: 'ChainBroken'; readonly sequence: number }
  | { readonly type: 'AttachmentChanged'; readonly hash: string }
  | { readonly type: 'AttachmentMissing'; readonly hash: string }
  | { readonly type: 'ExpectedHashMissing'; readonly hash: string };

/** A part of a sealed sheet that was erased since: the seal holds without it (SHT-6). */
export interface ErasedPart {
  /** Of the sheet in the device's chain. */
  readonly sequence: number;
  readonly path: Path;
}

export interface Verification {
  readonly intact: boolean;
  readonly findings: readonly Finding[];
  readonly seals: readonly Seal[];
  readonly erased: readonly ErasedPart[];
}

/**
 * Has any byte of this export changed since it was written, do its seals hold (SHT-4), and what of them was erased (SHT-6)?
 * `text` is the file decoded as strict UTF-8 with its byte order mark kept, if it has one.
 * `expectedHash` is what the customer holds on paper; give it wherever there is one (SHT-5). Never throws.
 */
export function verifyExport(
  text: string,
  { expectedHash }: { readonly expectedHash?: string } = {},
): Verification {
  const bundle = readBundle(text);
  if (!bundle) return { intact: false, findings: [{ type: 'NotAnExport' }], seals: [], erased: [] };
  const findings = [
    ...fileFindings(text, bundle),
    ...sealFindings(bundle.seals),
    ...attachmentFindings(bundle),
  ];
  if (expectedHash !== undefined && !bundle.seals.some(({ hash }) => hash === expectedHash))
    findings.push({ type: 'ExpectedHashMissing', hash: expectedHash });
  const erased = bundle.seals.flatMap((seal) =>
    erasedParts(seal).map((path) => ({ sequence: seal.sequence, path })),
  );
  return { intact: findings.length === 0, findings, seals: bundle.seals, erased };
}

function fileFindings(text: string, bundle: StoredBundle): Finding[] {
  const { digest, ...body } = bundle;
  const findings: Finding[] = [];
  if (sha256Hex(canonicalJson(body)) !== digest) findings.push({ type: 'DigestDiffers' });
  if (canonicalJson(bundle) !== text) findings.push({ type: 'NotCanonical' });
  return findings;
}

function sealFindings(seals: readonly Seal[]): Finding[] {
  const findings: Finding[] = [];
  seals.forEach((seal, index) => {
    const { sequence, hash } = seal;
    if (!sealHolds(seal)) findings.push({ type: 'SealBroken', sequence, hash });
    const earlier = seals[index - 1];
    if (
      earlier &&
      (earlier.sequence >= sequence ||
        (earlier.sequence + 1 === sequence && !sealsLink(earlier, seal)))
    )
      findings.push({ type: 'ChainBroken', sequence });
  });
  return findings;
}

function attachmentFindings({ seals, attachments }: StoredBundle): Finding[] {
  const present = new Set(attachments.map(({ hash }) => hash));
  const named = new Set(seals.flatMap(({ sheet }) => attachmentHashes(sheet)));
  return [
    ...attachments
      .filter(({ hash, base64 }) => attachmentHash(base64) !== hash)
      .map(({ hash }): Finding => ({ type: 'AttachmentChanged', hash })),
    ...[...named]
      .filter((hash) => !present.has(hash))
      .map((hash): Finding => ({ type: 'AttachmentMissing', hash })),
  ];
}

/** What are the bytes of an attachment called? Absent when the text is not base64. */
function attachmentHash(text: string): string | undefined {
  try {
    return sha256Hex(base64.decode(text));
  } catch {
    return undefined;
  }
}

/** How are an attachment's bytes written in an export? */
export const exportedAttachment = (bytes: Uint8Array, mime: string): ExportedAttachment => ({
  hash: sha256Hex(bytes),
  mime,
  base64: base64.encode(bytes),
});

/** Which attachments does a sheet name? Every `{ hash, mime }` within it. */
export function attachmentHashes(sheet: unknown): string[] {
  if (sheet === null || typeof sheet !== 'object') return [];
  const inner = Object.values(sheet).flatMap(attachmentHashes);
  const { hash, mime } = sheet as { hash?: unknown; mime?: unknown };
  return typeof hash === 'string' && typeof mime === 'string' ? [hash, ...inner] : inner;
}

interface StoredBundle extends ExportBundle {
  readonly format: string;
  readonly digest: string;
}

function readBundle(text: string): StoredBundle | undefined {
  try {
    const data = JSON.parse(text) as StoredBundle;
    canonicalJson(data);
    const readable =
      (formats as readonly string[]).includes(data.format) &&
      Array.isArray(data.seals) &&
      Array.isArray(data.attachments) &&
      Array.isArray(data.history) &&
      data.seals.every(isSeal) &&
      data.attachments.every(
        ({ hash, mime, base64 }) =>
          typeof hash === 'string' && typeof mime === 'string' && typeof base64 === 'string',
      );
    return readable ? data : undefined;
  } catch {
    return undefined;
  }
}

const isSeal = ({ sheet, sequence, previous, hash, parts = [] }: Seal): boolean =>
  sheet !== undefined &&
  Number.isSafeInteger(sequence) &&
  (previous === null || typeof previous === 'string') &&
  typeof hash === 'string' &&
  Array.isArray(parts) &&
  parts.every(isPart);

const isPart = ({ path, digest, salt }: SealedPart): boolean =>
  Array.isArray(path) &&
  path.every((member) => typeof member === 'string') &&
  typeof digest === 'string' &&
  (salt === null || typeof salt === 'string');
