import { ContextProvider } from '@lit/context';
import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Policy } from '@aftersale/core';
import {
  LanguageController,
  serviceContext,
  type Receiver,
  type ServicePort,
} from '@aftersale/elements/context';
import type { Said } from './kit.strings.ts';
import { pageClient } from './page-clients.ts';
import { version } from './version.ts';

/**
 * @summary Gives everything inside it one local database, one set of company rules, and one worker's name.
 * @status experimental
 * @since 0.1
 *
 * Language follows `lang`, as everywhere. Rules are given by the `policy` property, or without a script of one's own
 * by one child `<script type="application/json">` with the settings that differ from the default.
 *
 * @fires {FormErrorEvent} aftersale-error - a plug-in was refused, with a stable code; bubbles, composed
 *
 * @slot - The elements it serves.
 */
export class AftersaleKit extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** The version of the kit that runs on this page. */
  @property({ reflect: true }) readonly version = version;
  /** The name of the local database; records of different names never meet. */
  @property() store = 'default';
  /** Who works here, as it is to stand in the history of a record. */
  @property() actor = '';
  /**
   * Where the records are handed to: the address of the site's own receiver, relative to the page. Without one they stay
   * on this device. Records that were handed over before it was taken away wait until there is one again.
   */
  @property() endpoint = '';
  /** What is said with each request to `endpoint`, to be recognised by say; asked for anew each time. */
  @property({ attribute: false }) headers: Receiver['headers'];
  /**
   * Addresses of plug-ins on this site, relative to the page and parted by blanks: JSON that defines kinds of record.
   * One that is written in the page stands in a child `<script type="application/json" data-plugin>`.
   */
  @property() plugins = '';
  /** The company's rules. */
  @property({ attribute: false }) policy: Policy | undefined;

  /** Why the rules cannot be used, and nothing is shown. */
  @state() private unusable: Said | undefined;
  /** Why a plug-in was refused. */
  @state() private refused: Said | undefined;
  readonly #language = new LanguageController(this);
  readonly #provider = new ContextProvider(this, { context: serviceContext });

  /** The client that answers here; absent while the rules are wrong. */
  get service(): ServicePort | undefined {
    return this.#provider.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const script = this.querySelector(':scope > script[type$=json]:not([data-plugin])');
    if (script && !this.policy) void this.#takePolicyFrom(script.textContent);
    else this.#serve();
    if (this.plugins || this.querySelector(':scope > [data-plugin]')) void this.#takePlugins();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('policy') && this.policy) this.unusable = undefined;
    const isServing = this.service !== undefined || changed.has('policy');
    if (isServing && (changed.has('store') || changed.has('actor') || changed.has('policy')))
      this.#serve();
    else if (changed.has('endpoint')) this.#deliver(changed.get('endpoint'));
  }

  protected override render(): TemplateResult {
    const said = [this.unusable, this.refused].flatMap(
      (each) => each?.(this.#language.language) ?? [],
    );
    return html`${said.map((text) => html`<p role="alert">${text}</p>`)}<slot
        ?hidden=${this.unusable !== undefined}
      ></slot>`;
  }

  #serve(): void {
    const { store, actor, policy } = this;
    this.#provider.setValue(this.unusable ? undefined : pageClient({ store, actor, policy }));
    this.#deliver();
  }

  /** What never had an endpoint leaves alone what another kit may have said of the same records. */
  #deliver(before = ''): void {
    // Taken away, the attribute leaves null.
    const endpoint = this.endpoint || '';
    if (!endpoint && !before) return;
    this.service?.deliverTo?.({ endpoint, headers: async () => (await this.headers?.()) ?? {} });
    // The forms inside look again whether there is a receiver.
    this.#provider.updateObservers();
  }

  async #takePlugins(): Promise<void> {
    this.refused = await import('./plugins.ts').then(
      ({ kitPlugins }) => kitPlugins(this),
      () => notLoaded,
    );
  }

  async #takePolicyFrom(text: string): Promise<void> {
    const reader = await import('./kit-rules.ts').catch(() => undefined);
    const read = reader?.rulesIn(text);
    if (read?.ok) this.policy = read.value;
    else this.unusable = read?.error ?? notLoaded;
    this.#serve();
  }
}

/** What reads the rules or the plug-ins could not be fetched: offline, and never fetched before. */
const notLoaded: Said = (language) =>
  language === 'en' ? 'Rules or plug-ins were not loaded.' : '公司规则或自定义记录未能载入。';
