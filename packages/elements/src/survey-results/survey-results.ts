import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  answersSeenBy,
  instrumentsOf,
  tallyOf,
  type Instrument,
  type SurveyAnswer,
} from '@aftersale/core';
import { ServiceController } from '../context/service-controller.ts';
import type { ServicePort } from '../context/service-port.ts';
import { LanguageController } from '../locale/language.ts';
import { textsIn, type Overrides } from '../locale/strings.ts';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { AnswerList } from './answer-list.ts';
import { resultsTexts, type ResultsTexts } from './results.strings.ts';
import { resultsStyles } from './results.styles.ts';
import type { ResultsView } from './results-view.ts';
import { resultsView } from './results.view.ts';

/**
 * @summary What the surveys on this device came to: rates with their definitions, every question, each technician and month.
 * @status experimental
 * @since 0.1
 *
 * Follows every answer while it is on the page. What rates the service's actor is counted nowhere here; only how many
 * such answers there are is told.
 *
 * @csspart results - everything in the element
 * @csspart title - its title
 * @csspart filters - survey, month, technician, and what can be done with the results
 * @csspart hidden - how many answers rate the one who looks
 * @csspart count - how many answers are shown
 * @csspart measures - the rates, with their definitions
 * @csspart value - a rate or score
 * @csspart verdict - whether the target is reached
 * @csspart definition - what the figure is
 * @csspart questions - all questions
 * @csspart question - one question's table
 * @csspart bar - one bar
 * @csspart by-technician - the technicians' table
 * @csspart by-month - the months' table
 * @csspart empty - what is said before the first answer
 * @cssprop [--aftersale-color-paper=#fff] - the surface
 * @cssprop [--aftersale-color-ink=#1b1f24] - text
 * @cssprop [--aftersale-color-line=#c9ced6] - hairlines
 * @cssprop [--aftersale-color-accent=#1a4f9c] - bars, what can be acted on, and focus
 */
export class AftersaleSurveyResults extends LitElement {
  static override styles = [tokens, controls, resultsStyles];

  /** Whose results: the id of an instrument. */
  @property() instrument = 'technician-card';
  /** Only of this month, as `YYYY-MM`; empty for all. */
  @property() month = '';
  /** Only of this technician; empty for all. */
  @property() technician = '';
  @property({ reflect: true }) theme: 'inherit' | 'light' | 'dark' = 'inherit';
  @property({ reflect: true }) density: 'touch' | 'normal' | 'compact' = 'touch';
  /** Where the answers are; taken from the page around it unless set. */
  @property({ attribute: false }) service: ServicePort | undefined;
  /** The host's own wording, by language. */
  @property({ attribute: false }) strings: Overrides<ResultsTexts> = {};

  @state() private failure: 'export' | 'print' | undefined;
  readonly #service = new ServiceController(this);

  readonly #language = new LanguageController(this);
  #list: AnswerList | undefined;
  #listed: readonly [ServicePort | undefined, string] = [undefined, ''];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#list?.close();
    this.#list = undefined;
    this.#listed = [undefined, ''];
  }

  /** Nothing is shown before its texts are there. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const fetched = resultsTexts.waitFor(this.#language.language);
    return fetched ? fetched.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.isConnected) this.#use(this.#service.current, this.instrument);
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    return view
      ? resultsView(view)
      : html`<p class="empty">
          ${textsIn(resultsTexts, this.#language.language, this.strings).noService}
        </p>`;
  }

  #use(port: ServicePort | undefined, instrument: string): void {
    if (port === this.#listed[0] && instrument === this.#listed[1]) return;
    this.#list?.close();
    this.#listed = [port, instrument];
    this.#list = port && new AnswerList(port, instrument, () => this.requestUpdate());
  }

  #view(): ResultsView | undefined {
    const [port] = this.#listed;
    if (!port || !this.#list) return undefined;
    const { language } = this.#language;
    const { state } = this.#list;
    const instruments = instrumentsOf(port.policy);
    const instrument = instruments.find(({ id }) => id === this.instrument);
    const { seen, hidden } = answersSeenBy(port.actor, state.step === 'read' ? state.answers : []);
    const answers = seen.filter((answer) => this.#isWanted(answer));
    return {
      texts: textsIn(resultsTexts, language, this.strings),
      language,
      policy: port.policy,
      step: state.step,
      instruments,
      instrument,
      filter: { instrument: this.instrument, month: this.month, technician: this.technician },
      months: namesIn(seen, ({ month }) => month).toReversed(),
      technicians: namesIn(seen, ({ about }) => about.technician),
      answers,
      known: seen.length,
      hidden,
      tally: instrument && tallyOf(instrument, answers),
      failure: this.failure,
      acts: {
        filter: (change) => void Object.assign(this, change),
        exportCsv: () => void this.#attempt('export', (view) => exportOf(view)),
        print: () => void this.#attempt('print', (view) => printOf(view)),
      },
    };
  }

  #isWanted({ content }: SurveyAnswer): boolean {
    return (
      (this.month === '' || content.month === this.month) &&
      (this.technician === '' || content.about.technician === this.technician)
    );
  }

  async #attempt(
    act: 'export' | 'print',
    what: (view: ResultsView & { readonly instrument: Instrument }) => Promise<void>,
  ): Promise<void> {
    const view = this.#view();
    if (!view?.instrument) return;
    this.failure = undefined;
    try {
      await what({ ...view, instrument: view.instrument });
    } catch {
      this.failure = act;
    }
  }
}

type KnownView = ResultsView & { readonly instrument: Instrument };

async function exportOf(view: KnownView): Promise<void> {
  const { answersCsv } = await import('./answers-csv.ts');
  const { saveFile } = await import('../export/save-file.ts');
  const csv = await answersCsv(view.answers, view);
  saveFile(`${view.instrument.title[view.language]}.csv`, csv, 'text/csv');
}

async function printOf(view: KnownView): Promise<void> {
  const { printResults } = await import('./print-results.ts');
  printResults(view);
}

const namesIn = (
  answers: readonly SurveyAnswer[],
  nameOf: (content: SurveyAnswer['content']) => string,
): string[] =>
  [...new Set(answers.map(({ content }) => nameOf(content)))].filter((name) => name !== '').sort();
