/** One file that carries a slip with its evidence away from this device, for the offline verifier to check. */
import {
  attachmentHashes,
  exportText,
  exportedAttachment,
  type ExportBundle,
  type ExportedAttachment,
  type Seal,
  type SlipDocument,
} from '@aftersale/core';
import type { HistoryEntry, ServicePort } from '../context/service-port.ts';

export type ExportPort = Pick<ServicePort, 'get' | 'getBlob' | 'history'>;

export interface ExportedFile {
  readonly filename: string;
  readonly text: string;
}

/**
 * Which file holds this slip with everything that proves it (SHT-4)? Its sealed sheet, the versions that it amends,
 * their void notices, attachments and history. A slip without a seal exports what was typed, as a draft in the history.
 * An attachment that this device no longer holds is left out, and the verifier says so. Never refuses.
 */
export async function exportSlip(document: SlipDocument, port: ExportPort): Promise<ExportedFile> {
  const versions = await versionsUpTo(document, port);
  const seals = versions.flatMap(sealsOf).sort((a, b) => a.sequence - b.sequence);
  const unsealed = versions.filter(({ content }) => !content.sealed);
  const evidence = [...seals.map(({ sheet }) => sheet), ...unsealed.map(({ content }) => content)];
  const bundle: ExportBundle = {
    seals,
    attachments: await attachmentsOf(evidence, port),
    history: [
      ...(await Promise.all(versions.map(({ id }) => port.history(id)))).flat().map(historyRow),
      ...unsealed.map(({ id, content }) => ({ documentId: id, draft: content.entry })),
    ],
  };
  return { filename: filenameOf(document), text: exportText(bundle) };
}

/** Oldest first; a version that this device does not hold ends the line. */
async function versionsUpTo(
  document: SlipDocument,
  port: Pick<ServicePort, 'get'>,
): Promise<SlipDocument[]> {
  const versions = [document];
  let earlier = document.content.amends;
  while (earlier !== null && versions.every(({ id }) => id !== earlier)) {
    const found = (await port.get(earlier)) as SlipDocument | undefined;
    if (!found) break;
    versions.unshift(found);
    earlier = found.content.amends;
  }
  return versions;
}

const sealsOf = ({ content: { sealed, voided } }: SlipDocument): Seal[] =>
  [sealed, voided?.notice].filter((seal) => seal !== null && seal !== undefined);

async function attachmentsOf(
  evidence: readonly unknown[],
  port: Pick<ServicePort, 'getBlob'>,
): Promise<ExportedAttachment[]> {
  const attachments: ExportedAttachment[] = [];
  for (const hash of new Set(evidence.flatMap(attachmentHashes))) {
    const blob = await port.getBlob(hash);
    if (blob) attachments.push(exportedAttachment(blob.bytes, blob.mime));
  }
  return attachments;
}

const historyRow = (row: HistoryEntry): HistoryEntry => ({
  documentId: row.documentId,
  revision: row.revision,
  command: row.command,
  at: row.at,
  actor: row.actor,
  from: row.from,
  to: row.to,
});

/** Letters, figures and Chinese characters stay; whatever a file system might not take becomes a hyphen. */
function filenameOf({ id, content }: SlipDocument): string {
  const number = content.sealed?.sheet.dispatchNumber ?? content.entry.texts.dispatchNumber;
  const name = number
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60);
  return `${name.replace(/^-|-$/g, '') || id}-v${content.sheetVersion}.json`;
}
