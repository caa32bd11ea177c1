/** The instrument that is asked for, as it arrives. */
import type { Instrument, Policy } from '@aftersale/core';
import { loadInstrument, ownInstrument } from './load-instrument.ts';

export class WantedInstrument {
  /** Absent while it is fetched, and where the company has none of this id. */
  current: Instrument | undefined;
  isLoading = false;
  /** Settles once it is known; rejects where it could not be fetched. */
  ready: Promise<void> = Promise.resolve();
  #wanted: { readonly policy: Policy; readonly id: string } | undefined;
  readonly #arrived: (instrument: Instrument | undefined) => void;
  readonly #failed: (error: unknown) => void;

  constructor(
    arrived: (instrument: Instrument | undefined) => void,
    failed: (error: unknown) => void,
  ) {
    this.#arrived = arrived;
    this.#failed = failed;
  }

  /** Goes on with this instrument under these rules; nothing to do where that is so already. */
  want(policy: Policy, id: string): void {
    if (this.#wanted?.policy === policy && this.#wanted.id === id) return;
    const wanted = (this.#wanted = { policy, id });
    const own = ownInstrument(policy, id);
    if (own) {
      this.ready = Promise.resolve();
      this.#take(own);
      return;
    }
    if (this.current?.id !== id) this.current = undefined;
    this.isLoading = true;
    this.ready = loadInstrument(policy, id).then((instrument) => {
      if (this.#wanted === wanted) this.#take(instrument);
    });
    this.ready.catch((error: unknown) => {
      if (this.#wanted !== wanted) return;
      // Still on its way: it is asked for once more at the next change of what is wanted.
      this.#wanted = undefined;
      this.#failed(error);
    });
  }

  #take(instrument: Instrument | undefined): void {
    this.current = instrument;
    this.isLoading = false;
    this.#arrived(instrument);
  }
}
