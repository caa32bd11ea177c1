/**
 * Which parts of the kit's own records are about a customer, by the names of their models. Apart from the models, so
 * that a page that erases nothing does not carry it. How long they may be kept is for a company to say.
 */
import type { TextField } from '../confirmation/index.ts';
import type { EstimateText } from '../estimate/index.ts';
import type { PersonalData } from '../model/index.ts';

const slipTexts: readonly TextField[] = [
  'customer.name',
  'customer.address',
  'customer.contactPerson',
  'customer.contactPhone',
  'confirmedBy.name',
  'confirmedBy.phone',
];
const estimateTexts: readonly EstimateText[] = ['customer.name', 'customer.phone'];

const typed = (field: string): readonly string[] => ['entry', 'texts', field];

export const kitPersonalData: Readonly<Record<string, PersonalData>> = {
  confirmation: {
    parts: [...slipTexts.map(typed), ['entry', 'feeAcceptance'], ['entry', 'extraConsent']],
  },
  estimate: { parts: [...estimateTexts.map(typed), ['answer', 'name']] },
  'survey-card': { parts: [['entry', 'about', 'person']] },
  'survey-answer': { parts: [['about', 'person']] },
};
