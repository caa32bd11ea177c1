/** All the texts that the request has fetched so far, in the language of the page before they are shown. */
import type { Language } from '@aftersale/core';
import type { FetchedTexts } from '../locale/fetched-texts.ts';
import { requestTexts } from './parts-request.strings.ts';

type Waiting = Pick<FetchedTexts<unknown>, 'waitFor'>;

const fetchedSoFar: Waiting[] = [requestTexts];

/** Takes in the texts of a module that was fetched later: from now on they are waited for like the form's own. */
export function speaksAlso<Texts extends Waiting>(texts: Texts): Texts {
  fetchedSoFar.push(texts);
  return texts;
}

export const spokenTexts: Waiting = {
  waitFor(language: Language) {
    const waits = fetchedSoFar.flatMap((texts) => texts.waitFor(language) ?? []);
    return waits.length > 0 ? Promise.all(waits).then(() => undefined) : undefined;
  },
};
