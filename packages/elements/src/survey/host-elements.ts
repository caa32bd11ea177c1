/** The controls of a host's own that answer a question: made once by their tag, never from markup. */
import type { SurveyQuestionOf } from '@aftersale/core';
import { idOf } from '../form/field.view.ts';

type ValueElement = HTMLElement & { value?: unknown; disabled?: boolean };

export interface HostState {
  readonly text: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly describedBy: string;
  readonly invalid: boolean;
}

export class HostElements {
  readonly #made = new Map<string, ValueElement>();
  readonly #awaited = new Set<string>();
  readonly #changed: (path: string, text: string) => void;
  readonly #defined: () => void;

  constructor(changed: (path: string, text: string) => void, defined: () => void) {
    this.#changed = changed;
    this.#defined = defined;
  }

  /** The control of this question in this state; nothing, and a word later, while the page has not defined it. */
  of({ id, tag }: SurveyQuestionOf<'element'>, state: HostState): HTMLElement | undefined {
    if (!isCustomTag(tag)) return undefined;
    if (!customElements.get(tag)) {
      this.#await(tag);
      return undefined;
    }
    const key = `${id} ${tag}`;
    const element = this.#made.get(key) ?? this.#make(id, tag);
    this.#made.set(key, element);
    if (textOf(element) !== state.text) element.value = state.text;
    element.disabled = state.disabled;
    set(element, 'aria-label', state.label);
    set(element, 'aria-describedby', state.describedBy);
    set(element, 'aria-invalid', state.invalid ? 'true' : '');
    return element;
  }

  #make(id: string, tag: string): ValueElement {
    const element: ValueElement = document.createElement(tag);
    element.id = idOf(id);
    const tell = (): void => this.#changed(id, textOf(element));
    element.addEventListener('input', tell);
    element.addEventListener('change', tell);
    return element;
  }

  #await(tag: string): void {
    if (this.#awaited.has(tag)) return;
    this.#awaited.add(tag);
    void customElements.whenDefined(tag).then(this.#defined);
  }
}

// An instrument that was not read by the schema may hold anything, and waiting for a name that can never be
// defined is an error that nobody would catch.
const isCustomTag = (tag: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(tag);

const textOf = ({ value }: ValueElement): string =>
  value === undefined || value === null ? '' : String(value);

function set(element: Element, name: string, value: string): void {
  if (value === '') element.removeAttribute(name);
  else element.setAttribute(name, value);
}
