/** What all timers must do. */
import type { Timers } from '@aftersale/sdk';
import { expect } from 'chai';

export interface Timed {
  readonly timers: Timers;
  /** Lets so many milliseconds pass, with what they bring; answers with what was thrown by it. */
  pass(ms: number): Promise<readonly unknown[]>;
}

export function describeTimers(name: string, create: () => Timed): void {
  describe(name, () => {
    let told: string[];
    let timers: Timers;
    let pass: Timed['pass'];
    beforeEach(() => {
      told = [];
      ({ timers, pass } = create());
    });

    /** Tells of itself after so long. */
    const after = (ms: number, what: string, act = (): void => {}) =>
      timers.after(ms, () => {
        told.push(what);
        act();
      });

    it('call once, not before the time has come, and never from within the asking', async () => {
      after(0, 'now');
      expect(told).to.deep.equal([]);
      // Begun before what is longer, so that it is over before that on a busy machine too.
      const shorter = pass(1);
      after(5, 'late');
      await shorter;
      expect(told).to.deep.equal(['now']);
      await pass(5);
      await pass(5);
      expect(told).to.deep.equal(['now', 'late']);
    });

    it('call in the order of the times, and at the same time in the order of the asking', async () => {
      // Far enough apart for a machine that is busy between two of the lines.
      after(30, 'd');
      after(15, 'b');
      after(0, 'a');
      after(15, 'c');
      await pass(30);
      expect(told).to.deep.equal(['a', 'b', 'c', 'd']);
    });

    it('call in turn what one of them has asked for', async () => {
      after(0, 'a', () => {
        after(0, 'c');
        told.push('b');
      });
      await pass(0);
      await pass(0);
      expect(told).to.deep.equal(['a', 'b', 'c']);
    });

    it('do not call what was called off, even at its time', async () => {
      after(1, 'a')();
      after(1, 'b', () => callOff());
      const callOff = after(1, 'c');
      after(1, 'd');
      await pass(1);
      await pass(1);
      expect(told).to.deep.equal(['b', 'd']);
    });

    it('let what is over or called off be called off again, which takes nothing else away', async () => {
      const isOver = after(0, 'a');
      const isOff = after(0, 'b');
      isOff();
      await pass(0);
      after(1, 'c');
      after(1, 'd');
      for (const callOff of [isOver, isOff, isOff, isOver]) callOff();
      await pass(1);
      expect(told).to.deep.equal(['a', 'c', 'd']);
    });

    it('call the others too when one throws, and keep no secret of it', async () => {
      const fault = new RangeError('thrown by what was called');
      after(1, 'a', () => {
        throw fault;
      });
      after(1, 'b');
      expect(await pass(1)).to.deep.equal([fault]);
      await pass(1);
      expect(told).to.deep.equal(['a', 'b']);
    });
  });
}
