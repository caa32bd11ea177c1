export { readBy, under, type DataProblem } from './read-by.ts';
