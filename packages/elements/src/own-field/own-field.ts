import { css, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';

/**
 * @summary A field of the site's own within a form of the kit. It shows nothing itself: the form around it does.
 * @status experimental
 * @since 0.2
 *
 * Written inside the form's tag, in HTML alone. The form shows it in its own look, asks for it, keeps it, and has it
 * sealed and printed with its label in both languages. Added, changed or removed later, the form follows.
 *
 * @slot - The options of a choice, as `<option value="day" label-en="Day shift">白班</option>`.
 */
export class AftersaleField extends LitElement {
  static override styles = css`
    :host {
      display: none !important;
    }
  `;

  /** Under which name its value is kept: a letter, then letters, figures, `-` and `_`; once in a form. */
  @property({ reflect: true }) name: string | undefined;
  /** What stands above it: in both languages, unless `label-en` or `label-zh` says it for one. */
  @property({ reflect: true }) label: string | undefined;
  /** The label in English. */
  @property({ attribute: 'label-en', reflect: true }) labelEn: string | undefined;
  /** The label in Chinese. */
  @property({ attribute: 'label-zh', reflect: true }) labelZh: string | undefined;
  /** `text`, `long-text`, `number`, `date`, `choice`, `yes-no`, or a type of your own, defined with `defineField`; `text` without one. */
  @property({ reflect: true }) type: string | undefined;
  /** Nothing is signed while it is blank. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** What helps to fill it in, in both languages, unless `hint-en` or `hint-zh` says it for one. */
  @property({ reflect: true }) hint: string | undefined;
  /** The hint in English. */
  @property({ attribute: 'hint-en', reflect: true }) hintEn: string | undefined;
  /** The hint in Chinese. */
  @property({ attribute: 'hint-zh', reflect: true }) hintZh: string | undefined;
  /** The longest text, in characters; a longer one is an error and is kept. */
  @property({ reflect: true }) maxlength: string | undefined;
  /** The least number, or the first date as `2026-11-30`. */
  @property({ reflect: true }) min: string | undefined;
  /** The greatest number, or the last date. */
  @property({ reflect: true }) max: string | undefined;
  /** What stands behind a number, in both languages, unless `unit-en` or `unit-zh` says it for one. */
  @property({ reflect: true }) unit: string | undefined;
  /** The unit in English. */
  @property({ attribute: 'unit-en', reflect: true }) unitEn: string | undefined;
  /** The unit in Chinese. */
  @property({ attribute: 'unit-zh', reflect: true }) unitZh: string | undefined;
  /** In which block of the form it stands; without one, in a block of the site's own fields. For the slip: `head`, `customer`, `product`, `repair`, `fee` or `staff`. */
  @property({ reflect: true }) section: string | undefined;

  protected override render(): unknown {
    return nothing;
  }
}
