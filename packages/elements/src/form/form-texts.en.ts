import type { FormTexts } from './form.strings.ts';

export const englishFormTexts: FormTexts = {
  sectionState: { done: 'done', missing: 'missing', error: 'error', open: 'open' },
  now: 'Now',
  nothing: '(empty)',
  saving: {
    saving: 'Saving on this device…',
    saved: (time) => `Saved on this device ${time}`,
    memory: 'Only in this page’s memory, not saved',
    failed: (reason) => `Not saved: ${reason}`,
    slow: 'This device’s storage has not answered yet; what you typed is on the page, not saved.',
  },
  storage: {
    'storage-missing':
      'The part of this page that saves could not be fetched; nothing is saved. Check the network and try again.',
    'storage-full': 'This device’s storage is full. Export or print first, then make room.',
    'storage-refused':
      'The browser does not let this page keep data (a private window or a privacy setting, perhaps).',
    'storage-timeout':
      'This device’s storage does not answer. Close other windows of this system and try again.',
    'storage-newer': 'The data here was written by a newer version. Reload the page to get it.',
    'storage-lost': 'The browser dropped this device’s storage and it could not be reopened.',
    'storage-damaged': 'The database on this device is damaged and cannot be read.',
    'storage-wiped':
      'The browser has thrown away the records that were on this device; they cannot be brought back. Check what was exported, printed or delivered. What you fill in now is saved as usual.',
    'storage-closed': 'This device’s storage was closed; reload the page.',
    'not-saved': 'The browser broke off this save.',
    other: 'This device’s storage failed.',
  },
  memoryWarning:
    'What you fill in here is gone when the page is closed. Print or export it in time.',
  understood: 'I have read this',
  restored: (time) => `Your draft of ${time} is back.`,
  summary: (count) =>
    count === 1 ? 'One field needs attention:' : `${count} fields need attention:`,
  conflict: (theirs) => `Another window has: ${theirs || '(empty)'}`,
  retry: 'Try again',
  adopt: 'Use it',
  noSuchRecord: 'This record is not on this device.',
  notDone: (reason) => `It was not done; everything is still here: ${reason}`,
  startNew: 'New',
  savedElsewhere: 'Another window has just changed this record; check it and try again.',
  problems: {
    NotASum: 'This is not a sum of money; write figures only, such as 1280.50.',
    NegativeSum: 'A sum cannot be negative.',
    TooManyDecimals: (decimals) =>
      decimals === 0 ? 'Whole numbers only.' : `At most ${decimals} decimals.`,
    MisplacedSeparator: 'The comma is in an unclear place; write 1,280.50 or 1280.50.',
    TooLarge: 'The number is too large.',
    NotANumber: 'This is not a quantity; write figures only.',
    Missing: 'Please fill this in.',
  },
};
