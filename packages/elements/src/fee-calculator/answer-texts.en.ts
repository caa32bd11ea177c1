import type { AnswerTexts } from './answer.strings.ts';

export const englishAnswers: AnswerTexts = {
  offeredOn: (time, by) => `Offered ${time}${by && ` by ${by}`}.`,
  answered: { accepted: 'The customer accepts', declined: 'The customer declines' },
  answeredBy: (name, how, time) => `${name}, ${how}, ${time}`,
  dueForDiagnosis: (sum) => `Due for the diagnosis: ¥${sum}.`,
  withdrawnFor: (reason) => `Withdrawn: ${reason}`,
  answering: {
    name: 'Answered by',
    how: 'How',
    ways: { 'in-person': 'in person', phone: 'by phone', message: 'by message' },
    reason: 'Reason for withdrawing',
    effect: {
      accept: 'Records that the customer accepts. Extra work later needs a consent of its own.',
      decline: 'Records that the customer declines. After a diagnosis, only its fee is due.',
      withdraw: 'It can no longer be changed afterwards; everything is kept.',
    },
  },
};
