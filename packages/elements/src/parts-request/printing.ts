/** From a request, or a plan, to paper: everything is loaded first, then the browser prints. Loaded when needed. */
import {
  newRequestContent,
  type Language,
  type PlanDocument,
  type RequestDocument,
} from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import { loadImages } from '../print/load-evidence.ts';
import { printNow, type PrintJob } from '../print/print-job.ts';
import { printedPlan } from './paper-plan.ts';
import { printedRequest } from './paper-request.ts';
import type { AftersalePartsRequest } from './parts-request.ts';

/** Makes a request ready to be printed: loads its seal and the area manager's ink. */
export async function prepareRequestPrint(
  document: RequestDocument,
  port: Pick<ServicePort, 'policy' | 'getBlob'>,
  language: Language,
): Promise<PrintJob> {
  const { seal, areaManager } = document.content.entry;
  const ink = areaManager?.mark.kind === 'drawn' ? [areaManager.mark.ink] : [];
  const { images, release } = await loadImages([...(seal ? [seal] : []), ...ink], port);
  const { policy } = port;
  const facts = {
    policy,
    language,
    timeZone: pageZone(),
    images: (hash: string) => images.get(hash),
  };
  return { sheet: printedRequest(document, facts), release };
}

/** Prints what stands on screen, saved or not. */
export async function printRequest(form: AftersalePartsRequest): Promise<void> {
  const port = {
    policy: form.currentPolicy,
    getBlob: (hash: string) => form.attachments.get(hash),
  };
  const document = form.kept ?? unsaved(form);
  const job = await prepareRequestPrint(document, port, form.view.language);
  printNow(job);
  job.release();
}

export async function printPlan(form: AftersalePartsRequest, plan: PlanDocument): Promise<void> {
  const { language, policy } = form.view;
  const sheet = printedPlan(plan, { policy, language, timeZone: pageZone() });
  printNow({ sheet, release: () => undefined });
}

const pageZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A request that has never been saved, as a record that can be printed or listed. */
export const unsaved = ({ entry }: AftersalePartsRequest): RequestDocument => ({
  id: '',
  model: 'parts-request',
  version: 1,
  revision: 0,
  status: 'draft',
  createdAt: '',
  updatedAt: '',
  author: '',
  content: newRequestContent(entry),
});
