/**
 * Runs before anything of the page: types into a fee field in each frame until the total on screen follows.
 * The page is interactive from then on, however it is made.
 */
import { afterPaint } from './after-paint.ts';
import { slipInPage } from './slip-in-page.ts';

/** Times since the navigation began, ms. */
export interface Interactive {
  readonly interactive: number;
  readonly firstPaint: number;
}

Object.assign(globalThis, { slipIsInteractive: new Promise<Interactive>(typeUntilItCounts) });

function typeUntilItCounts(resolve: (times: Interactive) => void, _: unknown, typed = 1): void {
  const slip = document.body && slipInPage();
  if (slip) {
    slip.fee.value = String(typed);
    slip.fee.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  afterPaint(() => {
    if (slip?.total.textContent?.trim() !== `${typed}.00`)
      return typeUntilItCounts(resolve, _, typed + 1);
    const interactive = performance.now();
    // Told by the browser a little after the paint itself.
    new PerformanceObserver((paints) => {
      const [first] = paints.getEntriesByName('first-contentful-paint');
      if (first) resolve({ interactive, firstPaint: first.startTime });
    }).observe({ type: 'paint', buffered: true });
  });
}
