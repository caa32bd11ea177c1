/** From a record of one's own to paper. Loaded when needed. */
import { type Language, type OwnRecord, type OwnRecordKind } from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import { loadImages } from '../print/load-evidence.ts';
import { printNow, type PrintJob } from '../print/print-job.ts';
import { ownFormTexts } from './own-form.strings.ts';
import type { AftersaleForm } from './own-form.ts';
import { paperRecord } from './paper-record.ts';

/** Makes a record ready to be printed: loads its marks. */
export async function prepareRecordPrint(
  kind: OwnRecordKind,
  record: OwnRecord,
  port: Pick<ServicePort, 'policy' | 'getBlob'>,
  language: Language,
): Promise<PrintJob> {
  await ownFormTexts.waitFor(language);
  const marks = record.content.entry.signatures.map(({ mark }) => mark);
  const ink = marks.flatMap((mark) => (mark.kind === 'drawn' ? [mark.ink] : []));
  const { images, release } = await loadImages(ink, port);
  const sheet = paperRecord(kind, record, {
    language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    company: port.policy.company[language],
    texts: ownFormTexts[language],
    images,
  });
  return { sheet, release };
}

/** Prints what is typed, and nothing else of the page. */
export async function printOwnForm(form: AftersaleForm): Promise<void> {
  const { kind, attachments } = form;
  if (!kind) return;
  await attachments.pending;
  const port = { policy: form.currentPolicy, getBlob: (hash: string) => attachments.get(hash) };
  printNow(await prepareRecordPrint(kind, form.shownRecord, port, form.view.language));
}
