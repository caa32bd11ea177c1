import { saveSlip } from '@aftersale/core';
import { createClient, isStorageError } from '@aftersale/sdk';
import { rawExport } from '@aftersale/sdk/raw-export';
import { kitModels } from '../../../packages/aftersale/src/kit-models.ts';
import { anEntry } from '../../support/an-entry.ts';
import type { Reading } from './told.ts';

/** Looks at the list and saves something, as a person would whose database may be damaged. */
export async function readAsAPerson(store: string): Promise<Reading> {
  const raw = await rawExport(store).then(
    ({ rows, unreadable }) => ({ rows, unreadable }),
    (error: unknown) => String(error),
  );
  const client = createClient({ models: kitModels, store });
  const listed = await client
    .query({ model: 'confirmation', index: 'newest', order: 'newest', limit: 10_000 })
    .then(({ documents }) => documents.length, codeOf);
  const { storage } = client;
  const id = client.newId();
  const saved = await client
    .run(saveSlip, { id, entry: anEntry(), revision: 0 })
    .then(async () => (await client.get(id))?.id === id || 'not found again')
    .catch(codeOf);
  return { listed, storage, saved, storageThen: client.storage, raw };
}

const codeOf = (error: unknown): string => (isStorageError(error) ? error.code : String(error));
