/** Chromium as a person has it, with nobody who drives it: a page in it tells of itself. Linux only. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromiumFlags, chromiumPath } from '../support/chromium.mjs';
import { killAll, treeOf } from '../support/process-tree.ts';

export interface LoneBrowser {
  /** The memory of the page's process, and the greatest that it has had, in MB, with what is shared. */
  memory(): { readonly process: number; readonly peak: number };
  stop(): Promise<void>;
}

/** Opens this one page in this profile, with exact figures of the script's memory. */
export function openAlone(url: string, profile: string): LoneBrowser {
  const own = ['--headless', '--enable-precise-memory-info', `--user-data-dir=${profile}`];
  const { pid } = spawn(chromiumPath(), [...chromiumFlags, ...own, url], {
    // A group of its own, so that a signal meant for the bench does not reach it.
    detached: true,
    stdio: 'ignore',
  });
  if (pid === undefined) throw new Error('Chromium did not start');
  return {
    memory() {
      const pages = treeOf(pid).filter((each) => read(each, 'cmdline').includes('--type=renderer'));
      // Others are spare, and small.
      const greatest = (line: string) => Math.max(...pages.map((page) => megabytes(page, line)));
      return { process: greatest('VmRSS'), peak: greatest('VmHWM') };
    },
    stop: () => killAll(treeOf(pid)),
  };
}

const megabytes = (pid: number, line: string): number =>
  Number(new RegExp(`^${line}:\\s+(\\d+) kB`, 'm').exec(read(pid, 'status'))?.[1] ?? 0) / 1000;

/** Nothing for one that has ended. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
