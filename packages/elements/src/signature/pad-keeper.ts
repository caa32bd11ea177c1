/** When does the element's canvas become a pad? As soon as it comes near the view, and no earlier. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { InkPad } from './ink-pad.ts';
import type { Ink } from './ink.ts';
import { warmSignaturePad } from './warm-signature-pad.ts';

export interface PadSource {
  /** The canvas of the last rendering; it comes and goes with the read-only view. */
  readonly canvas: () => HTMLCanvasElement | null;
  readonly shown: () => { readonly ink: Ink | null; readonly isActive: boolean };
  readonly drawn: (ink: Ink) => void;
}

export class PadKeeper implements ReactiveController {
  /** Could the drawing code not be fetched? */
  failed = false;
  readonly #host: ReactiveControllerHost;
  readonly #source: PadSource;
  readonly #nearView = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.load();
    },
    { rootMargin: '200px' },
  );
  #canvas: HTMLCanvasElement | null = null;
  #pad: InkPad | undefined;

  constructor(host: ReactiveControllerHost, source: PadSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    this.#open(this.#canvas);
  }

  hostUpdated(): void {
    const canvas = this.#source.canvas();
    if (canvas !== this.#canvas) {
      this.hostDisconnected();
      this.#open(canvas);
    }
    this.#show();
  }

  hostDisconnected(): void {
    this.#nearView.disconnect();
    this.#pad?.close();
    this.#pad = undefined;
  }

  #open(canvas: HTMLCanvasElement | null): void {
    this.#canvas = canvas;
    if (canvas) this.#nearView.observe(canvas);
  }

  /** Makes the pad now, or tries again after a failure. */
  async load(): Promise<void> {
    if (this.#pad) return;
    const code = await warmSignaturePad().catch(() => undefined);
    if (this.failed !== !code) {
      this.failed = !code;
      this.#host.requestUpdate();
    }
    const canvas = this.#canvas;
    if (!code || this.#pad || !canvas?.isConnected) return;
    this.#nearView.disconnect();
    this.#pad = new code.InkPad(canvas, this.#source.drawn);
    this.#show();
  }

  #show(): void {
    const { ink, isActive } = this.#source.shown();
    this.#pad?.show(ink, isActive);
  }
}
