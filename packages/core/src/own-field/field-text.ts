import type { BilingualText } from '../policy/index.ts';
import type { OwnField } from './own-field.ts';

const yesNo: Readonly<Record<string, BilingualText>> = {
  yes: { 'zh-CN': '是', en: 'Yes' },
  no: { 'zh-CN': '否', en: 'No' },
};

/**
 * What stands on the sheet for this value, in this language? A choice by its label, a number with its unit, a blank as
 * nothing, and anything else as it was typed (OWN-3).
 */
export function ownFieldText(
  field: OwnField,
  value: string,
  language: keyof BilingualText,
): string {
  if (value.trim() === '') return '';
  if (field.type === 'yes-no' && Object.hasOwn(yesNo, value)) return yesNo[value]![language];
  const option = field.options?.find((each) => each.value === value);
  if (option) return option.label[language];
  return field.unit ? `${value} ${field.unit[language]}` : value;
}
