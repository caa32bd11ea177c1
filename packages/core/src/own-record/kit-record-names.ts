/** The names that the kit's own kinds of record have, and that no other can take (REC-1). */
export const kitRecordNames = [
  'confirmation',
  'chain',
  'estimate',
  'survey-card',
  'survey-answer',
  'parts-request',
  'urgent-parts',
  'parts-plan',
  'catalogue',
  'delivery',
] as const;
