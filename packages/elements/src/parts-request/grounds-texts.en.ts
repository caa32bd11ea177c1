import type { GroundsTexts } from './grounds.strings.ts';

export const englishGroundsTexts: GroundsTexts = {
  choose: 'Please choose',
  yes: 'Yes',
  no: 'No',
  window: (from, to) => `Taken from ${from} to ${to}`,
  urgentCount: (count, most) => `${count} urgent requests this month; at most ${most}.`,
  askForNext: (month) => `Ask for ${month} instead`,
  due: (date) => `Parts due on ${date}`,
  dueNotAnnounced: (year) =>
    `The holidays of ${year} are not announced yet, so the due date is not known.`,
  dueNever: 'The calendar has too few working days to tell a due date.',
  areaManager: {
    title: 'Area manager’s signed review',
    name: 'Area manager’s name',
    sign: 'Sign for these parts',
    signed: (name, time) => `Signed by ${name}, ${time}`,
    takeBack: 'Take the signature back',
  },
};
