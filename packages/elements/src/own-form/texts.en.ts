import { englishFormTexts } from '../form/form-texts.en.ts';
import type { OwnFormTexts } from './own-form.strings.ts';

export const englishTexts: OwnFormTexts = {
  ...englishFormTexts,
  loading: 'Loading the form…',
  unknownKind: (name) => `No kind of record is called “${name}” on this page yet.`,
  print: 'Print',
  exportJson: 'Export',
  sections: 'Sections',
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
