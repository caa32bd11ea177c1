import type { SheetTexts } from './sheet.strings.ts';

export const englishSheet: SheetTexts = {
  draft: 'DRAFT',
  no: 'No.',
  item: 'Item',
  working: 'Worked out from',
  sum: 'Sum (¥)',
  payer: 'Paid by',
  reason: 'Because',
  none: 'none',
  customerSignature: 'Customer (signature)',
  policy: (name, version) => `Rules ${name}, version ${version}`,
};
