/** Pictures and ink of one slip: stored through the service where there is one, held by the page where there is none. */
import type { Attachment, Mark } from '@aftersale/core';
import type { ServicePort, StoredBlob } from '../context/service-port.ts';
import type { SignatureValue } from '../signature/signature-value.ts';

export class Attachments {
  /** The pictures still being prepared; a sheet is not handed over without them. */
  pending: Promise<unknown> = Promise.resolve();
  readonly #port: ServicePort | undefined;
  readonly #held = new Map<string, StoredBlob>();
  readonly #read = new Map<string, SignatureValue | null>();
  readonly #drawn = new WeakMap<Element, string>();
  readonly #changed: () => void;

  constructor(port: ServicePort | undefined, changed: () => void) {
    this.#port = port;
    this.#changed = changed;
  }

  /** Keeps these bytes; resolves when they are as safe as the service makes them. */
  async put(bytes: Uint8Array, mime: string): Promise<Attachment> {
    const hash = this.#port ? (await this.#port.putBlob(bytes, mime)).hash : await hashOf(bytes);
    this.#held.set(hash, { bytes, mime });
    return { hash, mime };
  }

  async get(hash: string): Promise<StoredBlob | undefined> {
    const held = this.#held.get(hash) ?? (await this.#port?.getBlob(hash));
    if (held) this.#held.set(hash, held);
    return held;
  }

  /** The mark as the signature control takes it; null until its ink has been read, then asks for an update. */
  markOf(mark: Mark): SignatureValue | null {
    if (mark.kind === 'typed') return mark;
    const { hash } = mark.ink;
    if (!this.#read.has(hash)) {
      this.#read.set(hash, null);
      void this.#readInk(hash);
    }
    return this.#read.get(hash) ?? null;
  }

  async #readInk(hash: string): Promise<void> {
    const [held, { inkFromBytes }] = await Promise.all([
      this.get(hash),
      import('../signature/ink.ts'),
    ]);
    const ink = held && inkFromBytes(held.bytes);
    if (!ink) return;
    this.#read.set(hash, { kind: 'drawn', ink });
    this.#changed();
  }

  // A canvas and not an image: an image of stored bytes needs a blob: source, which a strict policy refuses.
  /** Draws a small copy of its picture into every canvas with `data-picture`. */
  drawIn(root: ParentNode): void {
    for (const canvas of root.querySelectorAll<HTMLCanvasElement>('canvas[data-picture]')) {
      const hash = canvas.dataset.picture ?? '';
      if (this.#drawn.get(canvas) === hash) continue;
      this.#drawn.set(canvas, hash);
      void this.#draw(canvas, hash).catch(() => this.#drawn.delete(canvas));
    }
  }

  async #draw(canvas: HTMLCanvasElement, hash: string): Promise<void> {
    const held = await this.get(hash);
    if (!held) return;
    const { drawSmall } = await import('../photo/draw-small.ts');
    await drawSmall(canvas, held);
  }
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const { sha256Hex } = await import('@aftersale/core/sha256');
  return sha256Hex(bytes);
}
