import type { StorageState } from '../context/service-port.ts';
import type { StorageNote } from './records.strings.ts';

/** What must a person know of the device's storage to read the list rightly? */
export function storageNote({ state, problem }: StorageState): StorageNote | undefined {
  if (problem === 'storage-wiped') return 'wiped';
  if (state === 'read-only') return 'readOnly';
  if (state !== 'memory') return undefined;
  return problem === undefined || problem === 'storage-refused' ? 'inMemory' : 'unreachable';
}
