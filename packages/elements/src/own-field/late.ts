export { checkField } from './check-field.ts';
export { defineField } from './field-kinds.ts';
