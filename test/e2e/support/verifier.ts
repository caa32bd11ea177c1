/** The offline verifier: the program for the command line, and how a file is damaged for it to find. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { kitFolder } from './demo.ts';

export interface Verdict {
  /** 0: intact; 1: changed; 2: nothing was checked. */
  readonly code: number | null;
  readonly said: string;
}

export function verify(...args: readonly string[]): Verdict {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`${kitFolder}verify.mjs`, ...args],
    { encoding: 'utf8' },
  );
  return { code: status, said: stdout + stderr };
}

/** Writes a copy of the file with one bit flipped in the byte at this part of it, 0 to 1; answers its path. */
export function withOneByteFlipped(path: string, part: number): string {
  const bytes = readFileSync(path);
  const at = Math.floor(part * (bytes.length - 1));
  bytes[at]! ^= 1;
  const copy = `${path}.flipped-${at}.json`;
  writeFileSync(copy, bytes);
  return copy;
}
