import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  problemsBeforeCompletion,
  slipDrafts,
  type Quote,
  type SlipDocument,
  type SlipEntry,
} from '@aftersale/core';
import type { StandingConflict } from '../form/draft-keeper.ts';
import type { HostProblem } from '../form/host-form.ts';
import { KeptForm, type Standing } from '../form/kept-form.ts';
import { whenIdle } from '../form/when-idle.ts';
import { OwnFieldsLoader } from '../own-field/own-fields-loader.ts';
import type { Overrides } from '../locale/strings.ts';
import type { SignatureValue } from '../signature/signature-value.ts';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { confirmationTexts, type ConfirmationTexts } from './confirmation.strings.ts';
import { confirmationStyles } from './confirmation.styles.ts';
import { confirmationView } from './confirmation.view.ts';
import { problemText, reasonText } from './problem-text.ts';
import type { DialogTexts } from './dialogs.strings.ts';
import { slipActions } from './slip-actions.ts';
import type { SignedTexts } from './signed.strings.ts';
import type { SlipPrinting } from './slip-printing.ts';
import type { Marks } from './signing-acts.ts';
import type { PictureNote, SlipView } from './slip-view.ts';
import { viewOf } from './view-of.ts';
import { formStyles } from '../form/form.styles.ts';

type Dialogs = typeof import('./dialogs.ts');

/**
 * @summary The service confirmation slip (售后服务客户确认单): filled in, signed, kept, printed.
 * @status experimental
 * @since 0.1
 *
 * Keeps what is typed on this device as it is typed, and resumes the newest unsigned slip when it is opened again.
 * Without a service around it, it is a plain form control: `value` in, `aftersale-change` out, no storage.
 *
 * @slot - Fields of the site's own as `<aftersale-field>`, which the slip shows and keeps; anything else stands above the footer.
 * @fires {FormChangeEvent} aftersale-change - the person changed a field; bubbles, composed
 * @fires {FormInvalidEvent} aftersale-invalid - a signature was asked for and fields must be mended; bubbles, composed, cancelable: hides the summary
 * @fires {FormBeforeSubmitEvent} aftersale-before-submit - about to be sealed; bubbles, composed, cancelable: nothing is signed
 * @fires {FormSavedEvent} aftersale-saved - kept on this device (draft, signed or void); bubbles, composed
 * @fires {FormReceivedEvent} aftersale-received - the site's receiver has what is shown, with `id`, `model`, `revision` and `by`; bubbles, composed
 * @fires {FormRejectedEvent} aftersale-rejected - the receiver will not take it as it is, with `code` and `reason`; bubbles, composed
 * @fires {FormStorageEvent} aftersale-storage - the device's storage became ready, refused, or memory only; bubbles, composed
 * @fires {FormErrorEvent} aftersale-error - an act failed, with a stable code; bubbles, composed
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
 * @csspart delivery - how far it is on its way to the receiver; also `waiting`, `received`, `rejected` or `handed`
 * @csspart rejected - why the receiver would not take it, and what can be done
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
export class AftersaleConfirmation extends KeptForm<SlipEntry, SlipDocument, SlipView> {
  static override styles = [tokens, controls, formStyles, confirmationStyles];

  /** The host's own wording, by language. */
  @property({ attribute: false }) strings: Overrides<
    ConfirmationTexts & DialogTexts & SignedTexts
  > = {};

  /** @internal */ @state() amended: SlipDocument | undefined;
  /** @internal */ amendmentNote: SlipView['amendmentNote'];
  /** @internal */ @state() signed: SlipView['signed'];
  /** @internal */ @state() quoted: SlipView['quoted'];
  /** @internal */ @state() theirWord: typeof import('./their-word.ts').theirWord | undefined;
  /** @internal */ @state() phase: 'completion' | 'signature' | undefined;
  /** @internal The page tells of the problems itself. */ @state() hidesSummary = false;
  /** @internal */ @state() dialog: 'signing' | 'voiding' | undefined;
  /** @internal */ @state() marks: Marks = noMarks;
  /** @internal */ @state() partRemoved = false;
  /** @internal */ @state() acceptanceOpen = false;
  /** @internal */ @state() acceptanceMark: SignatureValue | null = null;
  /** @internal */ @state() pictureNote: PictureNote | undefined;

  /** @internal */ readonly own = new OwnFieldsLoader(this);
  readonly #actions = slipActions(this);
  #printing: SlipPrinting | undefined;
  #dialogs: Dialogs | undefined;

  constructor() {
    super(slipDrafts, confirmationTexts);
  }

  /** Adds pictures as if the person had chosen them. */
  addPhotos(files: Iterable<File>, taken: 'before' | 'after'): void {
    this.#actions.addPhotos(files, taken);
  }

  /** Sets the customer's seal as if the person had chosen its picture. */
  setSeal(file: File): void {
    this.#actions.setSeal(file);
  }

  /**
   * Takes what the customer was told before the work, to stand beside what it came to; fees that are still blank are
   * filled in from it. False where the slip takes nothing any more.
   */
  takeQuote(quote: Quote): boolean {
    if (this.takesNoText || this.readonly || this.disabled) return false;
    this.#actions.takeQuote(quote);
    return true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#printing?.forget();
  }

  protected override viewNow(standing: Standing): SlipView {
    return viewOf(this, standing, this.#actions);
  }

  protected override statesNow(): Readonly<{ [name: string]: boolean }> {
    return {
      invalid: this.phase !== undefined && this.view.problems.length > 0,
      signed: Boolean(this.view.record?.content.sealed),
    };
  }

  protected override render(): TemplateResult {
    return html`${confirmationView(this.view)}${this.#dialogs?.dialogView(this) ?? nothing}`;
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    whenIdle(() =>
      import('./load-ahead.ts').then(
        ({ loadAhead }) => loadAhead(() => void this.#keepReadyForPrint()),
        () => undefined,
      ),
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('kept') && (this.#printing || this.kept?.content.sealed))
      void this.#keepReadyForPrint();
    const { sealed, voided } = this.kept?.content ?? {};
    const { feeAcceptance } = this.entry;
    if (!this.signed && (sealed || voided || feeAcceptance || this.acceptanceOpen))
      void this.#showSigned();
    if ((this.entry.quote || this.entry.extraConsent) && !this.quoted) void this.#showQuoted();
    if (this.conflicts.length > 0 && !this.theirWord) void this.#sayTheirWord();
  }

  protected override hostProblem(): HostProblem | undefined {
    const [first] = problemsBeforeCompletion(this.entry, this.currentPolicy, this.now());
    const { texts, language } = this.view;
    if (!first) return this.own.fields?.hostProblem(language);
    return { path: first.path, text: problemText(first, texts, this.currentPolicy) };
  }

  protected override failureText(act: string, error: unknown): string {
    const { texts } = this.view;
    const reason = reasonText(error, texts);
    const isSaid = 'refusal' in (error as object) || reason === texts.noSuchRecord;
    if (isSaid) return reason;
    return act === 'sign' ? texts.failures.sign(reason) : texts.notDone(reason);
  }

  protected override entryTyped(): void {
    // Who signed has not seen this.
    if (!this.dialog) this.marks = noMarks;
  }

  protected override forget(): void {
    this.amended = undefined;
    this.phase = undefined;
    this.dialog = undefined;
    this.partRemoved = false;
    this.acceptanceOpen = false;
    this.acceptanceMark = null;
    this.pictureNote = undefined;
    this.marks = noMarks;
  }

  /** @internal */
  override setEntry(entry: SlipEntry): void {
    super.setEntry(this.own.fields?.noted(entry) ?? entry);
  }

  /** @internal */
  override entryChanged(entry: SlipEntry, conflicts: readonly StandingConflict<SlipEntry>[]): void {
    if (JSON.stringify(this.entry) !== JSON.stringify(entry)) this.marks = noMarks;
    super.entryChanged(entry, conflicts);
  }

  /** @internal */
  override recordChanged(record: SlipDocument): void {
    super.recordChanged(record);
    const { amends } = record.content;
    if (amends && amends !== this.amended?.id) void this.#compareWith(amends);
    else if (!amends) this.amended = undefined;
  }

  async #compareWith(id: string): Promise<void> {
    const [{ amendmentNote }, found] = await Promise.all([
      import('./amendment.view.ts'),
      this.service?.get(id),
    ]);
    this.amendmentNote = amendmentNote;
    this.amended = found as SlipDocument | undefined;
  }

  async #showSigned(): Promise<void> {
    this.signed = await import('./signed.view.ts');
  }

  async #showQuoted(): Promise<void> {
    this.quoted = await import('./quoted.view.ts');
  }

  /** Until it is here, and where it cannot be had, their word is said as it is kept. */
  async #sayTheirWord(): Promise<void> {
    const { theirWord } = await import('./their-word.ts').catch(() => ({ theirWord: undefined }));
    this.theirWord = theirWord;
  }

  /** @internal */
  async openDialog(dialog: 'signing' | 'voiding'): Promise<void> {
    this.#dialogs ??= await import('./dialogs.ts');
    this.failure = undefined;
    this.dialog = dialog;
  }

  /** @internal */ async printSlip(): Promise<void> {
    await (await this.#printer()).print(this.view);
  }

  async #printer(): Promise<SlipPrinting> {
    const { SlipPrinting } = await import('./slip-printing.ts');
    return (this.#printing ??= new SlipPrinting(() => this.service));
  }

  async #keepReadyForPrint(): Promise<void> {
    // Nobody has asked for a print yet; one who does is told why there is none.
    const printer = await this.#printer().catch(() => undefined);
    if (this.isConnected) await printer?.keepReady(this.view);
  }
}

const noMarks: Marks = { customer: null, technician: null };
