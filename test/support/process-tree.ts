/** A program with all that it has started, killed like a machine that loses its power. Linux only. */
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Which processes are these: the program, its children and theirs? */
export function treeOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: statusOf(name)?.parent }));
  const below = (parent: number): number[] =>
    parents
      .filter((each) => each.parent === parent)
      .flatMap((each) => [each.pid, ...below(each.pid)]);
  return [pid, ...below(pid)];
}

/** Kills them at once and without a word; resolves when none of them is left. */
export async function killAll(pids: readonly number[]): Promise<void> {
  pids.forEach(killOne);
  while (pids.some(isAlive)) await setTimeout(5);
}

export function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** One that nobody has asked how it ended still has a number, and runs no more. */
function isAlive(pid: number): boolean {
  const status = statusOf(String(pid));
  return status !== undefined && status.state !== 'Z' && status.state !== 'X';
}

function statusOf(pid: string): { readonly state: string; readonly parent: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in parentheses and may hold anything.
    const [state = '', parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}
