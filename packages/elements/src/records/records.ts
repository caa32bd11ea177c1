import { ContextConsumer } from '@lit/context';
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { SlipDocument } from '@aftersale/core';
import { serviceContext } from '../context/service-context.ts';
import type { ServicePort } from '../context/service-port.ts';
import { LanguageController } from '../locale/language.ts';
import { textsIn, type Overrides } from '../locale/strings.ts';
import type { PrintJob } from '../print/print-slip.ts';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { RecordList } from './record-list.ts';
import { RecordOpenEvent } from './records.events.ts';
import { recordsTexts, type RecordsTexts } from './records.strings.ts';
import { recordsStyles } from './records.styles.ts';
import { recordsView, type RecordsView } from './records.view.ts';
import { allWanted, type Wanted } from './search.ts';

/**
 * @summary The confirmation slips on this device, newest first: searched, filtered, opened, printed, exported.
 * @status experimental
 * @since 0.1
 *
 * Follows every change while it is on the page. It opens nothing itself: the page answers `aftersale-open`.
 *
 * @fires {RecordOpenEvent} aftersale-open - the person asked to open a record; its `id` is the document's; bubbles, composed
 * @csspart list - everything in the element
 * @csspart toolbar - search, filter and the export of all
 * @csspart record - one record's row, or card
 * @csspart more - the button for older records
 * @cssprop [--aftersale-color-paper=#fff] - the surface
 * @cssprop [--aftersale-color-ink=#1b1f24] - text
 * @cssprop [--aftersale-color-line=#c9ced6] - hairlines
 * @cssprop [--aftersale-color-accent=#1a4f9c] - what can be acted on, and focus
 */
export class AftersaleRecords extends LitElement {
  static override styles = [tokens, controls, recordsStyles];

  @property({ reflect: true }) theme: 'inherit' | 'light' | 'dark' = 'inherit';
  @property({ reflect: true }) density: 'touch' | 'normal' | 'compact' = 'touch';
  /** Where the records are; taken from the page around it unless set. */
  @property({ attribute: false }) service: ServicePort | undefined;
  /** The host's own wording, by language. */
  @property({ attribute: false }) strings: Overrides<RecordsTexts> = {};

  @state() private failure: 'print' | 'export' | undefined;
  @state() private surroundings: ServicePort | undefined;

  readonly #language = new LanguageController(this);
  #list: RecordList | undefined;
  #port: ServicePort | undefined;
  #stopStorage: (() => void) | undefined;
  #printed: PrintJob | undefined;
  #connection = new AbortController();

  constructor() {
    super();
    new ContextConsumer(this, {
      context: serviceContext,
      subscribe: true,
      callback: (service) => (this.surroundings = service),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.abort();
    this.#use(undefined);
    this.#printed?.release();
    this.#printed = undefined;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.isConnected) this.#use(this.service ?? this.surroundings);
  }

  protected override render(): TemplateResult {
    const texts = textsIn(recordsTexts, this.#language.language, this.strings);
    if (!this.#list || !this.#port) return html`<p class="empty">${texts.noService}</p>`;
    const { state } = this.#list;
    return recordsView({
      list: state,
      policy: this.#port.policy,
      language: this.#language.language,
      texts,
      inMemory: this.#port.storage.state === 'memory',
      failure: state.step === 'failed' ? 'read' : this.failure,
      acts: this.#acts,
    });
  }

  #use(port: ServicePort | undefined): void {
    if (port === this.#port) return;
    const wanted: Wanted = this.#list?.state ?? { text: '', status: '' };
    this.#list?.close();
    this.#stopStorage?.();
    this.#port = port;
    this.#list = port && new RecordList(port, () => this.requestUpdate());
    this.#stopStorage = port?.onStorage(() => this.requestUpdate());
    this.#list?.show({ text: wanted.text, status: wanted.status });
  }

  readonly #acts: RecordsView['acts'] = {
    search: (text) => this.#list?.show({ text, status: this.#list.state.status }),
    filter: (status) => this.#list?.show({ text: this.#list.state.text, status }),
    more: () => this.#list?.more(),
    open: ({ id }) => this.dispatchEvent(new RecordOpenEvent(id)),
    print: (slip) => void this.#attempt('print', (port) => this.#print(slip, port)),
    exportJson: (slip) => void this.#attempt('export', (port) => this.#exportJson(slip, port)),
    exportCsv: () => void this.#attempt('export', (port) => this.#exportCsv(port)),
  };

  async #print(slip: SlipDocument, port: ServicePort): Promise<void> {
    const { preparePrint, printNow } = await import('../print/print-slip.ts');
    const job = await preparePrint(slip, port, this.#language.language);
    this.#printed?.release();
    this.#printed = job;
    printNow(job);
  }

  async #exportJson(slip: SlipDocument, port: ServicePort): Promise<void> {
    const { exportSlip } = await import('../export/export-slip.ts');
    const { saveFile } = await import('../export/save-file.ts');
    const { filename, text } = await exportSlip(slip, port);
    saveFile(filename, text, 'application/json');
  }

  async #exportCsv(port: ServicePort): Promise<void> {
    const { exportCsv } = await import('../export/export-csv.ts');
    const { saveFile } = await import('../export/save-file.ts');
    const language = this.#language.language;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const wanted: Wanted = this.#list?.state ?? { text: '', status: '' };
    const slips = await allWanted(port, wanted, this.#connection.signal);
    const csv = await exportCsv(slips, { policy: port.policy, language, timeZone });
    const { caption } = textsIn(recordsTexts, language, this.strings);
    saveFile(`${caption}.csv`, csv, 'text/csv');
  }

  async #attempt(
    act: 'print' | 'export',
    what: (port: ServicePort) => Promise<void>,
  ): Promise<void> {
    if (!this.#port) return;
    this.failure = undefined;
    try {
      await what(this.#port);
    } catch {
      this.failure = act;
    }
  }
}
