/** Makes the element's canvas a pad as soon as there is one: a first stroke must not come before the pad. */
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
    this.#pad?.close();
    this.#pad = undefined;
  }

  #open(canvas: HTMLCanvasElement | null): void {
    this.#canvas = canvas;
    if (canvas) void this.load();
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
    this.#pad = new code.InkPad(canvas, this.#source.drawn);
    this.#show();
  }

  #show(): void {
    const { ink, isActive } = this.#source.shown();
    this.#pad?.show(ink, isActive);
  }
}
