/** Which own fields does the HTML inside a form ask for? */
import {
  readOwnField,
  type BilingualText,
  type OwnField,
  type OwnFieldOption,
  type DataProblem,
} from '@aftersale/core';
import type { OwnFieldWarning } from './own-field-code.ts';

export interface Declared {
  readonly fields: readonly OwnField[];
  readonly warnings: readonly OwnFieldWarning[];
}

/**
 * Reads the `<aftersale-field>`s within this element, in their order. What cannot be read is left out or falls back
 * to what can, and is told as a warning; nothing is thrown.
 */
export function declaredFields(form: ParentNode): Declared {
  const fields: OwnField[] = [];
  const warnings: OwnFieldWarning[] = [];
  const warn = (code: OwnFieldWarning['code'], text: string): unknown =>
    warnings.push({ code, text });
  for (const element of form.querySelectorAll('aftersale-field')) {
    const name = element.getAttribute('name') ?? '';
    if (!/^[A-Za-z][\w-]{0,63}$/.test(name))
      warn('own-field-name', `name="${name}" is no plain word; the field is not shown.`);
    else if (fields.some((field) => field.name === name))
      warn('own-field-twice', `name="${name}" is there twice; the second field is not shown.`);
    else fields.push(readField(element, name, warn));
  }
  return { fields, warnings };
}

interface Written extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly label: BilingualText;
  readonly type: string;
}

function readField(
  element: Element,
  name: string,
  warn: (code: OwnFieldWarning['code'], text: string) => unknown,
): OwnField {
  const attribute = (attributeName: string): string | undefined =>
    element.getAttribute(attributeName)?.trim() || undefined;
  const label = wording(element, 'label');
  if (!label) warn('own-field-label', `"${name}" has no label; its name stands in for it.`);
  const type = attribute('type')?.toLowerCase() ?? 'text';
  const options = type === 'choice' ? optionsOf(element) : [];
  const written: Written = {
    name,
    label: label ?? { 'zh-CN': name, en: name },
    type,
    required: element.hasAttribute('required'),
    hint: wording(element, 'hint'),
    unit: wording(element, 'unit'),
    options: options.length > 0 ? options : undefined,
    maxLength: numberIn(attribute('maxlength')),
    min: limitIn(attribute('min')),
    max: limitIn(attribute('max')),
    section: attribute('section'),
  };
  const { field, left } = readable(written);
  for (const { path, message } of left)
    warn('own-field-attribute', `"${name}", ${path}: ${message}.`);
  return field;
}

interface Readable {
  readonly field: OwnField;
  /** What was left out, and why. */
  readonly left: readonly DataProblem[];
}

/** Leaves out one member after the other that cannot be read; a choice without options is a text. */
function readable(written: Written): Readable {
  const given = Object.entries(written).filter(([, each]) => each !== undefined);
  const read = readOwnField(Object.fromEntries(given));
  if (read.ok) return { field: read.value, left: [] };
  const [member = ''] = read.error.path.split('.');
  const { name, label, type } = written;
  const isSpare = given.some(([each]) => each === member) && !(member in { name, label, type });
  const other: Written = isSpare
    ? { ...written, [member]: undefined }
    : { ...(type === 'text' ? { name, label } : written), name, label, type: 'text' };
  const { field, left } = readable(other);
  return { field, left: [read.error, ...left] };
}

/** The text of an attribute for both languages; nothing where there is none. */
function wording(element: Element, name: string): BilingualText | undefined {
  const said = (suffix: string): string | undefined =>
    element.getAttribute(`${name}${suffix}`)?.trim() || undefined;
  const [both, chinese, english] = [said(''), said('-zh'), said('-en')];
  const any = both ?? chinese ?? english;
  return any === undefined
    ? undefined
    : { 'zh-CN': chinese ?? both ?? any, en: english ?? both ?? any };
}

/** A blank value is how a list in HTML says that nothing is chosen, and a value can be offered once. */
function optionsOf(element: Element): OwnFieldOption[] {
  const options = new Map<string, OwnFieldOption>();
  for (const option of element.querySelectorAll('option')) {
    const { value } = option;
    const text = option.label.trim() || value;
    const label = {
      'zh-CN': option.getAttribute('label-zh')?.trim() || text,
      en: option.getAttribute('label-en')?.trim() || text,
    };
    if (value !== '' && !options.has(value)) options.set(value, { value, label });
  }
  return [...options.values()];
}

const numberIn = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

/** A limit is a number, or the text of a date. */
const limitIn = (text: string | undefined): number | string | undefined =>
  text === undefined || Number.isNaN(Number(text)) ? text : Number(text);
