import { englishFormTexts } from '../form/form-texts.en.ts';
import type { SurveyTexts } from './survey.strings.ts';

export const englishTexts: SurveyTexts = {
  ...englishFormTexts,
  page: (page, of) => `Page ${page} of ${of}`,
  next: 'Next',
  back: 'Back',
  submit: 'Submit',
  print: 'Print',
  onPage: (page, what) => `Page ${page}, ${what}`,
  within: (question, item) => `${question}: ${item}`,
  resumed: (time) => `What you filled in at ${time} is back.`,
  anonymous:
    'This survey is anonymous: neither who you are, nor which job it was, nor the day is kept.',
  consent: 'I agree',
  answered:
    'This service has been rated already. Everyone rates a job once, and the first rating stands.',
  answeredOn: (time) => `Submitted: ${time}`,
  judged: {
    waiting:
      'This survey rates you, and the customer fills it in; you see only whether it was. It was not yet.',
    answered:
      'The customer has filled it in. It rates you, so neither text nor score is shown here.',
  },
  loading: 'Loading the survey…',
  noInstrument: (id) => `There is no such survey: ${id}`,
  noElement: (tag) => `This page has not loaded what this question is answered with (${tag}).`,
  mostChoices: (most) => `At most ${most}.`,
  photos: {
    working: 'Preparing the pictures…',
    hint: (most, megapixels, megabytes) =>
      `At most ${most}; JPEG, PNG or WebP up to ${megapixels} megapixels and ${megabytes} MB each; where they were taken is removed.`,
    shown: (question, place) => `${question} ${place}`,
    remove: (question, place) => `Remove: ${question} ${place}`,
  },
  unreadable: {
    DetailsMissing: 'You gave a low rating; please say what was wrong.',
    NotOffered: 'Please choose one of those offered.',
    TooFewChoices: (least) => `Choose at least ${least}.`,
    TooManyChoices: (most) => `Choose at most ${most}.`,
    TooLong: (length, most) => `It has ${length} characters; at most ${most} fit.`,
    BelowLeast: (least) => `It cannot be less than ${least}.`,
    AboveMost: (most) => `It cannot be more than ${most}.`,
    NotADate: 'There is no such date.',
    TooEarly: (earliest) => `It cannot be before ${earliest}.`,
    TooLate: (latest) => `It cannot be after ${latest}.`,
    TooManyPhotos: (most) => `At most ${most} pictures.`,
  },
  paper: {
    job: 'Job',
    person: 'Filled in by',
    technician: 'Technician',
    version: (version) => `Version ${version}`,
    photos: (count) => (count === 1 ? '1 picture' : `${count} pictures`),
    whereItApplies: 'Questions that do not apply may be left blank.',
    policy: (name, version) => `Rules: ${name} ${version}`,
  },
  refusals: {
    NoSuchInstrument: 'The company’s rules hold no such survey.',
    AlreadyAnswered: 'This service has been rated already; the first rating stands.',
    OtherCard: 'This is not your survey for this job; open it from a new link.',
    JudgesThemselves: 'Whoever is rated cannot fill in this survey.',
    NotToday: 'The date of this device is wrong; set it right and submit again.',
  },
};
