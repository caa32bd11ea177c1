/** One file that carries a record of one's own away from this device, with all that explains it. Loaded when needed. */
import {
  attachmentHashes,
  exportedAttachment,
  recordNumber,
  type OwnRecord,
  type OwnRecordKind,
} from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import { saveFile } from '../export/save-file.ts';
import type { RecordFile } from '../records/record-kind.ts';
import type { AftersaleForm } from './own-form.ts';

/**
 * Which file holds this record? Its definition, the document, the steps of its life, and the marks in it as base64.
 * A mark that this device no longer holds is left out.
 */
export async function exportRecord(
  { definition }: OwnRecordKind,
  record: OwnRecord,
  port: Partial<Pick<ServicePort, 'history'>> & Pick<ServicePort, 'getBlob'>,
): Promise<RecordFile> {
  const hashes = [...new Set(attachmentHashes(record.content))];
  const blobs = await Promise.all(hashes.map((hash) => port.getBlob(hash)));
  const bundle = {
    format: 'aftersale-own-record/1',
    definition,
    document: record,
    history: (await port.history?.(record.id)) ?? [],
    attachments: blobs.flatMap((blob) => (blob ? [exportedAttachment(blob.bytes, blob.mime)] : [])),
  };
  const name = (recordNumber(definition, record) || record.id || definition.name)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60);
  return {
    filename: `${name}.json`,
    text: `${JSON.stringify(bundle, null, 2)}\n`,
    mime: 'application/json',
  };
}

/** Hands what is typed to the person as a file. */
export async function exportOwnForm(
  form: AftersaleForm,
  service: ServicePort | undefined,
): Promise<void> {
  const { kind, attachments } = form;
  if (!kind) return;
  await attachments.pending;
  const file = await exportRecord(kind, form.shownRecord, {
    getBlob: (hash) => attachments.get(hash),
    ...(service ? { history: (id) => service.history(id) } : {}),
  });
  saveFile(file.filename, file.text, file.mime);
}
