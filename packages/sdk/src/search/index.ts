/** Looking documents up by a piece of what is remembered of them. */
export { createSearch, type Search, type SearchOptions } from './search.ts';
