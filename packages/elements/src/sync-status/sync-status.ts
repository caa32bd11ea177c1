import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DeliveryDocument } from '@aftersale/core';
import { ServiceController } from '../context/service-controller.ts';
import type { ServicePort, Stop } from '../context/service-port.ts';
import { handByFile, sendAgain } from '../delivery/person-acts.ts';
import { spokenTime } from '../form/local-time.ts';
import { LanguageController } from '../locale/language.ts';
import { textsIn, type Overrides } from '../locale/strings.ts';
import { RecordOpenEvent } from '../records/records.events.ts';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { OutboxWatch } from './outbox-watch.ts';
import { recordName } from './record-names.ts';
import { syncTexts, type SyncTexts } from './sync-status.strings.ts';
import { syncStyles } from './sync-status.styles.ts';
import { syncView, type SyncView } from './sync-status.view.ts';

/**
 * @summary What is on its way from this device to the site's receiver: how much waits and why, who received what last, and what a person should see to.
 * @status experimental
 * @since 0.2
 *
 * Follows every change while it is on the page. It opens nothing itself: the page answers `aftersale-open`.
 *
 * @fires {RecordOpenEvent} aftersale-open - the person asked to open a record; its `id` is the document's; bubbles, composed
 * @csspart status - everything in the element
 * @csspart line - how much waits, and why
 * @csspart last - who received something last
 * @csspart storage - what this device's storage can be relied on for
 * @csspart send - the button that sends now
 * @csspart list - what was rejected, and what the receiver keeps failing at
 * @csspart record - one of them
 * @cssprop [--aftersale-color-paper=#fff] - the surface
 * @cssprop [--aftersale-color-ink=#1b1f24] - text
 * @cssprop [--aftersale-color-line=#c9ced6] - hairlines
 * @cssprop [--aftersale-color-accent=#1a4f9c] - what can be acted on, and focus
 * @cssprop [--aftersale-color-received=#1c6b3a] - what was received
 * @cssprop [--aftersale-color-waiting=#8a5300] - what waits
 */
export class AftersaleSyncStatus extends LitElement {
  static override styles = [tokens, controls, syncStyles];

  /** One line of text, or all that can be seen and done. */
  @property() detail: 'text' | 'full' = 'full';
  @property({ reflect: true }) theme: 'inherit' | 'light' | 'dark' = 'inherit';
  @property({ reflect: true }) density: 'touch' | 'normal' | 'compact' = 'touch';
  /** Where the records are; taken from the page around it unless set. */
  @property({ attribute: false }) service: ServicePort | undefined;
  /** The host's own wording, by language. */
  @property({ attribute: false }) strings: Overrides<SyncTexts> = {};

  @state() private hasFailed = false;
  readonly #service = new ServiceController(this);

  readonly #language = new LanguageController(this);
  readonly #names = new Map<string, string>();
  #port: ServicePort | undefined;
  #outbox: OutboxWatch | undefined;
  #stopStorage: Stop | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#use(undefined);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.isConnected) this.#use(this.#service.current);
    this.#name(this.#outbox?.state.troubled ?? []);
  }

  protected override render(): TemplateResult {
    const { language } = this.#language;
    const texts = textsIn(syncTexts, language, this.strings);
    const service = this.#port;
    if (!service || !this.#outbox) return html`<p class="hint">${texts.noService}</p>`;
    return syncView({
      texts,
      language,
      isFull: this.detail !== 'text',
      outbox: this.#outbox.state,
      storage: service.storage.state,
      hasFailed: this.hasFailed,
      endpointOf: (model) => service.endpointOf?.(model) ?? '',
      timeOf: (instant) => spokenTime(instant, language, service.clock.now()),
      nameOf: (delivery) => this.#names.get(nameKey(delivery, language)) ?? '',
      act: this.#acts,
    });
  }

  #use(port: ServicePort | undefined): void {
    if (port === this.#port) return;
    this.#outbox?.close();
    this.#stopStorage?.();
    this.#names.clear();
    this.#port = port;
    const changed = (): void => this.requestUpdate();
    this.#outbox = port?.deliverTo && new OutboxWatch(port, changed);
    this.#stopStorage = port?.onStorage(changed);
  }

  readonly #acts: SyncView['act'] = {
    sendNow: () => this.#port?.sendNow?.(),
    open: ({ content: { record } }) =>
      this.dispatchEvent(new RecordOpenEvent(record.id, record.model)),
    sendAgain: (delivery) => void this.#attempt(sendAgain, delivery),
    handByFile: (delivery) => void this.#attempt(handByFile, delivery),
  };

  async #attempt(what: typeof sendAgain, delivery: DeliveryDocument): Promise<void> {
    if (!this.#port) return;
    this.hasFailed = false;
    await what(this.#port, delivery).catch(() => (this.hasFailed = true));
  }

  /** Looks the names up once; without one, a record is called by its kind alone. */
  #name(deliveries: readonly DeliveryDocument[]): void {
    const port = this.#port;
    const { language } = this.#language;
    for (const delivery of deliveries) {
      const key = nameKey(delivery, language);
      if (!port || this.#names.has(key)) continue;
      this.#names.set(key, '');
      recordName(port, delivery.content.record, language).then(
        (name) => {
          this.#names.set(key, name);
          this.requestUpdate();
        },
        () => undefined,
      );
    }
  }
}

const nameKey = ({ id }: DeliveryDocument, language: string): string => `${language} ${id}`;
