import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ESLint } from 'eslint';
import { root, textOf } from './source-files.ts';

interface Adapter {
  readonly file: string;
  readonly uses: readonly string[];
  readonly why: string;
}

const config = new URL('./eslint.config.js', import.meta.url);
const { adapters } = (await import(config.href)) as { adapters: readonly Adapter[] };
const eslint = new ESLint({ cwd: root, overrideConfigFile: 'test/rules/eslint.config.js' });

/** Which rules does this text break, if it stood in that file? */
async function brokenIn(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, filePath) });
  return [...new Set(result!.messages.map(({ ruleId, message }) => ruleId ?? message))];
}

describe('the linter', () => {
  const core = 'packages/core/src/result/result.ts';
  const element = 'packages/elements/src/context/service-context.ts';
  const lit = `import { html } from 'lit';\n`;
  const banned: readonly (readonly [string, string, string, string])[] = [
    ['Date.now', core, 'export const at = Date.now();', 'no-restricted-syntax'],
    ['new Date()', core, 'export const at = new Date();', 'no-restricted-syntax'],
    ['Math.random', core, 'export const n = Math.random();', 'no-restricted-syntax'],
    ['crypto', element, 'export const id = crypto.randomUUID();', 'no-restricted-globals'],
    ['fetch', element, 'export const get = () => fetch("/");', 'no-restricted-globals'],
    [
      'window.fetch',
      element,
      'export const get = () => window.fetch("/");',
      'no-restricted-globals',
    ],
    ['indexedDB', element, 'export const db = indexedDB;', 'no-restricted-globals'],
    ['localStorage', element, 'export const kept = localStorage;', 'no-restricted-globals'],
    ['setTimeout', element, 'setTimeout(() => 0, 5);', 'no-restricted-globals'],
    ['setInterval', element, 'setInterval(() => 0, 5);', 'no-restricted-globals'],
    [
      'unsafeHTML',
      element,
      `export { unsafeHTML } from 'lit/directives/unsafe-html.js';`,
      'no-restricted-imports',
    ],
    ['innerHTML', element, 'document.body.innerHTML = "x";', 'no-restricted-syntax'],
    [
      '.innerHTML in a template',
      element,
      `${lit}export const x = html\`<p .innerHTML=\${'x'}></p>\`;`,
      'no-restricted-syntax',
    ],
    [
      'a style attribute in a template',
      element,
      `${lit}export const x = html\`<p style="color: red"></p>\`;`,
      'no-restricted-syntax',
    ],
    ['a default export', core, 'export default 1;', 'no-restricted-syntax'],
    [
      'a promise that nobody awaits',
      core,
      'Promise.resolve(1);',
      '@typescript-eslint/no-floating-promises',
    ],
    ['any', core, 'export const x: any = 1;', '@typescript-eslint/no-explicit-any'],
    ['a note to do it later', core, `// ${'TO'}${'DO'}: later`, 'no-warning-comments'],
  ];
  for (const [what, file, text, rule] of banned)
    test(`refuses ${what}`, async () => {
      const broken = await brokenIn(file, `${text}\n`);
      assert.ok(broken.includes(rule), `${broken.join(', ')} instead of ${rule}`);
    });

  test('lets pass what is like them and is not', async () => {
    const text = 'export const at = new Date(0).getTime();\nexport const style = 1;\n';
    assert.deepEqual(await brokenIn(core, text), []);
    const template = `${lit}export const x = html\`<my-style class="style"></my-style>\`;\n`;
    assert.deepEqual(await brokenIn(element, template), []);
  });
});

describe('the adapters that may touch the world', () => {
  const signs: Readonly<Record<string, RegExp>> = {
    clock: /new Date\(\)|Date\.now/,
    chance: /Math\.random/,
  };
  for (const { file, uses, why } of adapters)
    test(`${file} is there, uses ${uses.join(' and ')}, and has a reason`, () => {
      assert.ok(existsSync(join(root, file)), 'it is gone; take it off the list');
      const text = textOf(file);
      for (const use of uses) assert.match(text, signs[use] ?? new RegExp(`\\b${use}\\b`));
      assert.ok(why.length > 10);
      assert.ok(!file.startsWith('packages/core/'), 'core touches nothing');
    });
});
