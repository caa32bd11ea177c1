/** What every witness must do, where it may remember. */
import type { Witness } from '@aftersale/sdk';
import { expect } from 'chai';

/** `create` makes a witness of this name; what one of them remembers, all of that name do. */
export function describeWitness(name: string, create: (name: string) => Witness): void {
  describe(name, () => {
    let own: string;
    beforeEach(() => void (own = `witness-suite-${crypto.randomUUID()}`));
    afterEach(() => create(own).forget());

    it('has nothing to tell at first', () => {
      expect(create(own).read()).to.equal(undefined);
    });

    for (const text of ['device-1', '設備 — 泵 🛠', ''])
      it(`tells what it was to remember, letter by letter: "${text}"`, () => {
        const witness = create(own);
        witness.remember(text);
        expect(witness.read()).to.equal(text);
        expect(witness.read()).to.equal(text);
      });

    it('remembers the last only', () => {
      const witness = create(own);
      witness.remember('one');
      witness.remember('two');
      expect(witness.read()).to.equal('two');
    });

    it('forgets, and what was never there too', () => {
      const witness = create(own);
      witness.forget();
      witness.remember('one');
      witness.forget();
      expect(witness.read()).to.equal(undefined);
      witness.remember('two');
      expect(witness.read()).to.equal('two');
    });

    it('remembers for every later one of its name', () => {
      const earlier = create(own);
      earlier.remember('one');
      const later = create(own);
      expect(later.read()).to.equal('one');
      later.remember('two');
      expect(earlier.read()).to.equal('two');
      later.forget();
      expect(earlier.read()).to.equal(undefined);
    });

    it('knows nothing of other names', () => {
      const [witness, other] = [create(own), create(`${own}.2`)];
      witness.remember('one');
      expect(other.read()).to.equal(undefined);
      other.forget();
      expect(witness.read()).to.equal('one');
    });
  });
}
