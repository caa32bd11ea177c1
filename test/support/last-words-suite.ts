/** What every keeper of last words must do, where it may keep any. */
import type { LastWords } from '@aftersale/sdk';
import { expect } from 'chai';

/** `create` makes one for the database of this name; those of one name have the same texts. */
export function describeLastWords(name: string, create: (store: string) => LastWords): void {
  describe(name, () => {
    let store: string;
    const used: LastWords[] = [];
    const lastWordsOf = (its: string): LastWords => {
      const lastWords = create(its);
      used.push(lastWords);
      return lastWords;
    };
    beforeEach(() => void (store = `last-words-suite-${crypto.randomUUID()}`));
    afterEach(() => {
      for (const lastWords of used.splice(0))
        for (const left of lastWords.all()) lastWords.forget(...left);
    });

    it('[STO-13] are none at first', () => {
      expect(lastWordsOf(store).all()).to.deep.equal([]);
    });

    it('[STO-13] are there at once, letter by letter, for everyone of the same database', () => {
      const texts = [
        ['a', '漏水 💧\n'],
        ['confirmation "1".2', ''],
      ] as const;
      for (const [under, text] of texts) lastWordsOf(store).leave(under, text);
      expect(lastWordsOf(store).all()).to.have.deep.members([...texts]);
    });

    it('[STO-13] never meet those of a database whose name begins alike', () => {
      const others = [`${store}.a`, `${store}".a`, `${store}"`, `${store} "a`, `"${store}"`];
      for (const other of others) lastWordsOf(other).leave('a', other);
      expect(lastWordsOf(store).all()).to.deep.equal([]);
      for (const other of others) expect(lastWordsOf(other).all()).to.deep.equal([['a', other]]);
    });

    it('[STO-13] are forgotten only by who knows them', () => {
      const lastWords = lastWordsOf(store);
      lastWords.leave('a', 'said');
      lastWords.leave('a', 'said later');
      lastWords.forget('a', 'said');
      lastWords.forget('b', 'said later');
      expect(lastWords.all()).to.deep.equal([['a', 'said later']]);
      lastWords.forget('a', 'said later');
      expect(lastWords.all()).to.deep.equal([]);
    });
  });
}
