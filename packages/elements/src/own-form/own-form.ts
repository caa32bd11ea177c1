import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Mark, OwnRecord, OwnRecordEntry, OwnRecordKind } from '@aftersale/core';
import type { ServicePort, Stop } from '../context/service-port.ts';
import { formStyles } from '../form/form.styles.ts';
import type { HostProblem } from '../form/host-form.ts';
import { KeptForm, type Standing } from '../form/kept-form.ts';
import { recordToOpen } from '../form/record-to-open.ts';
import { whenIdle } from '../form/when-idle.ts';
import type { Overrides } from '../locale/strings.ts';
import { kindNamed, onKind } from '../plugins/known-kinds.ts';
import type { SignatureValue } from '../signature/signature-value.ts';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { lateDrafts, type LateDrafts } from './late-drafts.ts';
import { ownFormActions } from './own-form-actions.ts';
import { ownFormTexts, type OwnFormTexts } from './own-form.strings.ts';
import { ownFormStyles } from './own-form.styles.ts';
import type { OwnFormView } from './own-form-view.ts';
import { ownFormView } from './own-form.view.ts';
import { problemText, reasonText, type FormRecordProblem } from './problem-text.ts';
import { RecordControls } from './record-controls.ts';
import { viewOf } from './view-of.ts';

/**
 * @summary A form for a kind of record of one's own (自定义记录): its fields, signatures and life cycle come from a definition.
 * @status experimental
 * @since 0.1
 *
 * What a plug-in defines under this name is filled in here; where it is given later, the form waits for it.
 * Keeps what is typed on this device as it is typed, and resumes the newest unfinished record when it is opened again.
 * Without a service around it, it is a plain form control: `value` in, `aftersale-change` out, no storage.
 *
 * @slot - Fields of the host's own, above the footer.
 * @fires {FormChangeEvent} aftersale-change - the person changed a field; bubbles, composed
 * @fires {FormInvalidEvent} aftersale-invalid - a command was asked for and fields must be mended; bubbles, composed, cancelable: hides the summary
 * @fires {FormBeforeSubmitEvent} aftersale-before-submit - about to be closed by a command; bubbles, composed, cancelable: nothing happens
 * @fires {FormSavedEvent} aftersale-saved - kept on this device, in whatever state; bubbles, composed
 * @fires {FormReceivedEvent} aftersale-received - the site's receiver has what is shown, with `id`, `model`, `revision` and `by`; bubbles, composed
 * @fires {FormRejectedEvent} aftersale-rejected - the receiver will not take it as it is, with `code` and `reason`; bubbles, composed
 * @fires {FormStorageEvent} aftersale-storage - the device's storage became ready, refused, or memory only; bubbles, composed
 * @fires {FormErrorEvent} aftersale-error - an act failed, with a stable code; bubbles, composed
 * @csspart sheet - the paper
 * @csspart title - the record's title
 * @csspart status - its number and state
 * @csspart sections - where one is in the form
 * @csspart section - a block of fields
 * @csspart section-title - its title
 * @csspart field - a field with its label and error
 * @csspart label - the field's name
 * @csspart control - an input
 * @csspart error - what is wrong with a field
 * @csspart warning - what a rule warns of
 * @csspart footer - what stays in sight
 * @csspart saving - whether it is saved
 * @csspart delivery - how far it is on its way to the receiver; also `waiting`, `received`, `rejected` or `handed`
 * @csspart rejected - why the receiver would not take it, and what can be done
 * @csspart actions - the buttons
 * @cssprop [--aftersale-color-paper=#fff] - the sheet
 * @cssprop [--aftersale-color-ink=#1b1f24] - text
 * @cssprop [--aftersale-color-muted=#575e68] - secondary text
 * @cssprop [--aftersale-color-line=#c9ced6] - hairlines
 * @cssprop [--aftersale-color-accent=#1a4f9c] - what can be acted on, and focus
 * @cssprop [--aftersale-color-danger=#b3261e] - errors
 * @cssprop [--aftersale-font=inherit] - the typeface
 * @cssprop [--aftersale-control-height=44px] - the height of controls
 * @cssstate closed - the record takes no text any more
 * @cssstate invalid - a command was asked for and fields must be mended
 */
export class AftersaleForm extends KeptForm<OwnRecordEntry, OwnRecord, OwnFormView> {
  static override styles = [tokens, controls, formStyles, ownFormStyles];

  /** Which kind of record: the name that its definition has. */
  @property() of = '';
  /** The host's own wording, by language. */
  @property({ attribute: false }) strings: Overrides<OwnFormTexts> = {};

  /** @internal Absent while none of this name is known. */ @state() kind:
    OwnRecordKind | undefined;
  /** @internal The command that was asked for and cannot be carried out yet; empty for what a host form asks. */
  @state() phase: string | undefined;
  /** @internal The page tells of the problems itself. */ @state() hidesSummary = false;
  /** @internal Marks as they were drawn here, by field. */ readonly drawn = new Map<
    string,
    Drawn
  >();

  /** @internal */ readonly controls = new RecordControls(this);

  readonly #actions = ownFormActions(this);
  readonly #drafts: LateDrafts;
  readonly #known = whenKnown();
  #stop: Stop | undefined;

  constructor() {
    const drafts = lateDrafts();
    super(drafts, ownFormTexts);
    this.#drafts = drafts;
    this.addEventListener('invalid', () => this.#showWhatIsInvalid());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onKind(() => this.#follow());
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  /** @internal What is shown now, as a record: also where none is kept yet. */
  get shownRecord(): OwnRecord {
    const { entry, kept, kind } = this;
    if (kept) return { ...kept, content: { ...kept.content, entry } };
    const now = this.now();
    return {
      id: this.currentId,
      model: kind?.model.name ?? '',
      version: kind?.model.version ?? 1,
      revision: 0,
      status: kind?.model.statuses[0] ?? '',
      createdAt: now,
      updatedAt: now,
      author: this.service?.actor ?? '',
      content: { entry, steps: [] },
    };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('of')) this.#follow();
    super.willUpdate(changed);
  }

  protected override viewNow(standing: Standing): OwnFormView {
    return viewOf(this, this.kind, standing, this.#actions);
  }

  protected override statesNow(): Readonly<{ [name: string]: boolean }> {
    return {
      closed: this.takesNoText,
      invalid: this.phase !== undefined && this.view.problems.length > 0,
    };
  }

  protected override render(): TemplateResult {
    return ownFormView(this.view);
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    // There may be no signal by the time it is needed.
    whenIdle(() => {
      void ownFormTexts.waitFor('en');
      void import('../form/take-up.ts');
      void import('./carry-out.ts');
      void import('./print-own-form.ts');
      void import('./export-own-form.ts');
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // Only a record with a signature in it carries the pad.
    if (this.renderRoot.querySelector('aftersale-signature:not(:defined)'))
      void import('../signature/define.ts');
  }

  protected override hostProblem(): HostProblem | undefined {
    const [first] = this.view.problems;
    if (!first || !this.kind) return undefined;
    return {
      path: first.path,
      text: problemText(
        first as FormRecordProblem,
        this.kind.definition,
        this.view.texts,
        this.view.language,
      ),
    };
  }

  protected override failureText(_act: string, error: unknown): string {
    const { texts } = this.view;
    const reason = reasonText(error, texts);
    return 'refusal' in (error as object) ? reason : texts.notDone(reason);
  }

  protected override forget(): void {
    this.phase = undefined;
    this.hidesSummary = false;
    this.drawn.clear();
  }

  protected override async findRecord(
    service: ServicePort,
    id: string,
  ): Promise<OwnRecord | undefined> {
    await this.#known.promise;
    return super.findRecord(service, id);
  }

  /** Goes on with the kind that is named, once it is known. */
  #follow(): void {
    const kind = kindNamed(this.of);
    if (!kind || kind === this.kind) return;
    if (this.kind) return void this.#change(kind);
    this.kind = kind;
    this.#take(kind);
    this.#known.tell();
  }

  #take(kind: OwnRecordKind): void {
    const typed = this.entry;
    this.#drafts.take(kind);
    const { emptyEntry } = this.#drafts;
    // What the page set before the fields were known stays.
    this.entry = { ...emptyEntry, ...typed, texts: { ...emptyEntry.texts, ...typed.texts } };
  }

  /** Another kind of record is asked for: what was typed is kept, and the newest unfinished one of that kind is opened. */
  async #change(kind: OwnRecordKind): Promise<void> {
    await this.attempt('open', async (service) => {
      await this.flush();
      const { drafts } = kind;
      await this.takeUp(service, false, drafts);
      const found = await recordToOpen(service, drafts, '', this.fresh);
      // Yet another one was named meanwhile.
      if (kindNamed(this.of) !== kind) return;
      this.kind = kind;
      this.#drafts.take(kind);
      this.show(found);
    });
  }

  /** A host form that is refused tells where. */
  #showWhatIsInvalid(): void {
    this.phase ??= '';
  }
}

/** A mark as the pad gave it, so that nothing is read back that is on the screen; `mark` is absent until it is kept. */
export interface Drawn {
  readonly value: SignatureValue;
  readonly mark?: Mark | undefined;
}

function whenKnown(): { readonly promise: Promise<void>; tell(): void } {
  let tell!: () => void;
  const promise = new Promise<void>((resolve) => (tell = resolve));
  return { promise, tell: () => tell() };
}
