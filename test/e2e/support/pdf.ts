/** What stands on a printed PDF. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export interface PaperPage {
  readonly text: string;
}

export interface Paper {
  readonly pages: readonly PaperPage[];
  /** All the text, without white space: a PDF's lines break where they like. */
  readonly text: string;
  /** Points. */
  readonly size: string;
  /** How much of the first page is red, as a seal is. */
  readonly redPart: number;
}

/** Prints the page as the browser would. */
export async function printed(page: Page): Promise<Paper> {
  return readPdf(await page.pdf({ preferCSSPageSize: true }));
}

function readPdf(bytes: Uint8Array): Paper {
  const folder = mkdtempSync(join(tmpdir(), 'aftersale-pdf-'));
  try {
    const path = join(folder, 'sheet.pdf');
    writeFileSync(path, bytes);
    const pages = run('pdftotext', ['-layout', path, '-'])
      .split('\f')
      .slice(0, -1)
      .map((text) => ({ text: squeezed(text) }));
    const size = /Page size:\s+([\d.]+ x [\d.]+ pts)/.exec(run('pdfinfo', [path]))?.[1] ?? '';
    const text = pages.map((page) => page.text).join('\f');
    return { pages, text, size, redPart: redPartOf(path) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function redPartOf(path: string): number {
  const { stdout } = spawnSync('pdftoppm', ['-r', '50', '-l', '1', path], {
    maxBuffer: 64 * 2 ** 20,
  });
  // A PPM: magic, width, height and depth in text, then three bytes for each pixel.
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.toString('latin1', 0, 50))!;
  const pixels = Number(head[1]) * Number(head[2]);
  let red = 0;
  for (let at = head[0].length; at < stdout.length; at += 3)
    if (stdout[at]! > stdout[at + 1]! + 60 && stdout[at]! > stdout[at + 2]! + 60) red += 1;
  return red / pixels;
}

export const squeezed = (text: string): string => text.replace(/[^\S\f]+/g, '');

function run(program: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}
