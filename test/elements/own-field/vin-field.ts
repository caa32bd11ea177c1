/** A developer's own control, as plain as can be: one input in a shadow root. */
export class VinField extends HTMLElement {
  readonly #input = document.createElement('input');

  constructor() {
    super();
    this.attachShadow({ mode: 'open', delegatesFocus: true }).append(this.#input);
    this.#input.ariaLabel = 'VIN';
  }

  get value(): string {
    return this.#input.value;
  }
  set value(text: string) {
    this.#input.value = text;
  }

  get disabled(): boolean {
    return this.#input.disabled;
  }
  set disabled(disabled: boolean) {
    this.#input.disabled = disabled;
  }

  set label(label: string) {
    this.#input.ariaLabel = label;
  }
  get label(): string {
    return this.#input.ariaLabel ?? '';
  }

  get validationMessage(): string {
    return this.checkValidity() ? '' : 'a VIN has no O';
  }

  checkValidity(): boolean {
    return !this.value.includes('O');
  }
}
