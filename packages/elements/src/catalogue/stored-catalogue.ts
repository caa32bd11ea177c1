/** The catalogue of this device: read once for all who look something up in it, and replaced as a whole. */
import {
  catalogueId,
  createCatalogueIndex,
  itemsPerPage,
  pageMime,
  readPage,
  replaceCatalogue,
  writePage,
  type CatalogueContent,
  type CatalogueDocument,
  type CatalogueIndex,
  type CatalogueItem,
  type ReplaceRefusal,
  type Result,
} from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import { createSlices } from './slices.ts';

type CatalogueService = Pick<ServicePort, 'get' | 'getBlob' | 'putBlob' | 'run'>;

/** What was read, by who was asked; read anew when another revision is kept. */
const opened = new WeakMap<
  Pick<CatalogueService, 'get'>,
  { readonly revision: number; readonly index: Promise<CatalogueIndex> }
>();

/** Parts are taken in by so many at once: some milliseconds of work. */
const partsAtOnce = 250;

/** The document that says which catalogue is kept here; nothing while there is none. */
export const keptCatalogue = async (
  service: Pick<CatalogueService, 'get'>,
): Promise<CatalogueDocument | undefined> =>
  (await service.get(catalogueId)) as CatalogueDocument | undefined;

/**
 * The parts to look up; nothing while no catalogue is kept here.
 * Rejects when a page of it is missing or damaged: a part that is not found must not be one that was lost.
 */
export async function openCatalogue(
  service: Pick<CatalogueService, 'get' | 'getBlob'>,
): Promise<CatalogueIndex | undefined> {
  const document = await keptCatalogue(service);
  if (!document) return undefined;
  const known = opened.get(service);
  if (known?.revision === document.revision) return known.index;
  const index = readAll(service, document.content);
  opened.set(service, { revision: document.revision, index });
  // What failed is tried again the next time.
  index.catch(() => opened.delete(service));
  return index;
}

async function readAll(
  service: Pick<CatalogueService, 'getBlob'>,
  { pages, count }: CatalogueContent,
): Promise<CatalogueIndex> {
  const index = createCatalogueIndex();
  const pause = createSlices();
  for (const { hash } of pages) {
    const blob = await service.getBlob(hash);
    const page = blob && readPage(new TextDecoder().decode(blob.bytes));
    if (!page?.ok) throw new Error(`catalogue page ${hash} is ${blob ? 'damaged' : 'missing'}`);
    await pause();
    for (let start = 0; start < page.value.length; start += partsAtOnce) {
      index.add(page.value.slice(start, start + partsAtOnce));
      await pause();
    }
  }
  if (index.size !== count) throw new Error(`catalogue of ${count} parts holds ${index.size}`);
  return index;
}

/**
 * Keeps these parts as the catalogue of this device, page by page, and only then puts it in the place of the present
 * one: until that is done, nothing has changed. Rejects when it cannot be saved, or when `signal` aborts before.
 */
export async function storeCatalogue(
  service: Pick<CatalogueService, 'putBlob' | 'run'>,
  items: readonly CatalogueItem[],
  {
    source,
    revision,
    signal,
  }: {
    readonly source: CatalogueContent['source'];
    /** Of the catalogue that the person saw; 0 for none. */
    readonly revision: number;
    readonly signal: AbortSignal;
  },
): Promise<Result<unknown, ReplaceRefusal>> {
  const pages: { readonly hash: string; readonly count: number }[] = [];
  const pause = createSlices();
  for (let start = 0; start < items.length; start += itemsPerPage) {
    const page = items.slice(start, start + itemsPerPage);
    const bytes = new TextEncoder().encode(writePage(page));
    await pause();
    signal.throwIfAborted();
    const { hash } = await service.putBlob(bytes, pageMime);
    pages.push({ hash, count: page.length });
  }
  signal.throwIfAborted();
  return service.run(replaceCatalogue, {
    content: { pages, count: items.length, source },
    revision,
  });
}
