import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, test } from 'node:test';
import { filesIn, importsOf, root, textOf } from './source-files.ts';

/** Who may use whom. Only `aftersale` joins the elements to the store. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: ['@noble/hashes', '@scure/base', 'dinero.js', 'valibot'],
  sdk: ['@aftersale/core', '@noble/ciphers', '@noble/hashes', 'idb', 'minisearch', 'uuid'],
  elements: ['@aftersale/core', '@lit/context', 'lit', 'papaparse', 'signature_pad', 'uqr'],
  aftersale: ['@aftersale/core', '@aftersale/elements', '@aftersale/sdk', '@lit/context', 'lit'],
};

/** Programs that people run in Node, and that may therefore read files. */
const nodePrograms = ['packages/aftersale/src/verifier/verify-cli.ts'];

interface Import {
  readonly from: string;
  readonly what: string;
}

const sourcesOf = (name: string): string[] =>
  filesIn(`packages/${name}`).filter((path) => path.endsWith('.ts') && path.includes('/src/'));

const importsOfPackage = (name: string): Import[] =>
  sourcesOf(name).flatMap((from) => importsOf(from).map((what) => ({ from, what })));

const isRelative = (what: string): boolean => what.startsWith('.');

const packageOf = (what: string): string =>
  what
    .split('/')
    .slice(0, what.startsWith('@') ? 2 : 1)
    .join('/');

const target = ({ from, what }: Import): string => posix.normalize(posix.join(dirname(from), what));

const inWords = ({ from, what }: Import): string => `${from} imports ${what}`;

const manifestOf = (name: string) =>
  JSON.parse(textOf(`packages/${name}/package.json`)) as {
    exports: Record<string, unknown>;
    dependencies?: Record<string, string>;
  };

describe('imports', () => {
  test('every package is named in the table of who may use whom', () => {
    const packages = new Set(filesIn('packages').map((path) => path.split('/')[1]!));
    assert.deepEqual([...packages].sort(), Object.keys(allowed).sort());
  });

  for (const [name, friends] of Object.entries(allowed)) {
    test(`${name} uses ${friends.join(', ')} and nothing else`, () => {
      const strangers = importsOfPackage(name)
        .filter(({ what }) => !isRelative(what) && !friends.includes(packageOf(what)))
        .filter(({ from, what }) => !(what.startsWith('node:') && nodePrograms.includes(from)))
        .map(inWords);
      assert.deepEqual(strangers, []);
    });

    test(`${name} declares exactly what it is allowed to use`, () => {
      assert.deepEqual(
        Object.keys(manifestOf(name).dependencies ?? {}).sort(),
        [...friends].sort(),
      );
    });

    test(`${name} names its own files with their endings, and never reaches into another package`, () => {
      const wrong = importsOfPackage(name)
        .filter(({ what }) => isRelative(what))
        .filter(
          (each) =>
            !each.what.endsWith('.ts') ||
            !target(each).startsWith(`packages/${name}/src/`) ||
            !existsSync(join(root, target(each))),
        )
        .map(inWords);
      assert.deepEqual(wrong, []);
    });

    test(`${name} enters another package only by what that one exports`, () => {
      const deep = importsOfPackage(name)
        .filter(({ what }) => what.startsWith('@aftersale/'))
        .filter(({ what }) => {
          const [, other = '', ...path] = what.split('/');
          const wanted = ['.', ...path].join('/');
          return !Object.keys(manifestOf(other).exports).some((door) => {
            const [before = '', after] = door.split('*');
            return after === undefined
              ? door === wanted
              : wanted.startsWith(before) && wanted.endsWith(after);
          });
        })
        .map(inWords);
      assert.deepEqual(deep, []);
    });
  }
});

describe('the folders of core', () => {
  const folderOf = (path: string): string => path.split('/')[3]!;
  const crossings = importsOfPackage('core')
    .filter(({ from, what }) => isRelative(what) && from.split('/').length > 4)
    .filter((each) => folderOf(each.from) !== folderOf(target(each)));

  test('use one another only through the index of the folder', () => {
    const deep = crossings.filter(
      (each) => target(each) !== `packages/core/src/${folderOf(target(each))}/index.ts`,
    );
    assert.deepEqual(deep.map(inWords), []);
  });

  test('use one another in no circle', () => {
    const uses = new Map<string, Set<string>>();
    for (const each of crossings) {
      const folder = folderOf(each.from);
      uses.set(folder, (uses.get(folder) ?? new Set()).add(folderOf(target(each))));
    }
    const circleFrom = (folder: string, path: readonly string[]): string | undefined => {
      if (path.includes(folder)) return [...path.slice(path.indexOf(folder)), folder].join(' → ');
      for (const next of uses.get(folder) ?? []) {
        const circle = circleFrom(next, [...path, folder]);
        if (circle) return circle;
      }
      return undefined;
    };
    const circles = [...uses.keys()].map((folder) => circleFrom(folder, [])).filter(Boolean);
    assert.deepEqual(circles, []);
  });

  test('are all that the list of the package names from', () => {
    const deep = importsOf('packages/core/src/index.ts').filter(
      (what) => !/^\.\/[a-z-]+\/index\.ts$/.test(what),
    );
    assert.deepEqual(deep, []);
  });
});
