/** Importing any package where there is no page: nothing is thrown, started or left behind. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { root } from './source-files.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string>>;
}

const manifests = ['core', 'sdk', 'elements', 'aftersale'].map(
  (folder) =>
    JSON.parse(readFileSync(`${root}/packages/${folder}/package.json`, 'utf8')) as Manifest,
);
const doors = manifests.flatMap(({ name, exports }) =>
  Object.keys(exports)
    .filter((door) => !door.includes('*'))
    .map((door) => name + door.slice(1)),
);

/** What is there after the imports that was not before, told by a process of its own. */
function leftBehind(imported: readonly string[]): readonly string[] {
  const program = `
    const names = () => Reflect.ownKeys(globalThis).map(String);
    const before = new Set(names());
    for (const each of ${JSON.stringify(imported)}) await import(each);
    const left = names().filter((name) => !before.has(name));
    const busy = process.getActiveResourcesInfo().filter((each) => /Timeout|TCP/.test(each));
    process.stdout.write(JSON.stringify([...left, ...busy]));
  `;
  const said = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    { cwd: root, encoding: 'utf8' },
  );
  return JSON.parse(said) as string[];
}

/** What Lit and its reactive element enter for themselves, and the stand-in for the registry of elements. */
const ofLit = /^(lit|reactiveElement)|^customElements$/;

for (const door of doors)
  test(`importing ${door} in Node has no effect`, () => {
    assert.deepEqual(
      leftBehind([door]).filter((name) => !ofLit.test(name)),
      [],
    );
  });

test('a global that is left behind would be noticed', () => {
  assert.deepEqual(leftBehind(['data:text/javascript,globalThis.left = 1']), ['left']);
});

test('the kit’s version is that of its packages', async () => {
  const { version } = await import('../../packages/aftersale/src/version.ts');
  for (const manifest of manifests) assert.equal(manifest.version, version, manifest.name);
});
