/** The files of this repository as the rules see them: paths from its root, with forward slashes. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const notOurs = new Set(['node_modules', 'dist', 'coverage', '.git']);

/** Which files lie in this folder, in every depth? */
export function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name))
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
    })
    .sort();
}

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What does this source file import or export from, types included? */
export const importsOf = (path: string): string[] =>
  ts.preProcessFile(textOf(path), true, true).importedFiles.map(({ fileName }) => fileName);
