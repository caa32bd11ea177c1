import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  estimateDrafts,
  type EstimateDocument,
  type EstimateEntry,
  type EstimateTable,
  type FeeResult,
} from '@aftersale/core';
import { formStyles } from '../form/form.styles.ts';
import type { HostProblem } from '../form/host-form.ts';
import { KeptForm, type Standing } from '../form/kept-form.ts';
import { whenIdle } from '../form/when-idle.ts';
import type { Overrides } from '../locale/strings.ts';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { estimateActions } from './estimate-actions.ts';
import type { EstimateView } from './estimate-view.ts';
import type { CalculatorTexts } from './fee-calculator.strings.ts';
import { calculatorStyles } from './fee-calculator.styles.ts';
import { calculatorView } from './fee-calculator.view.ts';
import { problemText, reasonText } from './problem-text.ts';
import { textsOfAll } from './shown-texts.ts';
import { viewOf } from './view-of.ts';

type Question = 'accept' | 'decline' | 'withdraw';
type AnswerView = typeof import('./answer-dialog.view.ts');

/**
 * @summary The fee calculator (服务费用估价单): prices a job by the company's tariff, says who pays each line and why.
 * @status experimental
 * @since 0.2
 *
 * Keeps what is typed as an estimate that can be offered, accepted or declined. Without a service around it, it is a
 * plain form control: `value` in, `aftersale-change` out, no storage.
 *
 * @slot - Fields of the host's own, above the footer.
 * @fires {FormChangeEvent} aftersale-change - the person changed a field; bubbles, composed
 * @fires {QuotedEvent} aftersale-quoted - the person puts the estimate into a slip; bubbles, composed, cancelable: keeps it from the element that `for` names
 * @fires {FormInvalidEvent} aftersale-invalid - an offer was asked for and fields must be mended; bubbles, composed, cancelable: hides the summary
 * @fires {FormBeforeSubmitEvent} aftersale-before-submit - about to be offered; bubbles, composed, cancelable: nothing is offered
 * @fires {FormSavedEvent} aftersale-saved - kept on this device; bubbles, composed
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
 * @csspart line - a line of the result
 * @csspart sums - the sums of the payers
 * @csspart unset - what the company has not set
 * @csspart footer - what stays in sight
 * @csspart owed - what the customer pays
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
 * @cssstate offered - the customer has been told
 * @cssstate accepted - the customer has accepted
 * @cssstate declined - the customer has declined
 * @cssstate invalid - an offer was asked for and fields must be mended
 */
export class AftersaleFeeCalculator extends KeptForm<
  EstimateEntry,
  EstimateDocument,
  EstimateView
> {
  static override styles = [tokens, controls, formStyles, calculatorStyles];

  /** For staff, with every figure; or for visitors of a site: choices only, a range, no costs. */
  @property({ reflect: true }) mode: 'staff' | 'public' = 'staff';
  /** The id of a confirmation slip beside it, which takes the quote. */
  @property() for = '';
  /** The host's own wording, by language. */
  @property({ attribute: false }) strings: Overrides<CalculatorTexts> = {};

  /** @internal An offer was asked for, and not everything is there. */ @state() offering = false;
  /** @internal */ @state() hidesSummary = false;
  /** @internal */ @state() removedFrom: EstimateTable | undefined;
  /** @internal */ @state() handedOver: string | undefined;
  /** @internal */ @state() workingOut: typeof import('./working-out.ts') | undefined;
  /** @internal */ @state() why: EstimateView['why'];
  /** @internal */ @state() staff: EstimateView['staff'];
  /** @internal */ @state() visitor: EstimateView['visitor'];
  /** @internal */ @state() standing: EstimateView['standing'];
  /** @internal */ @state() question: Question | undefined;

  /** @internal The rows of which the person sees more, by path. */ readonly opened =
    new Set<string>();

  readonly #actions = estimateActions(this);
  #answers: AnswerView | undefined;

  constructor() {
    super(estimateDrafts, textsOfAll);
  }

  /** What the job comes to, as shown; absent for the moment until what works it out is loaded. */
  get result(): FeeResult | undefined {
    return this.view.result;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void import('./working-out.ts').then((loaded) => (this.workingOut = loaded));
    this.#loadViews();
  }

  protected override viewNow(standing: Standing): EstimateView {
    return viewOf(this, standing, this.#actions);
  }

  protected override statesNow(): Readonly<{ [name: string]: boolean }> {
    const status = this.view.record?.status;
    return {
      invalid: this.offering && this.view.problems.length > 0,
      offered: status === 'offered',
      accepted: status === 'accepted',
      declined: status === 'declined',
    };
  }

  protected override render(): TemplateResult {
    return html`${calculatorView(this.view)}${
      this.question ? this.#answers?.answerDialog(this, this.question) : nothing
    }`;
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    whenIdle(() => {
      const loaded = [
        this.explain(),
        import('../form/take-up.ts'),
        import('./offering-acts.ts'),
        import('./answer-dialog.view.ts'),
        import('./standing.view.ts'),
        import('./print-estimate.ts'),
        import('./export-estimate.ts'),
      ];
      void Promise.allSettled(loaded).then(() => textsOfAll.waitFor('en'));
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#loadViews();
    const content = this.kept?.content;
    if ((content?.offer || content?.withdrawn) && !this.standing)
      void import('./standing.view.ts').then((standing) => (this.standing = standing));
  }

  protected override hostProblem(): HostProblem | undefined {
    const { texts, reading } = this.view;
    const problems =
      this.mode === 'public'
        ? reading?.problems
        : this.workingOut?.problemsBeforeOffer(this.entry, this.currentPolicy);
    const first = problems?.[0];
    return first && { path: first.path, text: problemText(first, texts) };
  }

  protected override failureText(_act: string, error: unknown): string {
    const { texts } = this.view;
    const reason = reasonText(error, texts);
    const isSaid = 'refusal' in (error as object) || reason === texts.noSuchRecord;
    return isSaid ? reason : texts.notDone(reason);
  }

  protected override forget(): void {
    this.offering = false;
    this.opened.clear();
    this.removedFrom = undefined;
    this.handedOver = undefined;
    this.question = undefined;
  }

  /** @internal Loads why each line costs what it costs, and what must be known with the sums. */
  async explain(): Promise<void> {
    this.why ??= await import('./why.view.ts');
  }

  /** @internal Opens the dialog in which an answer, or a withdrawal, is recorded. */
  async ask(question: Question): Promise<void> {
    this.#answers ??= await import('./answer-dialog.view.ts');
    this.failure = undefined;
    this.question = question;
  }

  /** Staff's page and a visitor's each go without what only the other sees. */
  #loadViews(): void {
    if (this.mode === 'public') {
      if (!this.visitor)
        void import('./public.view.ts').then((visitor) => (this.visitor = visitor));
    } else if (!this.staff) void import('./staff.view.ts').then((staff) => (this.staff = staff));
  }
}
