/** The built scripts where there is no page: a server that renders one, or a tool that reads modules of any kind. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { kitFolder } from './support/demo.ts';

const scripts = ['aftersale', 'fee-calculator', 'survey', 'parts-request'];
const ways = {
  import: ['--input-type=module', 'await import(process.argv[1])'],
  require: ['--input-type=commonjs', 'require(process.argv[1])'],
} as const;

/** What is left of it on the global object, told by a process of its own. */
function leftBehind(script: string, [type, load]: (typeof ways)[keyof typeof ways]): string[] {
  const program = `
    const names = () => Reflect.ownKeys(globalThis).map(String);
    const before = new Set(names());
    ${load};
    process.stdout.write(JSON.stringify(names().filter((name) => !before.has(name))));
  `;
  const path = join(kitFolder, `${script}.js`);
  return JSON.parse(
    execFileSync(process.execPath, ['--no-warnings', type, '--eval', program, path], {
      encoding: 'utf8',
    }),
  ) as string[];
}

/** What Lit enters for itself. */
const ofLit = /^(lit|reactiveElement)[A-Za-z]*$/;

for (const script of scripts)
  for (const [name, way] of Object.entries(ways))
    test(`${script}.js is taken by ${name} in Node without effect`, () => {
      const left = leftBehind(script, way);
      assert.deepEqual(
        left.filter((each) => !ofLit.test(each)),
        [],
      );
    });
