import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  catalogueId,
  type CatalogueHit,
  type CatalogueIndex,
  type CatalogueItem,
} from '@aftersale/core';
import { openCatalogue } from '../catalogue/stored-catalogue.ts';
import { ServiceController } from '../context/service-controller.ts';
import type { ServicePort, Stop } from '../context/service-port.ts';
import { LanguageController } from '../locale/language.ts';
import { textsIn, type Overrides } from '../locale/strings.ts';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { PartChosenEvent } from './part-finder.events.ts';
import { partFinderTexts, type PartFinderTexts } from './part-finder.strings.ts';
import { partFinderStyles } from './part-finder.styles.ts';
import { partFinderView } from './part-finder.view.ts';

/**
 * @summary Looks a part up in the catalogue while one types: by number, name, pinyin initials or model.
 * @status experimental
 * @since 0.1
 *
 * Reads the catalogue when it is first needed, and again when another one is imported. Parts that may be used instead
 * are shown as such. It chooses nothing itself and keeps nothing: the page answers `aftersale-part-chosen`.
 *
 * @fires {PartChosenEvent} aftersale-part-chosen - the person chose a part; `part` is it, `insteadOf` the number it is used for; bubbles, composed
 * @csspart finder - everything in the element
 * @csspart input - the field
 * @csspart list - the parts found, while they are shown
 * @csspart option - one part found
 * @csspart status - how many were found, or why none can be
 * @cssprop [--aftersale-color-paper=#fff] - the surface
 * @cssprop [--aftersale-color-ink=#1b1f24] - text
 * @cssprop [--aftersale-color-edge=#7a828e] - borders of the field and of the list
 * @cssprop [--aftersale-color-accent=#1a4f9c] - the option that Enter would choose, and focus
 */
export class AftersalePartFinder extends LitElement {
  static override styles = [tokens, controls, partFinderStyles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** What the field is called; the kit's own words unless set. */
  @property() label = '';
  /** How many parts are shown at most. */
  @property({ type: Number }) limit = 20;
  /** Nothing can be typed or chosen. */
  @property({ type: Boolean }) disabled = false;
  @property({ reflect: true }) theme: 'inherit' | 'light' | 'dark' = 'inherit';
  @property({ reflect: true }) density: 'touch' | 'normal' | 'compact' = 'touch';
  /** The parts to look up, where they are not those of the service. */
  @property({ attribute: false }) catalogue: CatalogueIndex | undefined;
  /** Where the catalogue is; taken from the page around it unless set. */
  @property({ attribute: false }) service: ServicePort | undefined;
  /** The host's own wording, by language. */
  @property({ attribute: false }) strings: Overrides<PartFinderTexts> = {};

  readonly #service = new ServiceController(this);
  @state() private text = '';
  @state() private open = false;
  @state() private active = -1;
  @state() private hits: readonly CatalogueHit[] = [];
  @state() private total = 0;
  @state() private reading: 'not-yet' | 'reading' | 'here' | 'none' | 'failed' = 'not-yet';
  @state() private chosen: CatalogueItem | undefined;

  readonly #language = new LanguageController(this);
  #read: CatalogueIndex | undefined;
  #loading: Promise<void> | undefined;
  #port: ServicePort | undefined;
  #stop: Stop | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#use(undefined);
  }

  /** The part of this very number, such as one from a scanned code; resolves to nothing when there is none. */
  async partOf(number: string): Promise<CatalogueItem | undefined> {
    await this.#load();
    return this.#parts?.byNumber(number);
  }

  /** Resolves when the catalogue can be looked up in, or when there is none. */
  async whenReady(): Promise<CatalogueIndex | undefined> {
    await this.#load();
    return this.#parts;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.isConnected) this.#use(this.#service.current);
    if (changed.has('catalogue') && this.text) this.#search();
  }

  protected override render(): TemplateResult {
    const texts = textsIn(partFinderTexts, this.#language.language, this.strings);
    return partFinderView({
      texts,
      label: this.label || texts.label,
      text: this.text,
      disabled: this.disabled,
      open: this.open,
      hits: this.hits,
      active: this.active,
      status: this.#status(texts),
      acts: this.#acts,
    });
  }

  protected override updated(): void {
    if (!this.open || this.active < 0) return;
    this.renderRoot.querySelector(`#hit-${this.active}`)?.scrollIntoView({ block: 'nearest' });
  }

  #status(texts: PartFinderTexts): string {
    if (this.text.trim() === '')
      return this.chosen ? texts.chosen(this.chosen.number, this.chosen.name) : '';
    if (!this.catalogue && !this.#port) return texts.noService;
    if (this.#parts)
      return this.total === 0 ? texts.none : texts.found(this.total, this.hits.length);
    if (this.reading === 'none') return texts.noCatalogue;
    return this.reading === 'failed' ? texts.unreadable : texts.reading;
  }

  get #parts(): CatalogueIndex | undefined {
    return this.catalogue ?? this.#read;
  }

  #use(port: ServicePort | undefined): void {
    if (port === this.#port) return;
    this.#stop?.();
    this.#port = port;
    this.#forget();
    this.#stop = port?.watchDocument(catalogueId, () => {
      // Another window may have imported another one; who looks something up gets it at once.
      if (this.reading !== 'not-yet') void this.#load(true);
    });
  }

  #forget(): void {
    this.#read = undefined;
    this.#loading = undefined;
    this.reading = 'not-yet';
  }

  /** Reads the catalogue unless it is known whether there is one; what failed is tried again. */
  #load(again = false): Promise<void> {
    const port = this.#port ?? this.#service.current;
    const isKnown = this.reading === 'here' || this.reading === 'none';
    if (this.catalogue || !port || (isKnown && !again)) return Promise.resolve();
    if (this.#loading) return this.#loading;
    const loading = this.#readFrom(port).finally(() => {
      if (this.#loading === loading) this.#loading = undefined;
    });
    this.#loading = loading;
    return loading;
  }

  async #readFrom(port: ServicePort): Promise<void> {
    if (this.reading === 'not-yet') this.reading = 'reading';
    let read: CatalogueIndex | undefined;
    let failed = false;
    try {
      read = await openCatalogue(port);
    } catch {
      failed = true;
    }
    // Another service may have been set meanwhile, whose catalogue is another one.
    if (port !== this.#service.current) return;
    this.#read = read;
    this.reading = failed ? 'failed' : read ? 'here' : 'none';
    if (this.text) this.#search();
  }

  #search(): void {
    const found = this.#parts?.search(this.text, { limit: this.limit });
    this.hits = found?.hits ?? [];
    this.total = found?.total ?? 0;
    this.open = this.hits.length > 0 && this.matches(':focus-within');
    this.active = -1;
  }

  #choose({ item, insteadOf }: CatalogueHit): void {
    this.text = '';
    this.hits = [];
    this.open = false;
    this.active = -1;
    this.chosen = item;
    this.dispatchEvent(new PartChosenEvent(item, insteadOf));
  }

  #move(to: number): void {
    this.open = this.hits.length > 0;
    this.active = (to + this.hits.length) % this.hits.length;
  }

  readonly #acts = {
    type: (text: string): void => {
      this.text = text;
      this.#search();
      if (this.reading === 'not-yet') void this.#load();
    },
    focus: (): void => void this.#load(),
    leave: (): void => {
      this.open = false;
      this.active = -1;
    },
    choose: (hit: CatalogueHit): void => this.#choose(hit),
    key: (event: KeyboardEvent): void => {
      // Enter and the arrows belong to the input method while it composes.
      if (event.isComposing || event.ctrlKey || event.metaKey) return;
      if (this.#keyed(event)) event.preventDefault();
    },
  };

  /** Did the key do something here? */
  #keyed({ key, altKey }: KeyboardEvent): boolean {
    const { active, hits, open } = this;
    if (key === 'Escape') {
      if (!open && this.text === '') return false;
      if (!open) this.#acts.type('');
      this.open = false;
      this.active = -1;
      return true;
    }
    if (hits.length === 0) return key === 'Enter' && this.text !== '';
    if (key === 'ArrowDown') {
      if (altKey && !open) this.open = true;
      else this.#move(open ? active + 1 : 0);
      return true;
    }
    if (key === 'ArrowUp') {
      if (altKey) this.open = false;
      else this.#move(active <= 0 ? hits.length - 1 : active - 1);
      return true;
    }
    // Without a chosen option they move within the text, as in any field.
    if (open && active >= 0 && (key === 'Home' || key === 'End')) {
      this.#move(key === 'Home' ? 0 : hits.length - 1);
      return true;
    }
    if (key !== 'Enter') return false;
    const only =
      this.#parts?.byNumber(this.text) ?? (hits.length === 1 ? hits[0]!.item : undefined);
    const hit = open && active >= 0 ? hits[active] : hits.find(({ item }) => item === only);
    if (hit) this.#choose(hit);
    else this.open = true;
    return true;
  }
}
