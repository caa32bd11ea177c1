/** Damages the files that an engine keeps its databases in, as a failing disk does. */
import { readFileSync, readdirSync, truncateSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Which files of the profile hold IndexedDB? Each engine has its own place and format. */
export function databaseFiles(profile: string): string[] {
  return readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((path) =>
      /IndexedDB\/.*\.leveldb\/(\d+\.(log|ldb)|MANIFEST-\d+)$|\/idb\/[^/]*\.sqlite(-wal)?$|IndexedDB\.sqlite3(-wal)?$/i.test(
        path,
      ),
    )
    .map((path) => join(profile, path))
    .filter((path) => statSync(path).size > 0);
}

export const damages: Readonly<Record<string, (path: string) => void>> = {
  'cut off in the middle': (path) => truncateSync(path, Math.floor(statSync(path).size / 2)),
  'overwritten at the head': (path) =>
    change(path, (bytes) => bytes.fill(0xaa, 0, Math.min(4096, bytes.length))),
  'flipped in one byte of every thousand': (path) =>
    change(path, (bytes) => {
      for (let place = 500; place < bytes.length; place += 1000) bytes[place]! ^= 0xff;
    }),
};

function change(path: string, act: (bytes: Buffer) => void): void {
  const bytes = readFileSync(path);
  act(bytes);
  writeFileSync(path, bytes);
}

/** Resolves when the profile's `localStorage` has this key on disk, which an engine may put off for some seconds. */
export async function untilRemembered(profile: string, key: string): Promise<void> {
  while (!localStorageFiles(profile).some((path) => readFileSync(path).includes(key)))
    await setTimeout(100);
}

const localStorageFiles = (profile: string): string[] =>
  readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((path) =>
      /Local Storage\/leveldb\/\d+\.(log|ldb)$|\/ls\/data\.sqlite|localstorage\/[^/]*\.localstorage/i.test(
        path,
      ),
    )
    .map((path) => join(profile, path));
