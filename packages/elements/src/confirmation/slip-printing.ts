/** Printing a slip: at a press of the button, and ready beforehand for a signed one. */
import type { SlipDocument } from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import type { PrintJob } from '../print/print-job.ts';
import type { SlipView } from './slip-view.ts';

export class SlipPrinting {
  readonly #service: () => ServicePort | undefined;
  #ready: { readonly record: SlipDocument; readonly job: PrintJob } | undefined;
  #stop: (() => void) | undefined;
  #wanted: SlipDocument | undefined;

  constructor(service: () => ServicePort | undefined) {
    this.#service = service;
  }

  async print(view: SlipView): Promise<void> {
    const { preparePrint } = await import('../print/print-slip.ts');
    const { printNow } = await import('../print/print-job.ts');
    const record = view.record ?? unsavedRecord(view);
    const port = this.#service() ?? {
      policy: view.policy,
      getBlob: () => Promise.resolve(undefined),
    };
    const job = await preparePrint(record, port, view.language, { reading: view.reading });
    printNow(job);
    job.release();
  }

  /** Prepares a signed slip, so that it prints at once and however printing is asked for. */
  async keepReady(view: SlipView): Promise<void> {
    const { record } = view;
    if (record === this.#wanted) return;
    this.forget();
    const service = this.#service();
    if (!record?.content.sealed || !service) return;
    this.#wanted = record;
    try {
      const { preparePrint } = await import('../print/print-slip.ts');
      const { keepReadyForPrint } = await import('../print/print-job.ts');
      const job = await preparePrint(record, service, view.language, { reading: view.reading });
      // Another slip may stand here by now.
      if (this.#wanted !== record) return job.release();
      this.#ready = { record, job };
      this.#stop = keepReadyForPrint(() => this.#ready?.job);
    } catch {
      // Nobody has asked for a print yet; one who does is told why there is none.
    }
  }

  forget(): void {
    this.#wanted = undefined;
    this.#stop?.();
    this.#stop = undefined;
    this.#ready?.job.release();
    this.#ready = undefined;
  }
}

/** A slip that has never been saved, as a record that can be printed. */
function unsavedRecord({ entry, own }: SlipView): SlipDocument {
  return {
    id: '',
    model: 'confirmation',
    version: 1,
    revision: 0,
    status: 'draft',
    createdAt: '',
    updatedAt: '',
    author: '',
    content: {
      entry: own?.noted(entry) ?? entry,
      sheetVersion: 1,
      amends: null,
      supersededBy: null,
      sealed: null,
      voided: null,
    },
  };
}
