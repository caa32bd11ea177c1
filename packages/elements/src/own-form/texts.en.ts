import { englishFormTexts } from '../form/form-texts.en.ts';
import type { OwnFormTexts } from './own-form.strings.ts';

export const englishTexts: OwnFormTexts = {
  ...englishFormTexts,
  loading: 'Loading the form…',
  unknownKind: (name) => `No kind of record is called “${name}” on this page yet.`,
  print: 'Print',
  exportJson: 'Export',
  yes: 'Yes',
  no: 'No',
  choose: 'Please choose',
  sections: 'Sections',
  defects: {
    Missing: 'Please fill this in.',
    TooLong: 'The text is too long.',
    NotANumber: 'This is not a number; write figures only.',
    TooSmall: 'The number is too small.',
    TooLarge: 'The number is too large.',
    NotADate: 'There is no such date.',
    TooEarly: 'The date is too early.',
    TooLate: 'The date is too late.',
    NotOffered: 'Please choose one of what is offered.',
  },
  signatureMissing: 'Please sign.',
  changedSinceSigned: 'Something was changed after this was signed; clear it and sign again.',
  otherSignature: 'another signature',
  signedAt: (time) => `Signed ${time}`,
  againstRule: (message, rule) => `${message} (${rule})`,
  wrongSetting: (path, message) =>
    `The company's rules are wrong, and nothing can be decided by them: ${path} ${message}`,
  refusals: {
    NoSuchRecord: 'Nothing has been filled in yet.',
    NotInThisState: 'This record is in another state by now; check it and try again.',
  },
  paper: {
    number: 'Number',
    status: 'Status',
    definition: (name, version) => `Form: ${name}, version ${version}`,
    decided: (rules, policy) => `${policy}: ${rules}`,
    step: (label, by, time) => `${label}: ${[by, time].filter(Boolean).join(', ')}`,
  },
};
