/** One signature element on the page, and the acts of a person on it. */
import '../../../packages/elements/src/signature/define.ts';
import type { SignatureChangeEvent } from '../../../packages/elements/src/signature/signature.events.ts';
import type {
  AftersaleSignature,
  SignatureValue,
} from '../../../packages/elements/src/signature/signature.ts';

export type Point = readonly [x: number, y: number];

export async function aSignature(
  overrides: Partial<AftersaleSignature> = {},
  { within = document.body, lang = 'zh-CN', width = 400 } = {},
): Promise<AftersaleSignature> {
  const frame = document.createElement('div');
  frame.lang = lang;
  frame.style.width = `${width}px`;
  const element = document.createElement('aftersale-signature');
  Object.assign(element, { label: '客户签名', ...overrides });
  frame.append(element);
  within.append(frame);
  await element.updateComplete;
  return element;
}

/** As `aSignature`, once one can draw on it. */
export async function aReadyPad(
  ...args: Parameters<typeof aSignature>
): Promise<AftersaleSignature> {
  const element = await aSignature(...args);
  await padReady(element);
  return element;
}

export const padReady = (element: AftersaleSignature): Promise<void> =>
  until(() => canvasOf(element).style.touchAction === 'none' && hasBitmapOfItsSize(element));

const hasBitmapOfItsSize = (element: AftersaleSignature): boolean => {
  const canvas = canvasOf(element);
  return canvas.width === Math.round(canvas.getBoundingClientRect().width * devicePixelRatio);
};

/** Resolves at the first frame at which it holds. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(requestAnimationFrame);
}

export function removeAll(): void {
  document.body.replaceChildren();
}

export const inside = (element: AftersaleSignature): ShadowRoot => element.shadowRoot!;

export const canvasOf = (element: AftersaleSignature): HTMLCanvasElement =>
  inside(element).querySelector('canvas')!;

export const nameOf = (element: AftersaleSignature): HTMLInputElement =>
  inside(element).querySelector('input')!;

export function buttonOf(element: AftersaleSignature, text: string): HTMLButtonElement {
  const buttons = [...inside(element).querySelectorAll('button')];
  const button = buttons.find(({ textContent }) => textContent.trim() === text);
  if (!button) throw new Error(`no button ${text} among ${buttons.map((b) => b.textContent)}`);
  return button;
}

export async function press(element: AftersaleSignature, text: string): Promise<void> {
  buttonOf(element, text).click();
  await element.updateComplete;
}

function point(
  element: AftersaleSignature,
  type: string,
  [x, y]: Point,
  { pointerId = 1, pointerType = 'pen' }: PointerEventInit,
): void {
  const canvas = canvasOf(element);
  const { left, top } = canvas.getBoundingClientRect();
  const place = { clientX: left + x, clientY: top + y };
  const buttons = type === 'pointerup' ? 0 : 1;
  canvas.dispatchEvent(
    new PointerEvent(type, {
      ...{ bubbles: true, composed: true, cancelable: true },
      ...{ pointerId, pointerType, pressure: 0.5, button: 0, buttons, ...place },
    }),
  );
}

/** Points in CSS pixels from the canvas' corner. */
export function beginStroke(
  element: AftersaleSignature,
  [first, ...rest]: readonly [Point, ...Point[]],
  pointer: PointerEventInit = {},
): void {
  point(element, 'pointerdown', first, pointer);
  for (const next of rest) point(element, 'pointermove', next, pointer);
}

export function endStroke(
  element: AftersaleSignature,
  last: Point,
  pointer: PointerEventInit = {},
): void {
  point(element, 'pointerup', last, pointer);
}

export async function draw(
  element: AftersaleSignature,
  points: readonly [Point, ...Point[]],
  pointer: PointerEventInit = {},
): Promise<void> {
  beginStroke(element, points, pointer);
  endStroke(element, points.at(-1)!, pointer);
  await element.updateComplete;
}

export async function typeName(element: AftersaleSignature, name: string): Promise<void> {
  const field = nameOf(element);
  field.value = name;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

export function changesOf(element: AftersaleSignature): (SignatureValue | null)[] {
  const values: (SignatureValue | null)[] = [];
  document.addEventListener('aftersale-change', (event) => {
    if (event.composedPath().includes(element)) values.push((event as SignatureChangeEvent).value);
  });
  return values;
}

export function strokesOf(element: AftersaleSignature): readonly (readonly number[])[] {
  return element.value?.kind === 'drawn' ? element.value.ink.strokes : [];
}

/** The box around all dark pixels, in CSS pixels of the canvas; undefined on an empty pad. */
export function inkBox(
  element: AftersaleSignature,
): { left: number; top: number; right: number; bottom: number } | undefined {
  const canvas = canvasOf(element);
  const { width, height } = canvas;
  if (width === 0 || height === 0) return undefined;
  const scale = canvas.getBoundingClientRect().width / width;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
  const xs: number[] = [];
  const ys: number[] = [];
  for (let index = 0; index < width * height; index += 1) {
    if (data[index * 4 + 3]! < 128) continue;
    xs.push(index % width);
    ys.push(Math.floor(index / width));
  }
  if (xs.length === 0) return undefined;
  const least = (all: number[]): number => all.reduce((a, b) => Math.min(a, b)) * scale;
  const most = (all: number[]): number => all.reduce((a, b) => Math.max(a, b)) * scale;
  return { left: least(xs), top: least(ys), right: most(xs), bottom: most(ys) };
}
