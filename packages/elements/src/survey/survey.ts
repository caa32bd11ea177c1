import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isBlankSurvey, type Instrument, type SurveyCard, type SurveyEntry } from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import type { Delivered } from '../form/delivery-watch.ts';
import { formStyles } from '../form/form.styles.ts';
import type { HostProblem } from '../form/host-form.ts';
import { KeptForm, type Standing } from '../form/kept-form.ts';
import { localFromInstant } from '../form/local-time.ts';
import { recordToOpen } from '../form/record-to-open.ts';
import type { Overrides } from '../locale/strings.ts';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { HostElements } from './host-elements.ts';
import { loadAhead } from './load-ahead.ts';
import { problemText, reasonText } from './problem-text.ts';
import { surveyActions } from './survey-actions.ts';
import { cardOf, openDrafts, type SurveyDrafts } from './survey-drafts.ts';
import { surveyTexts, type SurveyTexts } from './survey.strings.ts';
import { surveyStyles } from './survey.styles.ts';
import type { PictureNote, SurveyView } from './survey-view.ts';
import { surveyView } from './survey.view.ts';
import { viewOf } from './view-of.ts';
import { WantedInstrument } from './wanted-instrument.ts';

/**
 * @summary A satisfaction survey (满意度调查): one answer for one job and person, in several pages and both languages.
 * @status experimental
 * @since 0.1
 *
 * Keeps what is typed on this device as it is typed. Where a job or a person is named, it opens that person's card for
 * that job, and one that is answered stays answered; where neither is, every card is a new one, and none is resumed.
 * The technician who is rated sees only whether it was answered.
 * Without a service around it, it is a plain form control: `value` in, `aftersale-change` out, no storage.
 *
 * @slot - Fields of the host's own, above the footer.
 * @fires {FormChangeEvent} aftersale-change - the person changed an answer; bubbles, composed
 * @fires {FormInvalidEvent} aftersale-invalid - the next page or submission was asked for and answers must be mended; bubbles, composed, cancelable: hides the summary
 * @fires {FormBeforeSubmitEvent} aftersale-before-submit - about to be submitted; bubbles, composed, cancelable: nothing is submitted
 * @fires {FormSavedEvent} aftersale-saved - kept on this device (draft or answered); bubbles, composed
 * @fires {SurveyLowScoreEvent} aftersale-low-score - a low score was submitted; `case` is what a complaint can be opened from; bubbles, composed
 * @fires {FormReceivedEvent} aftersale-received - the site's receiver has what is shown, with `id`, `model`, `revision` and `by`; bubbles, composed
 * @fires {FormRejectedEvent} aftersale-rejected - the receiver will not take it as it is, with `code` and `reason`; bubbles, composed
 * @fires {FormStorageEvent} aftersale-storage - the device's storage became ready, refused, or memory only; bubbles, composed
 * @fires {FormErrorEvent} aftersale-error - an act failed, with a stable code; bubbles, composed
 * @csspart sheet - the paper
 * @csspart title - the survey's title
 * @csspart anonymous - what is not kept of an anonymous answer
 * @csspart page - the page that is asked now
 * @csspart page-title - its title and place
 * @csspart progress - how far one is
 * @csspart question - a question with its control and error
 * @csspart label - the question's words
 * @csspart control - an input
 * @csspart level - one step of a scale
 * @csspart error - what is wrong with an answer
 * @csspart standing - what is said when nothing is asked: thanks, answered already, or that one is rated oneself
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
 * @cssstate answered - the answer is in
 * @cssstate invalid - the next page or submission was asked for and answers must be mended
 */
export class AftersaleSurvey extends KeptForm<SurveyEntry, SurveyCard, SurveyView> {
  static override styles = [tokens, controls, formStyles, surveyStyles];

  /** Which questions: a built-in instrument (`slip-rating`, `technician-card`, `service-report`, `csat`, `nps`, `ces`), or one of the policy's. */
  @property() instrument = 'technician-card';
  /** The job that is asked about, such as its dispatch number. */
  @property() job = '';
  /** Who answers, in the host's own words. */
  @property() person = '';
  /** Who is rated; where the service's actor is the same, only whether it was answered is shown. */
  @property() technician = '';
  /** The host's own wording, by language. */
  @property({ attribute: false }) strings: Overrides<SurveyTexts> = {};

  /** @internal The page that is shown, by its id; the first where it is none. */ @state() page =
    '';
  /** @internal */ @state() phase: 'page' | 'submit' | undefined;
  /** @internal The page tells of the problems itself. */ @state() hidesSummary = false;
  /** @internal */ @state() pictureNote: PictureNote | undefined;
  /** @internal What was submitted here just now, for printing. */ @state() thanked:
    SurveyEntry | undefined;
  /** @internal The card of the one who is rated is answered. */ @state() judgedAnswered = false;
  /** @internal */ readonly hostElements: HostElements;

  readonly #actions = surveyActions(this);
  readonly #drafts: SurveyDrafts;
  /** For which instrument, job and person the entry stands. */
  #asked: string | undefined;
  readonly #wanted = new WantedInstrument(
    (instrument) => this.#take(instrument),
    (error) => (this.failure = this.failureText('open', error)),
  );
  #cardId: string | undefined;
  /** The questions could not be fetched when the card was to be opened: it is opened when they come. */
  #opensLate = false;

  constructor() {
    const drafts = openDrafts();
    super(drafts, surveyTexts);
    this.#drafts = drafts;
    this.hostElements = new HostElements(
      (path, text) => {
        if (text !== (this.entry.texts[path] ?? '')) this.#actions.typed(path, text);
        this.#actions.left(path);
      },
      () => this.requestUpdate(),
    );
    this.addEventListener('invalid', () => this.#showWhatIsInvalid());
  }

  /** @internal Is the one who works here the one who is rated? */
  get isJudged(): boolean {
    const actor = this.service?.actor ?? '';
    const rated = [this.technician, this.entry.about.technician];
    return actor !== '' && rated.some((name) => name.trim() === actor.trim());
  }

  /** @internal The answer is handed over, not the card; to an anonymous one nothing leads. */
  override get delivered(): Delivered {
    const { kept } = this;
    const id = kept?.content.answer ?? '';
    return { id, model: 'survey-answer', traceless: id === '' && kept?.status === 'answered' };
  }

  /** @internal The calendar date on this device. */
  today(): string {
    return localFromInstant(this.now()).slice(0, 10);
  }

  /** @internal */
  thankFor(entry: SurveyEntry): void {
    this.thanked = entry;
  }

  override formResetCallback(): void {
    super.formResetCallback();
    if (isBlankSurvey(this.entry)) this.setEntry(this.#drafts.emptyEntry);
    this.page = '';
    this.phase = undefined;
  }

  /** @internal What the one who is rated sets goes nowhere. */
  override setEntry(entry: SurveyEntry): void {
    if (this.isJudged) return;
    super.setEntry(entry);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#followAbout();
    super.willUpdate(changed);
  }

  protected override viewNow(standing: Standing): SurveyView {
    const { current, isLoading } = this.#wanted;
    return viewOf(this, { instrument: current, isLoading }, standing, this.#actions);
  }

  protected override statesNow(): Readonly<{ [name: string]: boolean }> {
    return {
      answered: /answered|thanks/.test(this.view.step),
      invalid: this.phase !== undefined && this.view.problems.length > 0,
    };
  }

  protected override render(): TemplateResult {
    return surveyView(this.view);
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    loadAhead();
  }

  protected override hostProblem(): HostProblem | undefined {
    const { reading, texts, pageAt, step } = this.view;
    if (step === 'loading') return { path: 'section:loading', text: texts.loading };
    const [first] = reading.problems;
    if (!first) return undefined;
    const text = problemText(first, texts);
    const at = reading.pages.findIndex(({ page }) => page.id === first.page);
    if (at === pageAt) return { path: first.path, text };
    // What is on another page has no control here yet; the title of this one stands for it.
    const path = `section:${reading.pages[pageAt]?.page.id}`;
    return { path, text: texts.onPage(at + 1, `${this.view.nameOf(first.path)}: ${text}`) };
  }

  protected override failureText(_act: string, error: unknown): string {
    const { texts } = this.view;
    const reason = reasonText(error, texts);
    return 'refusal' in (error as object) ? reason : texts.notDone(reason);
  }

  protected override forget(): void {
    this.page = '';
    this.phase = undefined;
    this.hidesSummary = false;
    this.pictureNote = undefined;
    this.thanked = undefined;
  }

  protected override async findRecord(
    service: ServicePort,
    id: string,
  ): Promise<SurveyCard | undefined> {
    const asked = this.#asked;
    await this.#wanted.ready.catch((error: unknown) => {
      this.#opensLate = true;
      throw error;
    });
    this.#opensLate = false;
    await this.takeUp(service);
    const own = await cardOf(this.instrument, this.job, this.person);
    const wanted = id || own;
    const card = wanted === undefined ? undefined : await this.#cardAt(service, wanted, id !== '');
    // Another job was named meanwhile: that one is meant.
    if (id === '' && asked !== this.#asked) return this.findRecord(service, id);
    this.#cardId = own;
    // One that is asked for by its id says itself what it is about.
    if (card && id !== '' && id !== own) await this.#takeFrom(card);
    this.judgedAnswered = this.isJudged && card?.status === 'answered';
    // Nothing that was typed comes to the page of the one who is rated.
    return this.isJudged ? undefined : card;
  }

  protected override newRecordId(service: ServicePort): string {
    return (this.isJudged ? undefined : this.#cardId) ?? service.newId();
  }

  /** What is asked about now: at first, whatever it is; later, another job, person or instrument is another card. */
  #followAbout(): void {
    const about = this.#about();
    const wasAsked = this.#asked;
    this.#asked = about;
    this.#wanted.want(this.currentPolicy, this.instrument);
    if (wasAsked === undefined || wasAsked === about) return;
    if (this.currentId !== '') void this.#openOther();
    else this.#take(this.#wanted.current);
  }

  /** Goes on with these questions, and with what was typed to them already. */
  #take(instrument: Instrument | undefined): void {
    this.requestUpdate();
    if (!instrument) return;
    const { job, person, technician } = this;
    const blank = this.#drafts.take(instrument, { job, person, technician });
    if (isBlankSurvey(this.entry)) this.entry = blank;
    // What the page set before the questions were here is told apart by its paths only.
    else if ([instrument.id, ''].includes(this.entry.about.instrument)) {
      const texts = { ...blank.texts, ...this.entry.texts };
      this.entry = { ...this.entry, about: blank.about, texts };
    }
    if (this.#opensLate && this.currentId !== '') void this.#openOther();
  }

  /** A card that was named must be there; one that follows from job and person may not be yet. */
  async #cardAt(
    service: ServicePort,
    id: string,
    wasNamed: boolean,
  ): Promise<SurveyCard | undefined> {
    const found = await service.get(id);
    if (found?.model === this.#drafts.model) return found as SurveyCard;
    return wasNamed ? recordToOpen(service, this.#drafts, id, false) : undefined;
  }

  async #takeFrom({ id, content }: SurveyCard): Promise<void> {
    const { instrument, anonymous, job, person, technician } = content.entry.about;
    Object.assign(this, { instrument }, anonymous ? {} : { job, person, technician });
    this.#asked = this.#about();
    this.#cardId = id;
    this.#wanted.want(this.currentPolicy, instrument);
    await this.#wanted.ready;
  }

  #about(): string {
    return JSON.stringify([this.instrument, this.job, this.person, this.technician]);
  }

  /** Another job, person or instrument is asked about: what was typed is kept, and that card is opened. */
  async #openOther(): Promise<void> {
    const asked = this.#asked;
    await this.attempt('open', async (service) => {
      await this.flush();
      const found = await this.findRecord(service, '');
      if (this.#asked !== asked) return;
      this.#take(this.#wanted.current);
      this.show(found);
    });
  }

  /** A host form that is refused tells where: on the page where the first problem stands. */
  #showWhatIsInvalid(): void {
    const [first] = this.view.reading.problems;
    if (!first) return;
    this.phase = 'submit';
    this.page = first.page;
  }
}
