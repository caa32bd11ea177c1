import type { VisitorTexts } from './public.strings.ts';

export const englishVisitor: VisitorTexts = {
  publicTitle: 'What will a service cost?',
  range: (from, to) => (from === to ? `about ¥${from}` : `¥${from} – ¥${to}`),
  rangeOpen: 'Part of it has to be priced by us.',
  rangeHint: 'An estimate only; what holds is the offer after a diagnosis.',
  distance: 'How far is it to you?',
  distanceUpTo: (km) => `Up to ${km} km`,
  works: 'What is to be done',
  notSure: 'Not sure',
};
