/** What the device's storage can be relied on for, as far as it has answered. */
import type { ReactiveControllerHost } from 'lit';
import type { ServicePort, StorageState, Stop } from '../context/service-port.ts';

/** Milliseconds after which a person is told that the storage has not answered. */
const slow = 500;

export class StorageWatch {
  state: StorageState | undefined;
  isSlow = false;
  readonly #host: ReactiveControllerHost;
  readonly #changed: (state: StorageState) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: Stop | undefined;

  constructor(host: ReactiveControllerHost, changed: (state: StorageState) => void) {
    this.#host = host;
    this.#changed = changed;
  }

  follow(service: ServicePort | undefined): void {
    this.leave();
    this.isSlow = false;
    this.state = service?.storage;
    this.#stop = service?.onStorage((state) => {
      this.state = state;
      this.#saySlow(false);
      this.#changed(state);
    });
    if (this.state?.state === 'opening')
      this.#timer = setTimeout(() => this.#saySlow(this.state?.state === 'opening'), slow);
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#stop?.();
    this.#stop = undefined;
  }

  #saySlow(isSlow: boolean): void {
    this.isSlow = isSlow;
    this.#host.requestUpdate();
  }
}
