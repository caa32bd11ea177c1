/** The texts of the calculator and of what is loaded beside it: what is shown waits for all of them in its language. */
import { withFetchedEnglish, type FetchedTexts } from '../locale/fetched-texts.ts';

const known: Pick<FetchedTexts<unknown>, 'waitFor'>[] = [];

/** Texts whose English is fetched, and waited for from the moment that they are loaded. */
export function shownTexts<Texts>(
  chinese: Texts,
  fetchEnglish: () => Promise<Texts>,
): FetchedTexts<Texts> {
  const texts = withFetchedEnglish(chinese, fetchEnglish);
  known.push(texts);
  return texts;
}

export const textsOfAll: Pick<FetchedTexts<unknown>, 'waitFor'> = {
  waitFor(language) {
    const fetched = known.flatMap((texts) => texts.waitFor(language) ?? []);
    return fetched.length > 0 ? Promise.all(fetched).then(() => undefined) : undefined;
  },
};
