import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Document } from '@aftersale/core';
import { ServiceController } from '../context/service-controller.ts';
import type { ServicePort } from '../context/service-port.ts';
import { LanguageController } from '../locale/language.ts';
import { textsIn, type Overrides } from '../locale/strings.ts';
import type { PrintJob } from '../print/print-job.ts';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { onKind } from '../plugins/known-kinds.ts';
import { kindOf } from './kinds/kind-of.ts';
import type { RecordKind } from './record-kind.ts';
import { ListedDeliveries } from './listed-deliveries.ts';
import { RecordList } from './record-list.ts';
import { RecordOpenEvent } from './records.events.ts';
import { recordsTexts, type RecordsTexts } from './records.strings.ts';
import { recordsStyles } from './records.styles.ts';
import { recordsView, type RecordsView } from './records.view.ts';
import { storageNote } from './storage-note.ts';
import { allWanted, type Wanted } from './search.ts';

/**
 * @summary The records of one kind on this device, newest first: searched, filtered, opened, printed, exported.
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

  /**
   * Which records: `confirmation`, `estimate`, `parts-request`, or the name of a kind that a plug-in has given to the
   * page. Surveys have their own list, the results.
   */
  @property() of = 'confirmation';
  @property({ reflect: true }) theme: 'inherit' | 'light' | 'dark' = 'inherit';
  @property({ reflect: true }) density: 'touch' | 'normal' | 'compact' = 'touch';
  /** Where the records are; taken from the page around it unless set. */
  @property({ attribute: false }) service: ServicePort | undefined;
  /** The host's own wording, by language. */
  @property({ attribute: false }) strings: Overrides<RecordsTexts> = {};

  @state() private failure: 'read' | 'print' | 'export' | undefined;
  readonly #service = new ServiceController(this);
  @state() private kind: RecordKind | undefined;
  /** No kind of this name is known on the page, yet. */
  @state() private isUnknown = false;

  readonly #language = new LanguageController(this);
  #list: RecordList | undefined;
  #deliveries: ListedDeliveries | undefined;
  #port: ServicePort | undefined;
  #listed: RecordKind | undefined;
  #stopStorage: (() => void) | undefined;
  #stopKinds: (() => void) | undefined;
  #printed: PrintJob | undefined;
  #connection = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    this.#stopKinds = onKind(({ model }) => {
      if (model.name === this.of) void this.#takeKind(this.of);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.abort();
    this.#stopKinds?.();
    this.#use(undefined);
    this.#printed?.release();
    this.#printed = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('of')) void this.#takeKind(this.of);
    if (this.isConnected) this.#use(this.#service.current);
    if (this.#list && this.#listed)
      this.#deliveries?.follow(this.#list.state.records, this.#listed);
  }

  protected override render(): TemplateResult {
    const texts = textsIn(recordsTexts, this.#language.language, this.strings);
    if (!this.#port) return html`<p class="empty">${texts.noService}</p>`;
    if (!this.#list || !this.#listed)
      return this.failure
        ? html`<p class="error" role="alert">${texts.failures[this.failure]}</p>`
        : html`<p class="hint" role="status">
            ${this.isUnknown ? texts.unknownKind(this.of) : texts.reading}
          </p>`;
    const { state } = this.#list;
    return recordsView({
      list: state,
      kind: this.#listed,
      of: this.#listed.texts[this.#language.language],
      policy: this.#port.policy,
      language: this.#language.language,
      texts,
      deliveryOf: (record) => this.#listed && this.#deliveries?.of(record, this.#listed),
      storage: storageNote(this.#port.storage),
      failure: state.step === 'failed' ? 'read' : this.failure,
      acts: this.#acts,
    });
  }

  #use(port: ServicePort | undefined): void {
    if (port === this.#port && this.kind === this.#listed) return;
    const isSame = this.kind === this.#listed;
    const wanted: Wanted = (isSame ? this.#list?.state : undefined) ?? { text: '', status: '' };
    this.#list?.close();
    this.#deliveries?.close();
    this.#stopStorage?.();
    this.#port = port;
    this.#listed = this.kind;
    this.#list = port && this.kind && new RecordList(port, this.kind, () => this.requestUpdate());
    this.#deliveries = port?.deliverTo && new ListedDeliveries(port, () => this.requestUpdate());
    this.#stopStorage = port?.onStorage(() => this.requestUpdate());
    this.#list?.show({ text: wanted.text, status: wanted.status });
  }

  async #takeKind(name: string): Promise<void> {
    const kind = await kindOf(name).catch((): 'failed' => 'failed');
    if (name !== this.of) return;
    this.failure = kind === 'failed' ? 'read' : undefined;
    this.isUnknown = kind === undefined;
    this.kind = kind === 'failed' ? undefined : kind;
  }

  readonly #acts: RecordsView['acts'] = {
    search: (text) => this.#list?.show({ text, status: this.#list.state.status }),
    filter: (status) => this.#list?.show({ text: this.#list.state.text, status }),
    more: () => this.#list?.more(),
    open: ({ id, model }) => this.dispatchEvent(new RecordOpenEvent(id, model)),
    print: (record) => void this.#attempt('print', (port) => this.#print(record, port)),
    exportOne: (record) => void this.#attempt('export', (port) => this.#exportOne(record, port)),
    acknowledgeWiped: () => this.#port?.acknowledgeWiped?.(),
    exportCsv: () => void this.#attempt('export', (port) => this.#exportCsv(port)),
  };

  async #print(record: Document, port: ServicePort): Promise<void> {
    const job = await this.#listed?.preparePrint?.(record, port, this.#language.language);
    if (!job) return;
    const { printNow } = await import('../print/print-job.ts');
    this.#printed?.release();
    this.#printed = job;
    printNow(job);
  }

  async #exportOne(record: Document, port: ServicePort): Promise<void> {
    const file = await this.#listed?.exportOne?.(record, port);
    if (!file) return;
    const { saveFile } = await import('../export/save-file.ts');
    saveFile(file.filename, file.text, file.mime);
  }

  async #exportCsv(port: ServicePort): Promise<void> {
    const kind = this.#listed;
    if (!kind) return;
    const { saveFile } = await import('../export/save-file.ts');
    const language = this.#language.language;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const wanted: Wanted = this.#list?.state ?? { text: '', status: '' };
    const records = await allWanted(port, kind, wanted, this.#connection.signal);
    const csv = await kind.csv(records, { policy: port.policy, language, timeZone });
    saveFile(`${kind.texts[language].caption}.csv`, csv, 'text/csv');
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
