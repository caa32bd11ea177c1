/** What every clock must tell. */
import type { Clock } from '@aftersale/sdk';
import { expect } from 'chai';

export function describeClock(name: string, createClock: () => Clock): void {
  describe(name, () => {
    it('tells instants in UTC by ISO 8601, to the millisecond, so that their texts sort as they do', () => {
      const clock = createClock();
      for (const now of [clock.now(), clock.now()]) {
        expect(now).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        expect(new Date(now).toISOString()).to.equal(now);
      }
    });
  });
}
