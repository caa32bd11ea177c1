/** A number from 0 to below 1, a different one each time. Spreads out what would come all at once; decides nothing. */
export type Chance = () => number;

export const systemChance: Chance = () => Math.random();
