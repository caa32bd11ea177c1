/** Follows each key press from the keyboard's own time to the frame that shows the new total. */
import { afterPaint } from './after-paint.ts';
import { sampleEntry } from './sample-slips.ts';
import { slipInPage } from './slip-in-page.ts';

/** Times of one key press, ms. */
export interface Keystroke {
  /** From the press to the new total on screen. */
  readonly toScreen: number;
  /** From the first listener to the new total in the document: what the page's script takes. */
  readonly toChange: number;
}

let pressedAt = 0;
let heardAt = 0;
let tell: ((keystroke: Keystroke) => void) | undefined;

export const keystrokeBench = {
  /** Fills the slip in with a job of three priced parts, so that a total has something to add up. */
  fillIn(): void {
    const element = document.querySelector('aftersale-confirmation');
    if (element) Object.assign(element, { value: sampleEntry });
    else fillInPlainForm();
  },
  /** Focuses the fee field and begins to follow the keys. */
  follow(): void {
    const { fee, total } = slipInPage()!;
    fee.focus();
    fee.select();
    addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), { capture: true });
    addEventListener('input', () => (heardAt = performance.now()), { capture: true });
    new MutationObserver(() => {
      const toChange = performance.now() - heardAt;
      const pressed = pressedAt;
      afterPaint(() => tell?.({ toScreen: performance.now() - pressed, toChange }));
    }).observe(total, { childList: true, characterData: true, subtree: true });
  },
  /** To be called before the press. */
  expect(): void {
    next = new Promise((resolve) => (tell = resolve));
  },
  /** Resolves when the press that was expected has reached the screen. */
  seen: (): Promise<Keystroke> => next,
};
export type KeystrokeBench = typeof keystrokeBench;

let next = Promise.resolve<Keystroke>({ toScreen: 0, toChange: 0 });

Object.assign(globalThis, { keystrokeBench });

function fillInPlainForm(): void {
  const form = document.querySelector('form')!;
  for (const row of sampleEntry.parts) {
    document.getElementById('add-part')!.click();
    const inputs = form.querySelectorAll<HTMLInputElement>('.part:last-child input');
    for (const input of inputs) input.value = row[input.dataset.part as 'model'];
  }
  for (const [name, text] of Object.entries(sampleEntry.texts)) {
    const control = form.elements.namedItem(name) as HTMLInputElement | RadioNodeList | null;
    if (control) control.value = text;
  }
  form.dispatchEvent(new Event('change', { bubbles: true }));
  form.dispatchEvent(new Event('input', { bubbles: true }));
}
