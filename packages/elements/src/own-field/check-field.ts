/** Can this element be the control of an own field? To be asked in a developer's own tests. */
import type { FieldElement } from './own-control.ts';

/** What the element lacks, under a stable code. */
export interface FieldGap {
  readonly code:
    | 'not-defined'
    | 'no-value'
    | 'value-is-no-text'
    | 'value-is-not-kept'
    | 'input-when-set'
    | 'no-input-event'
    | 'no-disabled'
    | 'not-focusable'
    | 'validity-is-no-answer'
    | 'no-validation-message';
  readonly text: string;
}

export interface FieldTrial {
  /** A text that the element keeps as it is; `A1` without one. */
  readonly text?: string;
  /** Fills the element in as a person would; without it, the first native control within is typed in. */
  readonly fillIn?: (element: HTMLElement, text: string) => void;
}

/**
 * What does this element lack to be the control of an own field? Nothing where it can be used (OWN-5). It is put on
 * the page for as long as the check takes, unless it stands there already. Never rejects.
 */
export async function checkField(
  element: HTMLElement,
  { text = 'A1', fillIn = typeInside }: FieldTrial = {},
): Promise<readonly FieldGap[]> {
  const field = element as FieldElement;
  const gaps: FieldGap[] = [];
  const miss = (code: FieldGap['code'], why: string): unknown => gaps.push({ code, text: why });
  const wasThere = field.isConnected;
  if (!wasThere) document.body.append(field);
  const rendered = (): Promise<unknown> =>
    Promise.resolve((field as { updateComplete?: Promise<unknown> }).updateComplete);
  let heard = 0;
  const hear = (): unknown => (heard += 1);
  field.addEventListener('input', hear);
  try {
    if (!customElements.get(field.localName))
      miss('not-defined', `<${field.localName}> is not defined`);
    await rendered();
    if (!('value' in field)) miss('no-value', 'it has no property `value`');
    else checkValue(field, text, miss);
    await rendered();
    if (heard > 0) miss('input-when-set', '`input` is fired though nobody typed');
    heard = 0;
    field.value = '';
    await rendered();
    fillIn(field, text);
    if (heard === 0) miss('no-input-event', 'no `input` reaches it when a person types');
    else if (field.value !== text) miss('value-is-not-kept', '`value` is not what was typed');
    if (!('disabled' in field)) miss('no-disabled', 'it has no property `disabled`');
    field.focus();
    if (!field.matches(':focus, :focus-within'))
      miss('not-focusable', '`focus()` does not reach it');
    checkValidity(field, miss);
  } catch (error) {
    miss('value-is-not-kept', String(error));
  } finally {
    field.removeEventListener('input', hear);
    if (!wasThere) field.remove();
  }
  return gaps;
}

type Miss = (code: FieldGap['code'], why: string) => unknown;

function checkValue(field: FieldElement, text: string, miss: Miss): void {
  for (const each of ['', text]) {
    field.value = each;
    if (typeof field.value !== 'string') return void miss('value-is-no-text', '`value` is no text');
    if (field.value !== each) return void miss('value-is-not-kept', '`value` is not what was set');
  }
}

function checkValidity(field: FieldElement, miss: Miss): void {
  if (field.checkValidity === undefined) return;
  const isValid: unknown = field.checkValidity();
  if (typeof isValid !== 'boolean')
    miss('validity-is-no-answer', '`checkValidity()` does not say true or false');
  else if (typeof field.validationMessage !== 'string')
    miss('no-validation-message', '`validationMessage` does not say what is wrong');
}

function typeInside(field: HTMLElement, text: string): void {
  const control = (field.shadowRoot ?? field).querySelector<HTMLInputElement>(
    'input, textarea, select',
  );
  if (!control) return;
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}
