/** All answers to one instrument on this device, read again whenever one is added. */
import type { SurveyAnswer } from '@aftersale/core';
import type { ServicePort, Stop } from '../context/service-port.ts';

export type AnswerListState =
  | { readonly step: 'reading' }
  | { readonly step: 'failed' }
  | { readonly step: 'read'; readonly answers: readonly SurveyAnswer[] };

/** How many are fetched at once. */
const pageSize = 200;

export class AnswerList {
  state: AnswerListState = { step: 'reading' };
  readonly #port: ServicePort;
  readonly #instrument: string;
  readonly #changed: () => void;
  readonly #stop: Stop;
  #isClosed = false;
  #readings = 0;

  constructor(port: ServicePort, instrument: string, changed: () => void) {
    this.#port = port;
    this.#instrument = instrument;
    this.#changed = changed;
    // The newest one stands for all: whatever is added, this is told, and everything is read again.
    this.#stop = port.watch({ ...this.#query, limit: 1 }, () => void this.#read());
    void this.#read();
  }

  close(): void {
    this.#isClosed = true;
    this.#stop();
  }

  get #query() {
    return {
      model: 'survey-answer',
      index: 'by-instrument',
      prefix: [this.#instrument],
      order: 'newest',
    } as const;
  }

  async #read(): Promise<void> {
    const reading = (this.#readings += 1);
    const answers: SurveyAnswer[] = [];
    let next: Parameters<ServicePort['query']>[0]['after'];
    try {
      do {
        const page = await this.#port.query({ ...this.#query, limit: pageSize, after: next });
        // A later reading knows more.
        if (this.#isClosed || reading !== this.#readings) return;
        answers.push(...(page.documents as readonly SurveyAnswer[]));
        next = page.next;
      } while (next);
      this.state = { step: 'read', answers };
    } catch {
      if (this.#isClosed || reading !== this.#readings) return;
      this.state = { step: 'failed' };
    }
    this.#changed();
  }
}
