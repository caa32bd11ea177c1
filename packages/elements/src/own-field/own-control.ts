/** A developer's own element as the control of a field: it needs a `value` and an `input` event, and may have more. */
import type { FieldKind } from './field-kinds.ts';

/** What such an element may offer. */
export interface FieldElement extends HTMLElement {
  value?: unknown;
  label?: unknown;
  disabled?: unknown;
  required?: unknown;
  checkValidity?(): boolean;
  readonly validationMessage?: string;
}

export interface ControlState {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly required: boolean;
  readonly invalid: boolean;
  /** The ids of the hint and the error, as far as they are shown. */
  readonly describedBy: string;
}

export interface ControlActs {
  typed(text: string): void;
  left(): void;
}

export class OwnControl {
  readonly element: FieldElement;
  readonly kind: FieldKind;
  #acts: ControlActs | undefined;

  constructor(kind: FieldKind) {
    this.kind = kind;
    this.element = document.createElement(kind.element);
    this.element.setAttribute('part', 'control');
    this.element.addEventListener('input', (event) => {
      event.stopPropagation();
      this.#acts?.typed(this.value);
    });
    this.element.addEventListener('change', (event) => event.stopPropagation());
    this.element.addEventListener('focusout', () => this.#acts?.left());
  }

  /** What is typed in it now, as a text. */
  get value(): string {
    const { value } = this.element;
    return value === undefined || value === null ? '' : String(value);
  }

  /** What it holds against its text; nothing where it holds nothing against it. */
  get objection(): string | undefined {
    if (this.element.checkValidity?.() !== false) return undefined;
    return this.element.validationMessage || undefined;
  }

  show(state: ControlState, acts: ControlActs): void {
    const { element } = this;
    this.#acts = acts;
    element.id = state.id;
    if (this.value !== state.value) element.value = state.value;
    if ('label' in element) element.label = state.label;
    setOn(element, 'disabled', state.disabled);
    setOn(element, 'required', state.required);
    element.setAttribute('aria-label', state.label);
    toggle(element, 'aria-invalid', state.invalid && 'true');
    toggle(element, 'aria-describedby', state.describedBy);
  }
}

/** By the property where there is one, else by the attribute. */
function setOn(element: FieldElement, name: 'disabled' | 'required', holds: boolean): void {
  if (name in element) element[name] = holds;
  else element.toggleAttribute(name, holds);
}

function toggle(element: Element, name: string, text: string | false): void {
  if (text) element.setAttribute(name, text);
  else element.removeAttribute(name);
}
