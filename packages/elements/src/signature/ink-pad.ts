/** The canvas one draws on: strokes in, ink out, and the ink drawn again whenever the canvas changes its size. */
import SignaturePad from 'signature_pad';
import { inkFromPad, inkToPad } from './ink-on-pad.ts';
import type { Ink } from './ink.ts';

/** One thickness: ink drawn again, printed or shown elsewhere then looks as it did under the pen. CSS pixels. */
const penRadius = 1.2;
const pen = {
  dotSize: penRadius * 1.2,
  minWidth: penRadius,
  maxWidth: penRadius,
  compositeOperation: 'source-over',
  velocityFilterWeight: 0.7,
} as const;

export class InkPad {
  readonly #canvas: HTMLCanvasElement;
  readonly #drawn: (ink: Ink) => void;
  readonly #pad: SignaturePad;
  readonly #resized = new ResizeObserver(() => this.#fit());
  #ink: Ink | null = null;
  #size = { width: 0, height: 0, ratio: 0 };
  #isActive = false;
  #isDrawing = false;

  /** `drawn` hears, at the end of each stroke, of all the ink as it then stands. */
  constructor(canvas: HTMLCanvasElement, drawn: (ink: Ink) => void) {
    this.#canvas = canvas;
    this.#drawn = drawn;
    this.#pad = new SignaturePad(canvas, {
      ...pen,
      penColor: getComputedStyle(canvas).color,
      minDistance: 2,
      // The browser already hands out one move a frame, and a delayed one would be lost at the end.
      throttle: 0,
    });
    this.#pad.off();
    this.#pad.addEventListener('beginStroke', () => (this.#isDrawing = true));
    this.#pad.addEventListener('endStroke', () => this.#endStroke());
    // Device pixels change with zoom and with the screen, where CSS pixels may not.
    const box =
      'devicePixelContentBoxSize' in ResizeObserverEntry.prototype
        ? 'device-pixel-content-box'
        : 'content-box';
    this.#resized.observe(canvas, { box });
    // The observer answers only with the next frame, and the pen may be faster.
    this.#fit();
  }

  /** Shows this ink, and takes strokes only while active. */
  show(ink: Ink | null, isActive: boolean): void {
    if (ink === this.#ink && isActive === this.#isActive) return;
    if (ink === this.#ink) this.#endStroke();
    else this.#ink = ink;
    this.#isActive = isActive;
    this.#draw();
  }

  /** Ends it for good; a stroke that is under way is kept. */
  close(): void {
    this.#resized.disconnect();
    this.#endStroke();
    this.#pad.off();
  }

  #endStroke(): void {
    if (!this.#isDrawing) return;
    this.#isDrawing = false;
    this.#ink = inkFromPad(this.#pad.toData(), this.#size);
    this.#draw();
    this.#drawn(this.#ink);
  }

  /** Measured as pointers are, so that a host's CSS transform does not lead the pen astray. */
  #fit(): void {
    const canvas = this.#canvas;
    const { width, height } = canvas.getBoundingClientRect();
    const ratio = devicePixelRatio;
    const isSame =
      width === this.#size.width && height === this.#size.height && ratio === this.#size.ratio;
    if (isSame || width === 0 || height === 0) return;
    this.#endStroke();
    this.#size = { width, height, ratio };
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.getContext('2d')?.scale(canvas.width / width, canvas.height / height);
    this.#draw();
  }

  /** Draws what is kept, so that what one sees is what one signs. */
  #draw(): void {
    const pad = this.#pad;
    if (this.#size.width === 0) return;
    // Switched on anew even when it is on: a stroke it believes to be under way makes it deaf to every later one.
    if (this.#isActive) pad.on();
    else pad.off();
    this.#isDrawing = false;
    const { penColor } = pad;
    const strokes = this.#ink ? inkToPad(this.#ink, this.#size) : [];
    pad.fromData(strokes.map((stroke) => ({ ...pen, penColor, ...stroke })));
  }
}
