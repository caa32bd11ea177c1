import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { catalogueId, type CatalogueDocument } from '@aftersale/core';
import { ServiceController } from '../context/service-controller.ts';
import type { ServicePort, Stop } from '../context/service-port.ts';
import { LanguageController } from '../locale/language.ts';
import { textsIn, type Overrides } from '../locale/strings.ts';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { CatalogueReplacedEvent } from './catalogue.events.ts';
import { catalogueTexts, type CatalogueTexts } from './catalogue.strings.ts';
import { catalogueStyles } from './catalogue.styles.ts';
import { catalogueView, type CatalogueView } from './catalogue.view.ts';
import { ListImport } from './list-import.ts';
import { keptCatalogue } from './stored-catalogue.ts';

/**
 * @summary The parts catalogue of this device: what is kept, and the import of another price list from CSV or XLSX.
 * @status experimental
 * @since 0.1
 *
 * Reads the file here, in slices, and sends it nowhere. Encoding and columns are guessed, shown and can be corrected.
 * Rows that are no parts are listed with their reasons, and can be downloaded; the good ones are kept. The present
 * catalogue stays as it is until the new one is read to its end and confirmed.
 *
 * @fires {CatalogueReplacedEvent} aftersale-catalogue-replaced - another catalogue is kept here; `count` is how many parts it holds; bubbles, composed
 * @csspart catalogue - everything in the element
 * @csspart current - which catalogue is kept here
 * @cssprop [--aftersale-color-paper=#fff] - the surface
 * @cssprop [--aftersale-color-ink=#1b1f24] - text
 * @cssprop [--aftersale-color-line=#c9ced6] - hairlines
 * @cssprop [--aftersale-color-accent=#1a4f9c] - what can be acted on, and focus
 */
export class AftersaleCatalogue extends LitElement {
  static override styles = [tokens, controls, catalogueStyles];

  @property({ reflect: true }) theme: 'inherit' | 'light' | 'dark' = 'inherit';
  @property({ reflect: true }) density: 'touch' | 'normal' | 'compact' = 'touch';
  /** Where the catalogue is kept; taken from the page around it unless set. */
  @property({ attribute: false }) service: ServicePort | undefined;
  /** The host's own wording, by language. */
  @property({ attribute: false }) strings: Overrides<CatalogueTexts> = {};

  readonly #service = new ServiceController(this);
  @state() private current: CatalogueDocument | undefined;

  readonly #language = new LanguageController(this);
  readonly #import = new ListImport(() => this.requestUpdate());
  #port: ServicePort | undefined;
  #stop: Stop | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#import.cancel();
    this.#use(undefined);
  }

  /** Begins to import this file, as if the person had chosen it. */
  async open(file: File): Promise<void> {
    await this.#import.open(file);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.isConnected) this.#use(this.#service.current);
  }

  protected override render(): TemplateResult {
    const texts = this.#texts;
    if (!this.#port) return html`<p class="empty">${texts.noService}</p>`;
    return catalogueView({
      texts,
      language: this.#language.language,
      current: this.current,
      step: this.#import.state,
      acts: this.#acts,
    });
  }

  get #texts(): CatalogueTexts {
    return textsIn(catalogueTexts, this.#language.language, this.strings);
  }

  #use(port: ServicePort | undefined): void {
    if (port === this.#port) return;
    this.#stop?.();
    this.#port = port;
    this.current = undefined;
    this.#stop = port?.watchDocument(catalogueId, (document) => {
      this.current = document as CatalogueDocument | undefined;
    });
    if (port) void this.#see(port);
  }

  async #see(port: ServicePort): Promise<void> {
    const document = await keptCatalogue(port).catch(() => undefined);
    if (port === this.#port) this.current = document;
  }

  readonly #acts: CatalogueView['acts'] = {
    open: (file) => void this.#import.open(file),
    read: (choice) => void this.#import.read(choice),
    headings: (hasHeadings) => this.#import.headings(hasHeadings),
    match: (field, place) => this.#import.match(field, place),
    start: () => void this.#import.start(this.#port?.policy.currency ?? 'CNY'),
    cancel: () => this.#import.cancel(),
    store: () => void this.#store(),
    download: () => void this.#download(),
  };

  async #store(): Promise<void> {
    const port = this.#port;
    if (!port) return;
    await this.#import.store(port, this.current?.revision ?? 0);
    await this.#see(port);
    const { state } = this.#import;
    if (state.step === 'waiting' && state.stored !== undefined)
      this.dispatchEvent(new CatalogueReplacedEvent(state.stored));
  }

  async #download(): Promise<void> {
    const { state } = this.#import;
    if (state.step !== 'read') return;
    const { refusedCsv } = await import('./refused-csv.ts');
    const { saveFile } = await import('../export/save-file.ts');
    const texts = this.#texts;
    saveFile(`${texts.report.file}.csv`, await refusedCsv(state.result.refused, texts), 'text/csv');
  }
}
