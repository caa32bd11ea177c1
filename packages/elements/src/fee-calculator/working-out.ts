/** What works out a fee. Fetched beside the form, which can be seen and typed in before it is there. */
export { listedPart, problemsBeforeOffer, readEstimate } from '@aftersale/core';
