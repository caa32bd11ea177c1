/** Histories in processes of their own, so that every processor runs some. */
import { spawn } from 'node:child_process';

export interface Report {
  readonly histories: number;
  /** Records that receivers took, over all histories. */
  readonly received: number;
  readonly struck: Readonly<Record<string, number>>;
  /** The first history that broke a promise, if any did. */
  readonly found?: { readonly seed: number; readonly violations: readonly string[] };
}

export interface Wanted {
  readonly first: number;
  readonly count: number;
  readonly processes: number;
  readonly onProgress?: (done: number) => void;
}

/** So many at a time: small enough to tell how far it is, and many, since a process is slow at first. */
const batch = 2500;

export async function runHistories(
  program: string,
  { first, count, processes, onProgress = () => {} }: Wanted,
): Promise<Report> {
  let next = first;
  let report: Report = { histories: 0, received: 0, struck: {} };
  async function work(): Promise<void> {
    while (next < first + count && !report.found) {
      const from = next;
      const size = Math.min(batch, first + count - from);
      next += size;
      const output = await outputOf(program, [String(from), String(size)]);
      report = added(report, JSON.parse(output.trim().split('\n').at(-1) ?? '') as Report);
      onProgress(report.histories);
    }
  }
  await Promise.all(Array.from({ length: processes }, work));
  return report;
}

/** What happened in this history, step by step, and as one figure at the end. */
export const tellHistory = (program: string, seed: number): Promise<string> =>
  outputOf(program, [String(seed), '1', 'told']);

function added(one: Report, other: Report): Report {
  const names = new Set([...Object.keys(one.struck), ...Object.keys(other.struck)]);
  const found = one.found ?? other.found;
  return {
    histories: one.histories + other.histories,
    received: one.received + other.received,
    struck: Object.fromEntries(
      [...names].map((name) => [name, (one.struck[name] ?? 0) + (other.struck[name] ?? 0)]),
    ),
    ...(found ? { found } : {}),
  };
}

/** What the program wrote. One that ended of itself, whatever it found, has told it. */
function outputOf(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    // With room for what is young, a tenth less of the time goes into collecting it.
    const running = spawn(process.execPath, ['--max-semi-space-size=128', program, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    running.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    running.once('error', reject);
    running.once('close', (code) =>
      code === 0 || code === 1
        ? resolve(output)
        : reject(new Error(`the simulator ended with ${code}`)),
    );
  });
}
