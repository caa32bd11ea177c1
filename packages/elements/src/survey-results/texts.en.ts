import type { ResultsTexts } from './results.strings.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const englishTexts: ResultsTexts = {
  title: 'Survey results',
  filters: { instrument: 'Survey', month: 'Month', technician: 'Technician' },
  all: { month: 'All months', technician: 'All technicians' },
  csv: 'Export CSV',
  print: 'Print',
  answers: (count) => (count === 1 ? '1 answer' : `${count} answers`),
  hidden: (count) =>
    `${count === 1 ? '1 more answer rates' : `${count} more answers rate`} you; neither text nor score is shown or counted here.`,
  loading: 'Reading…',
  noService:
    'This page is not connected to this device’s data. Put this element inside <aftersale-kit>.',
  failed: {
    read: 'The answers could not be read; reload the page and try again.',
    export: 'It was not exported; please try again.',
    print: 'It was not printed; please try again.',
  },
  empty: {
    title: 'No answers yet',
    text: 'Put an <aftersale-survey> on a page, with the job and its technician. Once customers have submitted it, the ratings of every question, the satisfaction rate and each technician’s score appear here.',
    filtered: 'There are no answers within this choice; take another month or technician.',
  },
  nothing: '—',
  definition: {
    title: 'Definition',
    ratings: (level, score) => `ratings of “${level}” or better (${score} and up) ÷ all ratings`,
    answers: (level, score) =>
      `answers with “${level}” or better (${score} and up) in every item ÷ all answers that rated`,
    mean: (most) => `sum of the ratings ÷ number of ratings, out of ${most}`,
    net: (promoters, detractors) =>
      `share of ${promoters} and up − share of ${detractors} and below`,
    items: (count) => ` (${count} items)`,
    atLeast: (share) => `target: ${share} or more`,
    below: (share) => `target: below ${share}`,
    rules: (ids) => `by ${ids}`,
  },
  verdicts: { pass: 'reached', fail: 'not reached', unrated: 'not rated yet' },
  columns: {
    level: 'Rating',
    choice: 'Choice',
    picture: 'Bar',
    count: 'Count',
    share: 'Share',
    technician: 'Technician',
    month: 'Month',
    answers: 'Answers',
    day: 'Date',
    version: 'Survey version',
    job: 'Job',
    person: 'Filled in by',
    low: 'Low items',
  },
  byTechnician: 'By technician',
  byMonth: 'By month',
  questions: 'Question by question',
  measures: 'Altogether',
  rated: (count, mean) => `rated by ${people(count)}, ${mean} on average`,
  answered: (count) => `answered by ${people(count)}`,
  within: (question, item) => `${question}: ${item}`,
  yes: 'yes',
  onMonth: (month) => `Month: ${month}`,
  policy: (name, version) => `Rules: ${name} ${version}`,
};
