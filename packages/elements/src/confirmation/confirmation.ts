import { ContextConsumer } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  defaultPolicy,
  differences,
  emptyEntry,
  type Policy,
  type SlipDocument,
  type SlipEntry,
} from '@aftersale/core';
import { serviceContext } from '../context/service-context.ts';
import type { ServicePort } from '../context/service-port.ts';
import { LanguageController } from '../locale/language.ts';
import type { Overrides } from '../locale/strings.ts';
import type { SignatureValue } from '../signature/signature-value.ts';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { Attachments } from './attachments.ts';
import { SlipSavedEvent, SlipStorageEvent } from './confirmation.events.ts';
import type { ConfirmationTexts } from './confirmation.strings.ts';
import { confirmationStyles } from './confirmation.styles.ts';
import { confirmationView } from './confirmation.view.ts';
import { DraftKeeper, withNewer, type DraftOwner } from './draft-keeper.ts';
import type { SavingState, StandingConflict } from './draft-keeper.ts';
import { controlOf } from './find-control.ts';
import { takePartInForm } from './form-part.ts';
import { loadAhead } from './load-ahead.ts';
import { pageNow } from './page-clock.ts';
import { failureText, slipActions } from './slip-actions.ts';
import { SlipPrinting } from './slip-printing.ts';
import { slipToOpen } from './slip-to-open.ts';
import type { Marks } from './signing-acts.ts';
import type { PictureNote, SlipView } from './slip-view.ts';
import { StorageWatch } from './storage-watch.ts';
import { withTypedAhead } from './typed-ahead.ts';
import { takesNoText, viewOf } from './view-of.ts';
import { whenPageHides } from './when-page-hides.ts';

type Dialogs = typeof import('./dialogs.ts');

/**
 * @summary The service confirmation slip (售后服务客户确认单): filled in, signed, kept, printed.
 * @status experimental
 * @since 0.1
 *
 * Keeps what is typed on this device as it is typed, and resumes the newest unsigned slip when it is opened again.
 * Without a service around it, it is a plain form control: `value` in, `aftersale-change` out, no storage.
 *
 * @slot - Fields of the host's own, above the footer.
 * @fires {SlipChangeEvent} aftersale-change - the person changed a field; bubbles, composed
 * @fires {SlipInvalidEvent} aftersale-invalid - a signature was asked for and fields must be mended; bubbles, composed, cancelable: hides the summary
 * @fires {SlipBeforeSubmitEvent} aftersale-before-submit - about to be sealed; bubbles, composed, cancelable: nothing is signed
 * @fires {SlipSavedEvent} aftersale-saved - kept on this device (draft, signed or void); bubbles, composed
 * @fires {SlipStorageEvent} aftersale-storage - the device's storage became ready, refused, or memory only; bubbles, composed
 * @fires {SlipErrorEvent} aftersale-error - an act failed, with a stable code; bubbles, composed
 * @csspart sheet - the paper
 * @csspart title - the form's title
 * @csspart section - a block of the form
 * @csspart section-title - the block's title
 * @csspart field - label, control and error together
 * @csspart label - a field's label
 * @csspart control - an input
 * @csspart error - what is wrong with a field
 * @csspart footer - what stays in sight
 * @csspart owed - what the customer pays
 * @csspart saving - whether it is saved
 * @csspart actions - the buttons
 * @csspart signing - the signing screen
 * @cssprop [--aftersale-color-paper=#fff] - the sheet
 * @cssprop [--aftersale-color-ink=#1b1f24] - text
 * @cssprop [--aftersale-color-muted=#575e68] - secondary text
 * @cssprop [--aftersale-color-line=#c9ced6] - hairlines
 * @cssprop [--aftersale-color-accent=#1a4f9c] - what can be acted on, and focus
 * @cssprop [--aftersale-color-danger=#b3261e] - errors and void
 * @cssprop [--aftersale-font=inherit] - the typeface
 * @cssprop [--aftersale-control-height=44px] - the height of controls
 * @cssstate signed - the sheet is sealed
 * @cssstate invalid - a signature was asked for and fields must be mended
 * @dependency aftersale-signature
 */
export class AftersaleConfirmation extends LitElement implements DraftOwner {
  static readonly formAssociated = true;
  static override styles = [tokens, controls, confirmationStyles];

  /** The id of a record to open; without it, the newest unsigned slip is resumed, or a blank one begun. */
  @property() record = '';
  /** Under which name the slip takes part in a host form. */
  @property() name = '';
  /** Nothing can be typed or pressed. */
  @property({ type: Boolean }) disabled = false;
  /** What is typed can be read and printed, not changed or signed. */
  @property({ type: Boolean }) readonly = false;
  /** Opens a blank slip even where an unsigned one could be resumed. */
  @property({ type: Boolean }) fresh = false;
  /** Follows the page's colour scheme unless it says one. */
  @property({ reflect: true }) theme: 'inherit' | 'light' | 'dark' = 'inherit';
  /** The height of controls: 44, 36 or 30 pixels. */
  @property({ reflect: true }) density: 'touch' | 'normal' | 'compact' = 'touch';
  /** Where the slip is kept; taken from the page around it unless set. */
  @property({ attribute: false }) service: ServicePort | undefined;
  /** The company's rules for a slip without a service; where there is one, its rules hold. */
  @property({ attribute: false }) policy: Policy | undefined;
  /** The host's own wording, by language. */
  @property({ attribute: false }) strings: Overrides<ConfirmationTexts> = {};

  /** @internal */ @state() entry: SlipEntry = emptyEntry;
  /** @internal */ @state() kept: SlipDocument | undefined;
  /** @internal */ @state() amended: SlipDocument | undefined;
  /** @internal */ @state() conflicts: readonly StandingConflict[] = [];
  /** @internal */ @state() phase: 'completion' | 'signature' | undefined;
  /** @internal The page tells of the problems itself. */ @state() hidesSummary = false;
  /** @internal */ @state() failure: string | undefined;
  /** @internal */ @state() dialog: 'signing' | 'voiding' | undefined;
  /** @internal */ @state() marks: Marks = noMarks;
  /** @internal */ @state() busy = false;
  /** @internal */ @state() partRemoved = false;
  /** @internal */ @state() acceptanceOpen = false;
  /** @internal */ @state() acceptanceMark: SignatureValue | null = null;
  /** @internal */ @state() pictureNote: PictureNote | undefined;
  /** @internal The field that is being typed in, whose errors wait. */ typingIn:
    string | undefined;
  /** @internal */ readonly leftFields = new Set<string>();
  /** @internal */ attachments = new Attachments(undefined, () => this.requestUpdate());
  /** @internal */ view!: SlipView;

  @state() private saving: SavingState = { step: 'idle' };
  @state() private restoredAt: string | undefined;

  readonly #internals = this.attachInternals();
  readonly #language = new LanguageController(this);
  readonly #actions = slipActions(this);
  #keeper: DraftKeeper | undefined;
  #dialogs: Dialogs | undefined;
  #left: AbortController | undefined;
  #opened: string | undefined;
  /** The service of the page around, as opposed to one that the host has set. */
  #found: ServicePort | undefined;
  #initial: SlipEntry = emptyEntry;
  readonly #storage = new StorageWatch(this, ({ state, problem }) =>
    this.dispatchEvent(new SlipStorageEvent(state, problem)),
  );
  readonly #printing = new SlipPrinting(() => this.service);

  constructor() {
    super();
    new ContextConsumer(this, {
      context: serviceContext,
      subscribe: true,
      callback: (service) => {
        if (this.service === this.#found) this.service = service;
        this.#found = service;
      },
    });
  }

  /** What is typed in the slip. Setting it replaces what was there, as if it had been typed. */
  get value(): SlipEntry {
    return this.entry;
  }
  set value(entry: SlipEntry) {
    this.setEntry({ ...emptyEntry, ...entry, texts: { ...emptyEntry.texts, ...entry.texts } });
  }

  /** Adds pictures as if the person had chosen them. */
  addPhotos(files: Iterable<File>, taken: 'before' | 'after'): void {
    this.#actions.addPhotos(files, taken);
  }

  /** Sets the customer's seal as if the person had chosen its picture. */
  setSeal(file: File): void {
    this.#actions.setSeal(file);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#left = new AbortController();
    whenPageHides(() => void this.flush().catch(() => undefined), this.#left.signal);
    this.#opened = undefined;
    this.#storage.follow(this.service);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#left?.abort();
    this.#keeper?.close();
    this.#keeper = undefined;
    this.#storage.leave();
    this.#printing.forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('service')) this.#useService();
    if (this.isConnected && this.service && this.#opened !== this.record) {
      this.#opened = this.record;
      void this.#open(this.service, this.record);
    }
    const { saving, restoredAt } = this;
    const { language } = this.#language;
    const { state: storage, isSlow: storageIsSlow } = this.#storage;
    const standing = { language, saving, storage, storageIsSlow, restoredAt };
    this.view = viewOf(this, standing, this.#actions);
    this.#internals.states[this.phase && this.view.problems.length > 0 ? 'add' : 'delete'](
      'invalid',
    );
    this.#internals.states[this.view.record?.content.sealed ? 'add' : 'delete']('signed');
  }

  protected override render(): TemplateResult {
    return html`${confirmationView(this.view)}${this.#dialogs?.dialogView(this) ?? nothing}`;
  }

  protected override firstUpdated(): void {
    this.#initial = this.entry;
    loadAhead(() => void this.#printing.keepReady(this.view));
  }

  protected override updated(changed: PropertyValues<this>): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    takePartInForm(this, this.#internals);
    if (changed.has('kept')) void this.#printing.keepReady(this.view);
    if (this.view.record?.content.sealed) void import('../signature/define.ts');
  }

  formResetCallback(): void {
    this.setEntry(this.#initial);
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabled = disabled;
  }

  formStateRestoreCallback(state: string): void {
    this.value = JSON.parse(state) as SlipEntry;
  }

  /** @internal */
  setEntry(entry: SlipEntry): void {
    if (takesNoText(this.kept)) return;
    this.entry = entry;
    this.restoredAt = undefined;
    // Who signed has not seen this.
    if (!this.dialog) this.marks = noMarks;
    this.#keeper?.changed(entry);
  }

  /** @internal */
  entryChanged(entry: SlipEntry, conflicts: readonly StandingConflict[]): void {
    if (differences(this.entry, entry).length > 0) this.marks = noMarks;
    this.entry = entry;
    this.conflicts = withNewer(this.conflicts, conflicts);
  }

  /** @internal */
  recordChanged(record: SlipDocument | undefined): void {
    this.kept = record;
    const amends = record?.content.amends;
    if (amends && amends !== this.amended?.id)
      void this.service?.get(amends).then((found) => (this.amended = found as SlipDocument));
    else if (!amends) this.amended = undefined;
  }

  /** @internal */
  savingChanged(state: SavingState): void {
    const wasSaving = this.saving.step === 'saving';
    this.saving = state;
    if (wasSaving && state.step === 'saved' && this.kept) this.#announceSaved(this.kept);
  }

  /** @internal The records that a command wrote; this slip's own takes its place here. */
  replaceRecord(written: readonly SlipDocument[]): void {
    const own = written.find(({ id }) => id === this.currentId);
    if (!own) return;
    this.#keeper?.replaced(own);
    this.#announceSaved(own);
  }

  /** @internal */
  show(record: SlipDocument | undefined): void {
    this.failure = undefined;
    this.#begin(record);
    this.record = this.#opened = record?.id ?? '';
  }

  /** Forgets all that stood here, and goes on with this slip. */
  #begin(record: SlipDocument | undefined): void {
    this.#keeper?.close();
    this.entry = emptyEntry;
    this.kept = undefined;
    this.amended = undefined;
    this.conflicts = [];
    this.phase = undefined;
    this.dialog = undefined;
    this.restoredAt = undefined;
    this.partRemoved = false;
    this.acceptanceOpen = false;
    this.acceptanceMark = null;
    this.pictureNote = undefined;
    this.typingIn = undefined;
    this.saving = { step: 'idle' };
    this.marks = noMarks;
    this.leftFields.clear();
    if (this.service) this.#keeper = new DraftKeeper(this.service, this, record);
  }

  /** @internal */ get currentId(): string {
    return this.#keeper?.id ?? '';
  }

  /** @internal */ get currentPolicy(): Policy {
    return this.service?.policy ?? this.policy ?? defaultPolicy;
  }

  /** @internal */ now(): string {
    return this.service?.clock.now() ?? pageNow();
  }

  /** @internal */ newKey(): string {
    return this.service?.newId() ?? `row-${performance.now()}`;
  }

  /** Saves at once what is typed and not saved yet; rejects when it could not be saved. */
  async flush(): Promise<void> {
    await this.#keeper?.flush();
  }

  /** @internal Does what was asked for; what stops it is said at the slip, and nothing typed is lost. */
  async attempt(act: string, what: (service: ServicePort) => Promise<void>): Promise<boolean> {
    // Pictures are prepared beside other acts, and neither hold them up nor wipe what they said.
    const isBeside = act === 'photo';
    if (!isBeside) [this.failure, this.busy] = [undefined, true];
    try {
      await what(this.service as ServicePort);
      return true;
    } catch (error) {
      this.failure = failureText(this, act, error);
      return false;
    } finally {
      if (!isBeside) this.busy = false;
    }
  }

  /** @internal */
  async openDialog(dialog: 'signing' | 'voiding'): Promise<void> {
    this.#dialogs ??= await import('./dialogs.ts');
    this.failure = undefined;
    this.dialog = dialog;
  }

  /** @internal */ async printSlip(): Promise<void> {
    await this.#printing.print(this.view);
  }

  /** @internal */ focusField(path: string): void {
    const control = controlOf(this.renderRoot, path);
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
  }

  #useService(): void {
    this.#keeper?.close();
    this.#keeper = undefined;
    this.#opened = undefined;
    // A slip that is kept stays where it is kept; only what was typed before comes along.
    if (this.kept) this.entry = emptyEntry;
    this.kept = undefined;
    this.attachments = new Attachments(this.service, () => this.requestUpdate());
    this.#storage.follow(this.service);
  }

  async #open(service: ServicePort, wanted: string): Promise<void> {
    const left = this.#left?.signal;
    // Put back on the page, it goes on with the slip it had.
    const id = wanted || (this.#keeper ? '' : (this.kept?.id ?? ''));
    let found: SlipDocument | undefined;
    const isAnswered = await this.attempt('open', async () => {
      await this.flush();
      found = await slipToOpen(service, id, this.fresh);
    });
    if (left?.aborted || this.service !== service || this.#opened !== wanted) return;
    if (!isAnswered && this.#keeper) return;
    const isOther = this.#keeper !== undefined || (this.kept && this.kept.id !== found?.id);
    const typed = isOther ? emptyEntry : this.entry;
    const base = isOther ? emptyEntry : (this.kept?.content.entry ?? emptyEntry);
    const opened = withTypedAhead(found, { base, typed, wasNamed: id !== '' });
    this.#begin(opened.record);
    if (id === '') this.restoredAt = opened.record?.updatedAt;
    if (JSON.stringify(opened.entry) !== JSON.stringify(this.entry)) this.setEntry(opened.entry);
    this.conflicts = opened.conflicts;
  }

  #announceSaved({ id, status, revision }: SlipDocument): void {
    const durable = this.#storage.state?.kind === 'indexeddb';
    this.dispatchEvent(new SlipSavedEvent({ id, status, revision, durable }));
  }
}

const noMarks: Marks = { customer: null, technician: null };
