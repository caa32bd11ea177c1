import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { LanguageController } from '../locale/language.ts';
import { textsIn, type Overrides } from '../locale/strings.ts';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { PadKeeper } from './pad-keeper.ts';
import {
  cleared,
  draftOf,
  emptyDraft,
  standingSignature,
  undone,
  type SignatureDraft,
} from './signature-draft.ts';
import { isSameSignature, signatureFromText, type SignatureValue } from './signature-value.ts';
import { SignatureChangeEvent } from './signature.events.ts';
import { signatureTexts, type SignatureTexts } from './signature.strings.ts';
import { signatureStyles } from './signature.styles.ts';
import { fixedSignature, signingView, standingText } from './signature.view.ts';

export type { SignatureValue } from './signature-value.ts';
export { warmSignaturePad } from './warm-signature-pad.ts';

/**
 * @summary A person's mark: drawn with pen, finger or mouse, or a typed name for those who do not draw.
 * @status experimental
 * @since 0.1
 *
 * What is seen is the value: while the name is typed, ink drawn before does not count, and comes back with the pad.
 * In a form it submits the value as JSON, and nothing while unsigned.
 *
 * @fires {SignatureChangeEvent} aftersale-change - A stroke ended, or the person undid, cleared or typed; bubbles, composed, not cancelable.
 *
 * @csspart field - The whole control.
 * @csspart label - Its label.
 * @csspart state - Whether it is signed, in words.
 * @csspart pad - The light surface that holds the ink or the fixed name.
 * @csspart ink - The ink of a read-only signature.
 * @csspart name - The typed name, as field or as text.
 * @csspart actions - The row of buttons.
 * @csspart error - The error below.
 *
 * @cssprop [--aftersale-signature-height=160px] - Height of the pad; 88px when compact.
 * @cssprop [--aftersale-signature-ink=#14233f] - Colour of the ink, in both schemes.
 * @cssprop [--aftersale-signature-pad] - Surface of the pad, light in both schemes.
 * @cssprop [--aftersale-signature-font] - Face of a typed name that is only looked at.
 *
 * @cssstate signed - There is a signature.
 * @cssstate typing - The name is typed, not drawn.
 */
export class AftersaleSignature extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [tokens, controls, signatureStyles];

  /** Who signs, or what for; part of every accessible name. */
  @property() label = '';
  /** The signature, or null. Setting it tells nobody. */
  @property({ attribute: false }) value: SignatureValue | null = null;
  /** The name under which a form submits it. */
  @property({ reflect: true }) name = '';
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Shows the signature as a picture, with nothing to press. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  @property({ type: Boolean, reflect: true }) required = false;
  /** A smaller pad, for initials. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** What is wrong, in words, shown below; empty when nothing is. */
  @property() error = '';
  /** The host's own wording, by language. */
  @property({ attribute: false }) strings: Overrides<SignatureTexts> = {};

  @state() private draft = emptyDraft;
  @state() private disabledByForm = false;
  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;
  @query('input') private readonly nameField!: HTMLInputElement | null;
  @query('button') private readonly switchButton!: HTMLButtonElement | null;

  readonly #internals = this.attachInternals();
  readonly #language = new LanguageController(this);
  readonly #pad = new PadKeeper(this, {
    canvas: () => this.canvas,
    shown: () => ({ ink: this.draft.ink, isActive: !this.#isBlocked }),
    drawn: (ink) => this.#become({ ...this.draft, ink }),
  });
  #ownValue: SignatureValue | null = null;

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }
  get validity(): ValidityState {
    return this.#internals.validity;
  }
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  formResetCallback(): void {
    this.draft = emptyDraft;
    this.value = this.#ownValue = null;
  }
  formDisabledCallback(isDisabled: boolean): void {
    this.disabledByForm = isDisabled;
  }
  formStateRestoreCallback(text: unknown): void {
    if (typeof text === 'string') this.value = signatureFromText(text);
  }

  // A host that hands back what it was told must not cost the person the way back.
  protected override willUpdate(): void {
    if (this.value === this.#ownValue) return;
    this.#ownValue = this.value;
    if (isSameSignature(this.value, standingSignature(this.draft))) return;
    this.draft = draftOf(this.value, this.draft.isTyping);
  }

  protected override render(): TemplateResult {
    const { draft, error, value } = this;
    const texts = this.#texts;
    const label = this.label || texts.signature;
    const standing = standingText(value, draft, texts);
    const view = {
      ...{ draft, texts, error },
      padFailed: this.#pad.failed,
      spokenName: texts.named(label, standing),
      isBlocked: this.#isBlocked,
      isRequired: this.required,
      act: this.#acts,
    };
    return html`<div
      class="field"
      part="field"
      role="group"
      aria-labelledby="label"
      aria-describedby=${error ? 'error' : nothing}
    >
      <div class="head">
        <label id="label" part="label" for=${draft.isTyping && !this.readonly ? 'name' : nothing}
          >${label}</label
        >
        ${
          this.readonly
            ? nothing
            : html`<span class="hint" part="state" role="status">${standing}</span>`
        }
      </div>
      ${this.readonly ? fixedSignature(value, view) : signingView(view)}
      ${error ? html`<p class="error" part="error" id="error">${error}</p>` : nothing}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    setState(this.#internals, 'signed', this.value !== null);
    setState(this.#internals, 'typing', this.draft.isTyping);
    if (changed.has('value')) {
      this.#internals.setFormValue(this.value && JSON.stringify(this.value));
    }
    const isMissing = this.required && this.value === null;
    if (isMissing) {
      // The pad takes no focus, and only Chromium would look for another place that does.
      const anchor = (this.draft.isTyping ? this.nameField : this.switchButton) ?? undefined;
      this.#internals.setValidity({ valueMissing: true }, this.#texts.missing, anchor);
    } else this.#internals.setValidity({});
  }

  readonly #acts = {
    wakePad: (): void => void this.#pad.load(),
    undo: (): void => this.#become(undone(this.draft)),
    clear: (): void => this.#become(cleared(this.draft)),
    switchPath: (): void => {
      this.#become({ ...this.draft, isTyping: !this.draft.isTyping });
      void this.updateComplete.then(() => this.nameField?.focus());
    },
    // An input method's unfinished letters are nobody's name yet.
    type: (event: InputEvent | CompositionEvent): void => {
      if (event instanceof InputEvent && event.isComposing) return;
      this.#become({ ...this.draft, typedName: this.nameField?.value ?? '' });
    },
  };

  /** The person's act: what they did stands, and the host hears of it if the signature is another one now. */
  #become(draft: SignatureDraft): void {
    this.draft = draft;
    const value = standingSignature(draft);
    if (isSameSignature(value, this.value)) return;
    this.value = this.#ownValue = value;
    this.dispatchEvent(new SignatureChangeEvent(value));
  }

  get #isBlocked(): boolean {
    return this.disabled || this.disabledByForm;
  }

  get #texts(): SignatureTexts {
    return textsIn(signatureTexts, this.#language.language, this.strings);
  }
}

function setState({ states }: ElementInternals, name: string, holds: boolean): void {
  if (holds) states.add(name);
  else states.delete(name);
}
