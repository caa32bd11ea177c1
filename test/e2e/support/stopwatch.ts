/** How long it takes until the slip says something, measured in the page: a busy machine's test runner is no clock. */
import type { BrowserContext, Page } from 'playwright-core';

/** Starts when the slip is first seen, and runs until an alert stands in it. To be wound before the page opens. */
export async function windAlertWatch(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    let start = 0;
    const look = (): void => {
      const slip = document.querySelector('aftersale-confirmation')?.shadowRoot;
      if (slip && start === 0) start = performance.now();
      if (slip?.querySelector('[role=alert]'))
        document.documentElement.dataset.alertMs = String(performance.now() - start);
      else requestAnimationFrame(look);
    };
    look();
  });
}

export async function alertMs(page: Page): Promise<number> {
  const root = page.locator('html[data-alert-ms]');
  await root.waitFor({ state: 'attached' });
  return Number(await root.getAttribute('data-alert-ms'));
}

/** Starts at the next keystroke, and runs until the footer says this. */
export async function watchFooter(page: Page, text: string): Promise<() => Promise<number>> {
  const watching = await page.evaluateHandle((text) => {
    const slip = document.querySelector('aftersale-confirmation')!;
    const said = new Promise<number>((resolve) => {
      slip.addEventListener(
        'input',
        () => {
          const start = performance.now();
          const look = (): void => {
            const note = slip.shadowRoot!.querySelector('footer [role=status]')!;
            if (note.textContent.includes(text)) resolve(performance.now() - start);
            else requestAnimationFrame(look);
          };
          look();
        },
        { once: true, capture: true },
      );
    });
    return { said };
  }, text);
  return () => watching.evaluate(({ said }) => said);
}
