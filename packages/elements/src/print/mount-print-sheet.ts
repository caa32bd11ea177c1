import { nothing, render, type CSSResult } from 'lit';
import type { PrintedSheet } from './paper-form.ts';
import { printPageStyles } from './print-page.styles.ts';
import { printSheet } from './print-sheet.ts';
import { printSheetStyles } from './print-sheet.styles.ts';
import { printTableStyles } from './print-table.styles.ts';

export interface MountedSheet {
  unmount(): void;
}

/**
 * Puts the sheet into the page so that it is all that prints, and nothing of it is seen on screen.
 * Styles are constructed and not written into the page, so that a strict content security policy lets them in.
 * `unmount` may be called twice.
 */
export function mountPrintSheet(sheet: PrintedSheet): MountedSheet {
  const host = document.createElement('div');
  host.setAttribute('data-aftersale-print', '');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = stylesOf(printSheetStyles, printTableStyles);
  render(printSheet(sheet), root);
  document.body.append(host);
  const pageStyles = stylesOf(printPageStyles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...pageStyles];
  return {
    unmount() {
      if (!host.isConnected) return;
      host.remove();
      render(nothing, root);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
        (styles) => !pageStyles.includes(styles),
      );
    },
  };
}

const stylesOf = (...styles: readonly CSSResult[]): CSSStyleSheet[] =>
  styles.flatMap(({ styleSheet }) => styleSheet ?? []);
