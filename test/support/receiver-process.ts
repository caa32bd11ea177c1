/** The example receiver as a process of its own, which a test may kill and start again where it left off. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../examples/receiver/start.mjs', import.meta.url));

/** A message as it stands in the receiver's file. */
export interface KeptLine {
  readonly key: string;
  readonly digest: string;
  readonly message: string;
}

export class ReceiverProcess {
  readonly folder = mkdtempSync(join(tmpdir(), 'aftersale-receiver-'));
  readonly #env: Readonly<Record<string, string>>;
  #process: ChildProcess | undefined;
  #port = '0';

  constructor(env: Readonly<Record<string, string>> = {}) {
    this.#env = env;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** At its first start on a free port, and on the same one later. */
  async start(): Promise<void> {
    this.#process = spawn(process.execPath, [program], {
      env: { ...process.env, ...this.#env, PORT: this.#port, FOLDER: this.folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface(this.#process.stdout!), 'line')) as [string];
    this.#port = new URL(line.replace('Receiver: ', '')).port;
  }

  /** As a power cut would, without a word. */
  async kill(): Promise<void> {
    const ended = once(this.#process!, 'exit');
    this.#process!.kill('SIGKILL');
    await ended;
    this.#process = undefined;
  }

  async end(): Promise<void> {
    if (this.#process) await this.kill();
    rmSync(this.folder, { recursive: true });
  }

  get file(): string {
    return join(this.folder, 'messages.jsonl');
  }

  lines(): readonly KeptLine[] {
    const text = readFileSync(this.file, 'utf8');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as KeptLine);
  }

  blob(hash: string): Uint8Array {
    return new Uint8Array(readFileSync(join(this.folder, 'blobs', hash)));
  }
}
