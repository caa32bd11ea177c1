/** The verifier as a page that needs no network: files are read here and go nowhere. */
import type { Language } from '@aftersale/core';
import { checkFiles, readHash, type ExportFile } from './check-files.ts';
import { reportLines } from './report.ts';

const languages: readonly Language[] = ['zh-CN', 'en'];
const badHash: Readonly<Record<Language, string>> = {
  'zh-CN': '校验值应为 64 位十六进制数字。',
  en: 'A hash has 64 hexadecimal figures.',
};

const input = find('files', HTMLInputElement);
const hashField = find('hash', HTMLInputElement);
const area = find('drop', HTMLElement);
const result = find('result', HTMLElement);
let chosen: readonly File[] = [];

input.addEventListener('change', () => take(input.files));
hashField.addEventListener('change', () => void check());
area.addEventListener('dragover', (event) => {
  event.preventDefault();
  area.classList.add('over');
});
area.addEventListener('dragleave', () => area.classList.remove('over'));
area.addEventListener('drop', (event) => {
  event.preventDefault();
  area.classList.remove('over');
  take(event.dataTransfer?.files ?? null);
});

function take(files: FileList | null): void {
  chosen = [...(files ?? [])];
  void check();
}

async function check(): Promise<void> {
  const typed = hashField.value.trim();
  const hash = readHash(typed);
  hashField.setAttribute('aria-invalid', String(typed !== '' && !hash));
  if (typed !== '' && !hash) return show('changed', (language) => [badHash[language]]);
  if (chosen.length === 0) return;
  const files = await Promise.all(chosen.map(readFile));
  const checked = checkFiles(files, hash);
  show(checked.intact ? 'intact' : 'changed', (language) => reportLines(checked, language));
}

async function readFile(file: File): Promise<ExportFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function show(
  verdict: 'intact' | 'changed',
  lines: (language: Language) => readonly string[],
): void {
  result.className = verdict;
  result.replaceChildren(...languages.map((language) => paragraphs(lines(language), language)));
}

function paragraphs(lines: readonly string[], language: Language): HTMLElement {
  const block = document.createElement('div');
  block.lang = language;
  block.append(
    ...lines.map((line, index) => {
      const paragraph = document.createElement('p');
      paragraph.className = index === 0 ? 'verdict' : line.startsWith('  ') ? 'detail' : '';
      paragraph.textContent = line.trim();
      return paragraph;
    }),
  );
  return block;
}

function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new TypeError(`the page lacks #${id}`);
  return element;
}
