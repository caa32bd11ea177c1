/** Looking a part up while somebody types: by number, name, pinyin initials of the name, or model. */
import { comparable, comparableWords } from './comparable.ts';
import type { CatalogueItem } from './item.ts';

export interface CatalogueHit {
  readonly item: CatalogueItem;
  /** The number that was looked for, where this part may be used instead of it (CTG-4). */
  readonly insteadOf?: string | undefined;
}

export interface CatalogueSearch {
  /** Best first, at most `limit`. */
  readonly hits: readonly CatalogueHit[];
  /** How many parts match in all, shown or not; substitutes that match nothing themselves do not count. */
  readonly total: number;
}

export interface CatalogueIndex {
  readonly size: number;
  /** Adds parts behind those that are there; a number that is there already is not added again. */
  add(items: readonly CatalogueItem[]): void;
  /** The part of exactly this number, however it is spaced, hyphenated or cased. */
  byNumber(number: string): CatalogueItem | undefined;
  /** The parts that may be used instead of this one, as far as the catalogue has them. */
  substitutesOf(item: CatalogueItem): readonly CatalogueItem[];
  search(text: string, options?: { readonly limit?: number }): CatalogueSearch;
}

const enoughHits = 20;
/** How many former answers are kept for narrowing: a person types on, and takes letters back. */
const keptAnswers = 12;

/**
 * An index over no parts yet. Every word typed must be found in one of the four texts of a part. Exact texts go
 * first, then beginnings, then what is inside; numbers before names before initials before models; within that, the
 * catalogue's own order (CTG-2). Blank text finds nothing.
 */
export function createCatalogueIndex(): CatalogueIndex {
  const items: CatalogueItem[] = [];
  /** For each part `\nnumber\nname\ninitials\nmodel\n`: one text to look through, with the ends of each marked. */
  const texts: string[] = [];
  /** For each part the length of its shortest text: a shorter word is none of them exactly. */
  const shortest: number[] = [];
  const numbers = new Map<string, number>();
  /** For each letter the places whose text holds it: the first key typed is answered without looking through all. */
  const withLetter = new Map<string, number[]>();
  let answers: Answer[] = [];

  function add(more: readonly CatalogueItem[]): void {
    answers = [];
    for (const item of more) {
      const number = comparable(item.number);
      if (numbers.has(number)) continue;
      const place = items.length;
      numbers.set(number, place);
      items.push(item);
      // Joined and not a template, which engines put together only when it is first looked through: at a keystroke.
      const fields = ['', number, comparable(item.name), item.initials, comparable(item.model), ''];
      const text = fields.join('\n');
      texts.push(text);
      for (const letter of new Set(text)) {
        const places = withLetter.get(letter);
        if (places) places.push(place);
        else withLetter.set(letter, [place]);
      }
      shortest.push(Math.min(...fields.slice(1, -1).map(({ length }) => length)));
    }
  }

  const byNumber = (number: string): CatalogueItem | undefined => {
    const place = numbers.get(comparable(number));
    return place === undefined ? undefined : items[place];
  };

  const substitutesOf = ({ substitutes }: CatalogueItem): readonly CatalogueItem[] =>
    substitutes.map(byNumber).filter((found) => found !== undefined);

  function search(text: string, { limit = enoughHits } = {}): CatalogueSearch {
    const words = comparableWords(text);
    if (words.length === 0) return { hits: [], total: 0 };
    const places = placesOf(words);
    const best = bestOf(places, words, limit).map((place) => items[place]!);
    return { hits: withSubstitutes(best, words).slice(0, limit), total: places.length };
  }

  /** Where are the parts that hold every word? What holds a longer text held the shorter one before. */
  function placesOf(words: readonly string[]): Uint32Array {
    while (answers.length > 0 && !narrows(words, answers.at(-1)!.words)) answers.pop();
    const last = answers.at(-1);
    if (last && last.words.join('\n') === words.join('\n')) return last.places;
    const places = last ? filtered(last.places, words) : all(words);
    if (answers.length < keptAnswers) answers.push({ words, places });
    return places;
  }

  function all(words: readonly string[]): Uint32Array {
    const letters = [...new Set(words.join(''))].map((letter) => withLetter.get(letter) ?? []);
    const [fewest] = letters.sort((a, b) => a.length - b.length);
    const places = Uint32Array.from(fewest ?? []);
    return letters.length === 1 && words.join('').length === 1 ? places : filtered(places, words);
  }

  const filtered = (places: Uint32Array, words: readonly string[]): Uint32Array =>
    places.filter((place) => holds(texts[place]!, words));

  /** The best places, in the order of their rank and then of the catalogue, at most `limit`. */
  function bestOf(places: Uint32Array, words: readonly string[], limit: number): number[] {
    const ranked: number[][] = Array.from({ length: ranks }, () => []);
    const needles = words.map(needleOf);
    const shortestWord = Math.min(...words.map(({ length }) => length));
    let goodEnough = 0;
    for (const place of places) {
      // One letter may be in every part: once the best ranks are full, only what is exact could still come before.
      if (goodEnough >= limit && shortestWord < shortest[place]!) continue;
      const rank = rankOf(texts[place]!, needles);
      if (rank <= firstBeginning) goodEnough += 1;
      if (ranked[rank]!.length < limit) ranked[rank]!.push(place);
    }
    return ranked.flat().slice(0, limit);
  }

  /** Behind a part whose very number was typed stand the parts that may be used instead. */
  function withSubstitutes(
    found: readonly CatalogueItem[],
    words: readonly string[],
  ): readonly CatalogueHit[] {
    const typed = words.join('');
    const exact = found.find(({ number }) => comparable(number) === typed);
    const instead = exact ? substitutesOf(exact) : [];
    return found
      .filter((item) => !instead.includes(item))
      .flatMap((item) => [
        { item },
        ...(item === exact
          ? instead.map((other) => ({ item: other, insteadOf: item.number }))
          : []),
      ]);
  }

  return {
    get size() {
      return items.length;
    },
    add,
    byNumber,
    substitutesOf,
    search,
  };
}

interface Answer {
  readonly words: readonly string[];
  readonly places: Uint32Array;
}

/** Does every part that holds these words hold the former ones too? */
const narrows = (words: readonly string[], former: readonly string[]): boolean =>
  former.every((word) => words.some((now) => now.includes(word)));

const holds = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

/** Exact, beginning or inside, of a number, a name, the initials or a model. */
const ranks = 12;
/** The rank of what begins with a number. */
const firstBeginning = 4;

/** A word with the marks of an end on its sides, put together once for all parts. */
interface Needle {
  readonly exact: string;
  readonly beginning: string;
  readonly inside: string;
}

const needleOf = (word: string): Needle => ({
  exact: ['', word, ''].join('\n'),
  beginning: ['', word].join('\n'),
  inside: word,
});

/** How good is the match, 0 for the best? Of several words, the worst one decides. */
function rankOf(text: string, needles: readonly Needle[]): number {
  let worst = 0;
  for (const needle of needles) worst = Math.max(worst, rankOfWord(text, needle));
  return worst;
}

function rankOfWord(text: string, { exact, beginning, inside }: Needle): number {
  const begins = text.indexOf(beginning);
  if (begins < 0) return 2 * firstBeginning + fieldAt(text, text.indexOf(inside) - 1);
  const whole = text.indexOf(exact, begins);
  return whole < 0 ? firstBeginning + fieldAt(text, begins) : fieldAt(text, whole);
}

/** In which of the four texts is this place: 0 for the number, 3 for the model? */
function fieldAt(text: string, place: number): number {
  let field = -1;
  for (let end = text.indexOf('\n'); end >= 0 && end <= place; end = text.indexOf('\n', end + 1))
    field += 1;
  return Math.max(field, 0);
}
