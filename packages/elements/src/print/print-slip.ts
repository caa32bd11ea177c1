/** From a slip to paper: everything is loaded first. */
import type { Language, Reading, SlipDocument } from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import type { Overrides } from '../locale/strings.ts';
import { loadEvidence } from './load-evidence.ts';
import type { PrintJob } from './print-job.ts';
import { printedSheet } from './print-view.ts';
import type { PrintTexts } from './print.strings.ts';

export interface PrintOptions {
  /** What is on screen and perhaps not stored yet. */
  readonly reading?: Reading | undefined;
  readonly texts?: Overrides<PrintTexts> | undefined;
}

/** Makes a slip ready to be printed: reads it, and loads its ink and its seal. */
export async function preparePrint(
  document: SlipDocument,
  port: Pick<ServicePort, 'policy' | 'getBlob'>,
  language: Language,
  { reading, texts }: PrintOptions = {},
): Promise<PrintJob> {
  const { images, release } = await loadEvidence(document, port);
  const sheet = printedSheet(document, {
    policy: port.policy,
    language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    images: (hash) => images.get(hash),
    reading,
    texts,
  });
  return { sheet, release };
}
