import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  requestDrafts,
  requestRoles,
  type CatalogueIndex,
  type OutletFacts,
  type RequestDocument,
  type RequestEntry,
  type RequestProblem,
  type RequestRole,
} from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import { formStyles } from '../form/form.styles.ts';
import type { HostProblem } from '../form/host-form.ts';
import { KeptForm, type Standing } from '../form/kept-form.ts';
import { storageText } from '../form/storage-text.ts';
import type { Overrides } from '../locale/strings.ts';
import type { SignatureValue } from '../signature/signature-value.ts';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { loadAhead } from './load-ahead.ts';
import {
  fetchModule,
  type FetchedModule,
  type FetchedModules,
  type ModuleName,
} from './fetched-modules.ts';
import type { CheckTexts } from './check.strings.ts';
import type { GroundsTexts } from './grounds.strings.ts';
import type { LateTexts } from './late.strings.ts';
import { withOutletFilledIn } from './outlet-filled-in.ts';
import { outletsOfPage } from './outlets-of-page.ts';
import type { RequestTexts } from './parts-request.strings.ts';
import { requestStyles } from './parts-request.styles.ts';
import { partsRequestView } from './parts-request.view.ts';
import type { PasteOutcome } from './paste-rows.ts';
import { requestActions } from './request-actions.ts';
import type { RequestView } from './request-view.ts';
import { spokenTexts } from './spoken-texts.ts';
import { noSurroundings, type Surroundings } from './surroundings-known.ts';
import { viewOf } from './view-of.ts';

type OwnTexts = RequestTexts & LateTexts & GroundsTexts & CheckTexts;

/**
 * @summary The parts request (零配件申请表): asked for by an outlet, audited, planned, approved, sent, received.
 * @status experimental
 * @since 0.2
 *
 * The outlet fills it in and hands it in; each desk sees the same sheet with what it needs to decide, and exactly its
 * own next acts. Keeps what is typed on this device as it is typed. What is known of the outlet comes as `outlet`, or
 * as one child `<script type="application/json">`; where its deposit is not known, the check says so and nothing passes.
 *
 * @slot - Fields of the host's own, above the footer.
 * @fires {FormChangeEvent} aftersale-change - the person changed a field; bubbles, composed
 * @fires {FormInvalidEvent} aftersale-invalid - a submission was asked for and fields must be mended; bubbles, composed, cancelable: hides the summary
 * @fires {FormBeforeSubmitEvent} aftersale-before-submit - about to be handed in; bubbles, composed, cancelable: nothing is handed in
 * @fires {RequestSubmittedEvent} aftersale-submitted - handed in and kept; bubbles, composed
 * @fires {FormSavedEvent} aftersale-saved - kept on this device, in whatever state; bubbles, composed
 * @fires {FormReceivedEvent} aftersale-received - the site's receiver has what is shown, with `id`, `model`, `revision` and `by`; bubbles, composed
 * @fires {FormRejectedEvent} aftersale-rejected - the receiver will not take it as it is, with `code` and `reason`; bubbles, composed
 * @fires {FormStorageEvent} aftersale-storage - the device's storage became ready, refused, or memory only; bubbles, composed
 * @fires {FormErrorEvent} aftersale-error - an act failed, with a stable code; bubbles, composed
 * @csspart sheet - the paper
 * @csspart title - the form's title
 * @csspart mark - the mark of an urgent or pre-sale request
 * @csspart section - a block of the form
 * @csspart section-title - the block's title
 * @csspart field - label, control and error together
 * @csspart label - a field's label
 * @csspart control - an input
 * @csspart error - what is wrong with a field
 * @csspart deposit - the deposit check
 * @csspart desk - what a desk sees and can do
 * @csspart footer - what stays in sight
 * @csspart owed - the value asked for
 * @csspart saving - whether it is saved
 * @csspart delivery - how far it is on its way to the receiver; also `waiting`, `received`, `rejected` or `handed`
 * @csspart rejected - why the receiver would not take it, and what can be done
 * @csspart actions - the buttons
 * @cssprop [--aftersale-color-paper=#fff] - the sheet
 * @cssprop [--aftersale-color-ink=#1b1f24] - text
 * @cssprop [--aftersale-color-muted=#575e68] - secondary text
 * @cssprop [--aftersale-color-line=#c9ced6] - hairlines
 * @cssprop [--aftersale-color-accent=#1a4f9c] - what can be acted on, and focus
 * @cssprop [--aftersale-color-danger=#b3261e] - errors, and the mark
 * @cssprop [--aftersale-font=inherit] - the typeface
 * @cssprop [--aftersale-control-height=44px] - the height of controls
 * @cssstate invalid - a submission was asked for and fields must be mended
 * @cssstate submitted - handed in, whatever became of it
 * @dependency aftersale-signature
 * @dependency aftersale-part-finder
 */
export class AftersalePartsRequest extends KeptForm<RequestEntry, RequestDocument, RequestView> {
  static override styles = [tokens, controls, formStyles, requestStyles];

  /** As what the person acts: `outlet` fills in and hands in, the other desks decide. */
  @property() desk: RequestRole = 'outlet';
  /** The outlet that asks; for a desk that decides, all those whose deposits it knows. */
  @property({ attribute: false }) outlet: OutletFacts | readonly OutletFacts[] | undefined;
  /** The host's own wording, by language. */
  @property({ attribute: false }) strings: Overrides<OwnTexts> = {};

  /** @internal A submission was asked for: everything that is missing is said. */
  @state() asked = false;
  /** @internal The page tells of the problems itself. */ @state() hidesSummary = false;
  /** @internal What the submission itself was refused for. */
  @state() refused: readonly RequestProblem[] = [];
  /** @internal */ @state() rowRemoved = false;
  /** @internal Can codes be scanned here? Looked up unless it is said. */ @state() canScan:
    boolean | undefined;
  /** @internal */ @state() scanning: 'looking' | 'failed' | undefined;
  /** @internal */ @state() pasted: PasteOutcome | undefined;
  /** @internal */ @state() sealNote: string | undefined;
  /** @internal */ @state() reviewMark: SignatureValue | null = null;
  /** @internal */ @state() around: Surroundings = noSurroundings;

  /** @internal What has been fetched so far. */ @state() modules: FetchedModules = {};
  @state() private outlets: readonly OutletFacts[] = [];

  readonly #actions = requestActions(this);
  #lookedFor: ServicePort | undefined;
  #lookedAt = '';
  /** A blank stood here, and what stands here now was typed into it. */
  #isBegunHere = false;

  constructor() {
    // Of its own, because what a blank request says differs from outlet to outlet.
    super({ ...requestDrafts }, spokenTexts);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'role'];
  }

  /**
   * `role="after-sales"` is taken for `desk="after-sales"`, and taken away: assistive technology would look for a role
   * of that name and find none.
   */
  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name !== 'role') return super.attributeChangedCallback(name, old, value);
    const desk = requestRoles.find((role) => role === (value === 'applicant' ? 'outlet' : value));
    if (!desk) return;
    this.desk = desk;
    this.removeAttribute('role');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.readPage();
  }

  /** @internal Reads what the page says of the outlet inside the element. */
  readPage(): void {
    this.outlets = outletsOfPage(this);
  }

  /** Sets the seal as if the person had chosen its picture. */
  setSeal(file: File): void {
    void this.need('late').then((late) => late.lateViewOf(this).lateAct.setSeal(file));
  }

  /** @internal What is known of the outlet whose request this is. */
  get outletFacts(): OutletFacts | undefined {
    const { submitted } = this.kept?.content ?? {};
    if (submitted) return this.#known.find(({ id }) => id === submitted.outlet.id);
    return this.#pageOutlet;
  }

  get #known(): readonly OutletFacts[] {
    const given = this.outlet ?? this.outlets;
    return Array.isArray(given) ? (given as readonly OutletFacts[]) : [given as OutletFacts];
  }

  get #pageOutlet(): OutletFacts | undefined {
    const known = this.#known;
    return known.length === 1 ? known[0] : undefined;
  }

  /** The outlet that fills the request in, where the page says which it is. */
  get #ownOutlet(): OutletFacts | undefined {
    return this.desk === 'outlet' ? this.#pageOutlet : undefined;
  }

  /** @internal The parts of this device; nothing while there are none. */
  async catalogue(): Promise<CatalogueIndex | undefined> {
    if (!this.service) return undefined;
    const { openCatalogue } = await import('../catalogue/stored-catalogue.ts');
    return openCatalogue(this.service);
  }

  /** @internal Fetches this part of the form, or gives the one that is there. */
  async need<Name extends ModuleName>(name: Name): Promise<FetchedModule<Name>> {
    const fetched = (await fetchModule[name]()) as FetchedModule<Name>;
    if (!this.modules[name]) this.modules = { ...this.modules, [name]: fetched };
    return fetched;
  }

  /** @internal */
  reasonText(error: unknown): string {
    const { view } = this;
    const { checks } = this.modules;
    return checks
      ? checks.reasonText(error, view.texts, checks.checkTextsOf(this))
      : storageText(error, view.texts);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#fillInOutlet();
    super.willUpdate(changed);
  }

  override formResetCallback(): void {
    super.formResetCallback();
    // What was known of the outlet only after the form was there belongs to its beginning too.
    this.setEntry(withOutletFilledIn(this.entry, this.#ownOutlet, requestDrafts.emptyEntry));
  }

  protected override viewNow(standing: Standing): RequestView {
    return viewOf(this, standing, this.#actions);
  }

  protected override statesNow(): Readonly<{ [name: string]: boolean }> {
    return {
      invalid: this.asked && this.view.problems.length > 0,
      submitted: this.kept !== undefined && this.kept.status !== 'draft',
    };
  }

  protected override render(): TemplateResult {
    return partsRequestView(
      this.view,
      this.modules.late?.latePartsOf(this),
      this.modules.desk?.deskView(this) ?? nothing,
      html`<slot @slotchange=${() => this.readPage()}></slot>`,
    );
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    loadAhead(() => void this.#lookAround());
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { kind } = this.entry.texts;
    const isDecided = this.desk !== 'outlet' || (this.kept && this.kept.status !== 'draft');
    const isBegun = this.asked || this.entry !== this.drafts.emptyEntry;
    this.#fetch('late');
    if (isDecided || kind) this.#fetch('grounds');
    if (isDecided || isBegun) this.#fetch('checks');
    if (kind === 'urgent' || kind === 'presale') this.#fetch('rarerKinds');
    if (kind === 'presale') void import('../signature/define.ts');
    if (isDecided) this.#fetch('desk');
    if (isBegun && !this.view.fixed) import('../part-finder/define.ts').catch(() => undefined);
    // Of a blank request nothing is told yet: there it has time until the page is idle.
    if (isDecided || isBegun) void this.#lookAround();
  }

  protected override async findRecord(
    service: ServicePort,
    id: string,
  ): Promise<RequestDocument | undefined> {
    if (id !== '' || this.desk === 'outlet') return super.findRecord(service, id);
    await this.takeUp(service);
    const { firstWaiting } = await import('./waiting.ts');
    return firstWaiting(service, this.desk);
  }

  protected override hostProblem(): HostProblem | undefined {
    const { view } = this;
    const { checks } = this.modules;
    // Nothing is ready before it can be said whether it is.
    if (!checks) return { path: 'kind', text: view.texts.problems.Missing };
    const [first] = checks.problemsNow(this);
    if (!first) return undefined;
    const text = checks.problemText(first, view.texts, checks.checkTextsOf(this));
    return { path: first.path, text };
  }

  protected override failureText(_act: string, error: unknown): string {
    const { texts } = this.view;
    const reason = this.reasonText(error);
    const isSaid = 'refusal' in (error as object) || reason === texts.noSuchRecord;
    return isSaid ? reason : texts.notDone(reason);
  }

  protected override entryTyped(): void {
    this.refused = [];
  }

  protected override forget(): void {
    this.asked = false;
    this.hidesSummary = false;
    this.refused = [];
    this.rowRemoved = false;
    this.scanning = undefined;
    this.pasted = undefined;
    this.sealNote = undefined;
    this.reviewMark = null;
    this.around = noSurroundings;
    this.#lookedAt = '';
    this.#isBegunHere = false;
  }

  /**
   * A blank request begins with what the page says of its outlet: nobody is asked twice. That alone is no change, and
   * keeps no draft; one that is only resumed here stays as it is.
   */
  #fillInOutlet(): void {
    const before = this.drafts.emptyEntry;
    if (this.entry === before) this.#isBegunHere = true;
    const blank = withOutletFilledIn(before, this.#ownOutlet, before);
    if (blank === before) return;
    (this.drafts as { emptyEntry: RequestEntry }).emptyEntry = blank;
    if (this.entry === before) this.entry = blank;
    else if (this.#isBegunHere)
      this.setEntry(withOutletFilledIn(this.entry, this.#ownOutlet, before));
  }

  /** What could not be fetched is asked for again with the next change, and by the first act that needs it. */
  #fetch(name: ModuleName): void {
    if (!this.modules[name]) this.need(name).catch(() => undefined);
  }

  /** Reads what else this device knows of the outlet and of this request, whenever one of them is another. */
  async #lookAround(): Promise<void> {
    const { service, kept } = this;
    const outlet = kept?.content.submitted?.outlet.id ?? this.outletFacts?.id ?? '';
    const place = `${kept?.id ?? ''} ${kept?.revision ?? 0} ${outlet}`;
    if (!service || (this.#lookedAt === place && this.#lookedFor === service)) return;
    [this.#lookedAt, this.#lookedFor] = [place, service];
    try {
      const { lookAround } = await import('./surroundings.ts');
      const around = await lookAround(service, kept, outlet);
      // Another record may stand here by now.
      if (this.#lookedAt === place && this.#lookedFor === service) this.around = around;
    } catch {
      // What else is known helps to decide, and nothing that is typed depends on it; the storage says itself what ails it.
    }
  }
}
