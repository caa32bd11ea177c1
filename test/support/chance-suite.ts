/** What every source of chance must give. */
import type { Chance } from '@aftersale/sdk';
import { expect } from 'chai';

export function describeChance(name: string, createChance: () => Chance): void {
  it(`${name} gives numbers from 0 to below 1, from everywhere between, and others each time`, () => {
    const numbers = Array.from({ length: 1000 }, createChance());
    expect(numbers.every((number) => number >= 0 && number < 1)).to.equal(true);
    expect(new Set(numbers.map((number) => Math.floor(number * 10))).size).to.equal(10);
    expect(new Set(numbers).size).to.equal(1000);
  });
}
