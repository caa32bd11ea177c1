import type { LateTexts } from './late.strings.ts';

export const englishLateTexts: LateTexts = {
  kindHints: {
    monthly: 'Once a month for the next month, sealed.',
    urgent:
      'All three must hold: no part, no machine to lend, and a customer about to return it or complain in public.',
    presale: 'With the seal of the outlet or dealer and the area manager’s signed review.',
  },
  statuses: {
    draft: 'Draft',
    submitted: 'Submitted, to be audited',
    'over-deposit': 'Over the deposit',
    audited: 'Audited',
    planned: 'In the parts plan',
    approved: 'Approved',
    issued: 'Issued',
    shipped: 'Shipped',
    confirmed: 'Received',
    disputed: 'Receipt disputed',
    'auto-confirmed': 'Received by silence',
    rejected: 'Rejected',
  },
  sealOwners: { outlet: 'The outlet', dealer: 'The dealer' },
  paste: {
    title: 'Paste from a spreadsheet',
    hint: 'One row each: part no., quantity, stock on hand, used last month, apart by tabs; the first row may be headings.',
    label: 'Pasted rows',
    take: 'Add to the request',
    taken: (count) => (count === 1 ? '1 row was added.' : `${count} rows were added.`),
    refused: (count) => `${count} not added; mend and try again:`,
    line: (line, why) => `Row ${line}: ${why}`,
    unknown: (number) => `${number} is not in the price list.`,
  },
  scan: {
    start: 'Scan',
    stop: 'Stop scanning',
    looking: 'Hold the code before the camera.',
    failed: 'The camera cannot be used.',
    found: (code) => `Read ${code}`,
  },
  seal: 'Picture of the seal',
  sealRemove: 'Remove the seal',
  working: 'Preparing the picture…',
  depositUnknown: 'The outlet’s deposit or what it occupies is not known: nothing was checked.',
  depositNoValue: 'A quantity or a supply price is missing, so the deposit cannot be checked yet.',
};
