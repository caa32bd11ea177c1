/** The form that keeps itself: what every form of the kit is, whatever is filled in with it. */
import { ContextConsumer } from '@lit/context';
import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  defaultPolicy,
  type DraftKind,
  type Language,
  type Policy,
  type TypedEntry,
} from '@aftersale/core';
import { serviceContext } from '../context/service-context.ts';
import type { ServicePort, StorageState } from '../context/service-port.ts';
import type { FetchedTexts } from '../locale/fetched-texts.ts';
import { LanguageController } from '../locale/language.ts';
import { Attachments } from './attachments.ts';
import { DeliveryWatch, type Delivered } from './delivery-watch.ts';
import {
  DraftKeeper,
  withNewer,
  type DraftOwner,
  type Kept,
  type SavingState,
  type StandingConflict,
} from './draft-keeper.ts';
import { controlOf } from './find-control.ts';
import type { FormView } from './form-view.ts';
import { FormErrorEvent, FormSavedEvent, FormStorageEvent } from './form.events.ts';
import { takePartIn, type HostProblem } from './host-form.ts';
import { pageNow } from './page-clock.ts';
import { recordToOpen } from './record-to-open.ts';
import { StorageWatch } from './storage-watch.ts';
import type { Waiting } from './take-up.ts';
import { withTypedAhead } from './typed-ahead.ts';
import { whenPageHides } from './when-page-hides.ts';

/** What a view is made of beside what is typed: the language, the draft and the device's storage. */
export interface Standing {
  readonly language: Language;
  readonly saving: SavingState;
  readonly storage: StorageState | undefined;
  readonly storageIsSlow: boolean;
  readonly restoredAt: string | undefined;
}

/**
 * Keeps what is typed on this device as it is typed, and resumes the newest unfinished record when it is opened again.
 * Without a service around it, it is a plain form control: `value` in, `aftersale-change` out, no storage.
 */
export abstract class KeptForm<
  Entry extends TypedEntry,
  Record extends Kept<Entry>,
  View extends FormView,
>
  extends LitElement
  implements DraftOwner<Entry, Record>
{
  static readonly formAssociated = true;

  /** The id of a record to open; without it, the newest unfinished one is resumed, or a blank one begun. */
  @property() record = '';
  /** Under which name it takes part in a host form. */
  @property() name = '';
  /** Nothing can be typed or pressed. */
  @property({ type: Boolean }) disabled = false;
  /** What is typed can be read and printed, not changed. */
  @property({ type: Boolean }) readonly = false;
  /** Opens a blank record even where an unfinished one could be resumed. */
  @property({ type: Boolean }) fresh = false;
  /** Follows the page's colour scheme unless it says one. */
  @property({ reflect: true }) theme: 'inherit' | 'light' | 'dark' = 'inherit';
  /** The height of controls: 44, 36 or 30 pixels. */
  @property({ reflect: true }) density: 'touch' | 'normal' | 'compact' = 'touch';
  /** Where records of this kind are handed to: the address of a receiver; without it, where the kit around it says. */
  @property() endpoint = '';
  /** Where the record is kept; taken from the page around it unless set. */
  @property({ attribute: false }) service: ServicePort | undefined;
  /** The company's rules where there is no service; where there is one, its rules hold. */
  @property({ attribute: false }) policy: Policy | undefined;

  /** @internal The kind of record that is filled in here. */
  readonly drafts: DraftKind<Entry, Record>;
  /** @internal */ @state() entry: Entry;
  /** @internal */ @state() kept: Record | undefined;
  /** @internal */ @state() conflicts: readonly StandingConflict<Entry>[] = [];
  /** @internal */ @state() failure: string | undefined;
  /** @internal */ @state() busy = false;
  /** @internal The field that is being typed in, whose errors wait. */ typingIn:
    string | undefined;
  /** @internal */ readonly leftFields = new Set<string>();
  /** @internal */ attachments = new Attachments(undefined, () => this.requestUpdate());
  /** @internal */ view!: View;
  /** @internal */ readonly delivery = new DeliveryWatch(this);

  @state() private saving: SavingState = { step: 'idle' };
  @state() private restoredAt: string | undefined;

  readonly #internals = this.attachInternals();
  readonly #texts: Pick<FetchedTexts<unknown>, 'waitFor'> | undefined;
  readonly #language = new LanguageController(this);
  readonly #storage = new StorageWatch(this, ({ state, problem }) =>
    this.dispatchEvent(new FormStorageEvent(state, problem)),
  );
  #keeper: DraftKeeper<Entry, Record> | undefined;
  #left: AbortController | undefined;
  #waiting: Waiting<Entry, Record> | undefined;
  #opened: string | undefined;
  /** The service of the page around, as opposed to one that the host has set. */
  #found: ServicePort | undefined;
  #initial: Entry;

  constructor(drafts: DraftKind<Entry, Record>, texts?: Pick<FetchedTexts<unknown>, 'waitFor'>) {
    super();
    this.drafts = drafts;
    this.#texts = texts;
    this.entry = this.#initial = drafts.emptyEntry;
    new ContextConsumer(this, {
      context: serviceContext,
      subscribe: true,
      callback: (service) => {
        if (this.service === this.#found) this.service = service;
        this.#found = service;
        this.requestUpdate();
      },
    });
  }

  /** What is to be shown now. */
  protected abstract viewNow(standing: Standing): View;

  /** Why could this act not be done, in the person's words? */
  protected abstract failureText(act: string, error: unknown): string;

  /** The first thing that keeps a host form from being sent; nothing where it may be. */
  protected abstract hostProblem(): HostProblem | undefined;

  /** The custom states, by name, and whether each holds now. */
  protected statesNow(): Readonly<{ [name: string]: boolean }> {
    return {};
  }

  /** Forgets what belongs to the record that stood here, beside what is typed. */
  protected forget(): void {}

  /** The person changed what is typed. */
  protected entryTyped(): void {}

  /** Which record does the person expect to find? */
  protected async findRecord(service: ServicePort, id: string): Promise<Record | undefined> {
    await this.takeUp(service, id === '' && !this.fresh);
    return recordToOpen(service, this.drafts, id, this.fresh);
  }

  /** Takes up what pages left when they went, before a record is looked for. */
  protected async takeUp(
    service: ServicePort,
    resumes = false,
    drafts: DraftKind<Entry, Record> = this.drafts,
  ): Promise<void> {
    this.#waiting = undefined;
    if (!service.lastWords?.all().length) return;
    // Where the code cannot be had, it stays where it was left.
    const code = await import('./take-up.ts').catch(() => undefined);
    this.#waiting = await code?.takeUp(service, drafts, resumes);
  }

  /** Under which id is a new record kept? */
  protected newRecordId(service: ServicePort): string {
    return service.newId();
  }

  /** @internal What of this form's is handed over. */
  get delivered(): Delivered {
    return { id: this.currentId, model: this.drafts.model };
  }

  /** What is typed. Setting it replaces what was there, as if it had been typed. */
  get value(): Entry {
    return this.entry;
  }
  set value(entry: Entry) {
    const { emptyEntry } = this.drafts;
    this.setEntry({ ...emptyEntry, ...entry, texts: { ...emptyEntry.texts, ...entry.texts } });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#left = new AbortController();
    whenPageHides(() => this.#keeper?.hurry(), this.#left.signal);
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
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('service')) this.#useService();
    if (this.isConnected && this.service && this.#opened !== this.record) {
      this.#opened = this.record;
      void this.#open(this.service, this.record);
    }
    const { language, saving, restoredAt } = this;
    const { state: storage, isSlow: storageIsSlow } = this.#storage;
    this.view = this.viewNow({ language, saving, storage, storageIsSlow, restoredAt });
    for (const [name, holds] of Object.entries(this.statesNow()))
      this.#internals.states[holds ? 'add' : 'delete'](name);
  }

  /** Nothing is shown before its texts are there. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const fetched = this.#texts?.waitFor(this.#language.language);
    return fetched ? fetched.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override firstUpdated(): void {
    this.#initial = this.entry;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    this.attachments.drawIn(this.renderRoot);
    takePartIn(this.#internals, this, () => this.hostProblem());
  }

  formResetCallback(): void {
    this.setEntry(this.#initial);
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabled = disabled;
  }

  formStateRestoreCallback(state: string): void {
    this.value = JSON.parse(state) as Entry;
  }

  /** @internal */
  setEntry(entry: Entry): void {
    if (this.takesNoText) return;
    this.entry = entry;
    this.restoredAt = undefined;
    this.entryTyped();
    this.#keeper?.changed(entry);
  }

  /** @internal Is the record in a state in which nothing typed can join it? */
  get takesNoText(): boolean {
    return this.kept !== undefined && this.drafts.closedBecause(this.kept.status) !== undefined;
  }

  /** @internal */
  entryChanged(entry: Entry, conflicts: readonly StandingConflict<Entry>[]): void {
    this.entry = entry;
    this.conflicts = withNewer(this.conflicts, conflicts);
  }

  /** @internal */
  recordChanged(record: Record): void {
    this.kept = record;
  }

  /** @internal */
  savingChanged(state: SavingState): void {
    const wasSaving = this.saving.step === 'saving';
    this.saving = state;
    if (wasSaving && state.step === 'saved' && this.kept) this.#announceSaved(this.kept);
  }

  /** @internal The records that a command wrote; this form's own takes its place here. */
  replaceRecord(written: readonly { readonly id: string }[]): void {
    const own = written.find(({ id }) => id === this.currentId) as Record | undefined;
    if (!own) return;
    this.#keeper?.replaced(own);
    this.#announceSaved(own);
  }

  /** @internal */
  show(record: Record | undefined): void {
    this.failure = undefined;
    this.#begin(record);
    this.record = this.#opened = record?.id ?? '';
  }

  /** @internal */ get currentId(): string {
    return this.#keeper?.id ?? '';
  }

  /** @internal */ get language(): Language {
    return this.#language.language;
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

  /** @internal Does what was asked for; what stops it is said at the form, and nothing typed is lost. */
  async attempt(act: string, what: (service: ServicePort) => Promise<void>): Promise<boolean> {
    // Pictures are prepared beside other acts, and neither hold them up nor wipe what they said.
    const isBeside = act === 'photo';
    if (!isBeside) [this.failure, this.busy] = [undefined, true];
    try {
      await what(this.service as ServicePort);
      return true;
    } catch (error) {
      const { refusal } = error as { refusal?: { type: string } };
      const code = refusal?.type ?? (error as { code?: string } | undefined)?.code ?? 'unexpected';
      this.failure = this.failureText(act, error);
      this.dispatchEvent(new FormErrorEvent(code, error));
      return false;
    } finally {
      if (!isBeside) this.busy = false;
    }
  }

  /** @internal */ focusField(path: string): void {
    const control = controlOf(this.renderRoot, path);
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
  }

  /** Forgets all that stood here, and goes on with this record. */
  #begin(record: Record | string | undefined): void {
    this.#keeper?.close();
    this.entry = this.drafts.emptyEntry;
    this.kept = undefined;
    this.conflicts = [];
    this.restoredAt = undefined;
    this.typingIn = undefined;
    this.saving = { step: 'idle' };
    this.leftFields.clear();
    this.forget();
    const { service, drafts } = this;
    if (!service) return;
    this.#keeper = new DraftKeeper(service, drafts, this, record ?? this.newRecordId(service));
  }

  #useService(): void {
    this.#keeper?.close();
    this.#keeper = undefined;
    this.#opened = undefined;
    // A record that is kept stays where it is kept; only what was typed before comes along.
    if (this.kept) this.entry = this.drafts.emptyEntry;
    this.kept = undefined;
    this.attachments = new Attachments(this.service, () => this.requestUpdate());
    this.#storage.follow(this.service);
  }

  async #open(service: ServicePort, wanted: string): Promise<void> {
    const left = this.#left?.signal;
    // Put back on the page, it goes on with the record it had.
    const id = wanted || (this.#keeper ? '' : (this.kept?.id ?? ''));
    let found: Record | undefined;
    const isAnswered = await this.attempt('open', async () => {
      await this.flush();
      found = await this.findRecord(service, id);
    });
    if (left?.aborted || this.service !== service || this.#opened !== wanted) return;
    if (!isAnswered && this.#keeper) return;
    const { emptyEntry } = this.drafts;
    const isOther = this.#keeper !== undefined || (this.kept && this.kept.id !== found?.id);
    const typed = isOther ? emptyEntry : this.entry;
    const base = isOther ? emptyEntry : (this.kept?.content.entry ?? emptyEntry);
    const wasNamed = id !== '';
    const ahead = { base, typed, wasNamed };
    const { record, entry, conflicts } = withTypedAhead(this.drafts, found, ahead);
    this.#begin(record ?? this.#waiting?.newId);
    if (!wasNamed) this.restoredAt = record?.updatedAt;
    if (JSON.stringify(entry) !== JSON.stringify(this.entry)) this.setEntry(entry);
    this.conflicts = conflicts;
    this.#waiting?.showIn(this, this.#keeper!);
  }

  #announceSaved({ id, model, status, revision }: Record): void {
    const durable = this.#storage.state?.kind === 'indexeddb';
    this.dispatchEvent(new FormSavedEvent({ id, model, status, revision, durable }));
  }
}
