/** The look-ahead and the import over 50,000 parts, as a page has them. Called by name from outside. */
import { catalogueModel, readItem, type CatalogueItem } from '@aftersale/core';
import { createClient, type Client } from '@aftersale/sdk';
import '@aftersale/elements/define/catalogue';
import '@aftersale/elements/define/part-finder';
import { storeCatalogue } from '../../../packages/elements/src/catalogue/stored-catalogue.ts';
import { pinyinInitials } from '@aftersale/core/pinyin-initials';
import { anXlsx } from '../../support/an-xlsx.ts';
import { afterPaint } from './after-paint.ts';
import { headings, sampleRow } from './sample-parts.ts';

/** Times of one key, ms. */
export interface LookAhead {
  /** From the press to the parts found on screen. */
  readonly toScreen: number;
  /** From the first listener to the list in the document: what the page's script takes. */
  readonly toList: number;
}

export interface ImportTimes {
  /** From the chosen file to the catalogue kept on the disk. */
  readonly whole: number;
  /** The longest time in which the page could do nothing else. */
  readonly longestTask: number;
  readonly parts: number;
  readonly refused: number;
}

let next = Promise.resolve<LookAhead>({ toScreen: 0, toList: 0 });
let tell: (time: LookAhead) => void;
let client: Client;

export const catalogueBench = {
  /** Keeps a catalogue of so many parts, and waits until it can be looked up in. */
  async seed(count: number): Promise<number> {
    client = createClient({ models: [catalogueModel], store: `catalogue-${count}` });
    const parts = Array.from({ length: count }, (_, place) => partAt(place));
    await storeCatalogue(client, parts, {
      source: { file: 'seed', rows: count, refused: 0 },
      revision: 0,
      signal: new AbortController().signal,
    });
    const finder = document.querySelector('aftersale-part-finder')!;
    finder.service = client;
    await finder.updateComplete;
    return (await finder.whenReady())!.size;
  },
  /** Begins to follow the keys, in the finder and in a bare field. */
  follow(): void {
    const finder = document.querySelector('aftersale-part-finder')!;
    const echo = document.getElementById('echo')!;
    let pressed = 0;
    let heard = 0;
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
    addEventListener('input', () => (heard = performance.now()), { capture: true });
    addEventListener('input', (event) => {
      const isBare = (event.target as Element).id === 'bare';
      if (isBare) echo.textContent = (event.target as HTMLInputElement).value;
      const drawn = isBare ? Promise.resolve(true) : finder.updateComplete;
      void drawn.then(() => {
        const toList = performance.now() - heard;
        afterPaint(() => tell({ toScreen: performance.now() - pressed, toList }));
      });
    });
  },
  focus(which: 'finder' | 'bare'): void {
    const field =
      which === 'bare'
        ? document.querySelector<HTMLInputElement>('#bare')!
        : document.querySelector('aftersale-part-finder')!.renderRoot.querySelector('input')!;
    field.value = '';
    field.focus();
  },
  /** To be called before the press. */
  expect(): void {
    next = new Promise((resolve) => (tell = resolve));
  },
  /** Resolves when the press that was expected has reached the screen. */
  seen: (): Promise<LookAhead> => next,
  /** Imports a list of so many rows through the element, and watches what the page is kept from meanwhile. */
  async import(format: 'csv' | 'xlsx', count: number): Promise<ImportTimes> {
    const element = document.querySelector('aftersale-catalogue')!;
    element.service = createClient({ models: [catalogueModel], store: `import-${format}` });
    await element.updateComplete;
    const file = await aList(format, count);
    await rest();
    const gaps = watchGaps();
    const began = performance.now();
    await element.open(file);
    (await appears(element, '.columns ~ .acts .primary')).click();
    await appears(element, '.scroll ~ button');
    const status = element.renderRoot.querySelector('[role=status]')!.textContent!;
    const [parts = 0, refused = 0] = (status.match(/[\d,]+/g) ?? []).map((figures) =>
      Number(figures.replaceAll(',', '')),
    );
    const kept = new Promise((resolve) =>
      element.addEventListener('aftersale-catalogue-replaced', resolve, { once: true }),
    );
    element.renderRoot.querySelector<HTMLElement>('.acts .primary')!.click();
    await kept;
    return { whole: performance.now() - began, longestTask: gaps.stop(), parts, refused };
  },
};
export type CatalogueBench = typeof catalogueBench;

Object.assign(globalThis, { catalogueBench });

function partAt(place: number): CatalogueItem {
  const [, name, model, unit, , stock, substitutes] = sampleRow(place) as [string, ...string[]];
  const number = `LP-${100_000 + place * 7}`;
  const item = readItem(
    {
      number,
      name: name!,
      model: model!,
      unit: unit!,
      supplyPrice: '12.5',
      stock: stock!,
      substitutes: substitutes!,
    },
    { currency: 'CNY', initialsOf: pinyinInitials },
  );
  if (!item.ok) throw new Error(JSON.stringify(item.error));
  return item.value;
}

async function aList(format: 'csv' | 'xlsx', count: number): Promise<File> {
  const rows = [headings, ...Array.from({ length: count }, (_, place) => sampleRow(place))];
  if (format === 'csv')
    return new File([rows.map((row) => row.join(',')).join('\r\n')], 'parts.csv');
  // Prices and stock as numbers, as a spreadsheet has them.
  return anXlsx(
    rows.map((row) => row.map((cell) => (/^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell))),
  );
}

/** Resolves with what the element shows at this place, once it does. */
async function appears(
  element: HTMLElementTagNameMap['aftersale-catalogue'],
  what: string,
): Promise<HTMLElement> {
  for (;;) {
    const found = element.renderRoot.querySelector<HTMLElement>(what);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

/** Asks for a turn again and again, and remembers the longest wait for it. */
function watchGaps(): { stop(): number } {
  let longest = 0;
  let last = performance.now();
  let isWatching = true;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isWatching) port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
  return {
    stop() {
      isWatching = false;
      return longest;
    },
  };
}
