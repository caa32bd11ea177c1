import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { filesIn, root, textOf } from './source-files.ts';

const isText = (path: string): boolean =>
  !/\.(png|jpe?g|webp|gif|pdf|ico|woff2?|ttf|zip)$/.test(path);

// This file names what it looks for.
const texts = filesIn('.').filter(
  (path) => isText(path) && path !== 'test/rules/stands-alone.test.ts',
);

const filesWith = (pattern: RegExp): string[] =>
  texts.flatMap((path) => {
    const found = pattern.exec(textOf(path));
    return found ? [`${path}: ${found[0]}`] : [];
  });

describe('the repository stands alone', () => {
  test('nothing in it leads to a folder beside it', () => {
    assert.deepEqual(filesWith(/\.\.\/shared\b/), []);
  });

  test('nothing in it is a path of one machine', () => {
    assert.deepEqual(filesWith(/(?<![\w.@-])\/(?:home|Users|root|work)\/[\w.-]+/), []);
  });

  test('no address of a registry, and no setting of one, is kept', () => {
    assert.deepEqual(filesWith(/"resolved": "(?!packages\/)[^"]*"/), []);
    assert.equal(existsSync(join(root, '.npmrc')), false);
  });

  test('the lock file pins every package by its content', () => {
    const { packages } = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<string, { link?: boolean; integrity?: string; inBundle?: boolean }>;
    };
    const loose = Object.entries(packages)
      .filter(([path, { link, inBundle }]) => path.includes('node_modules/') && !link && !inBundle)
      .filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
      .map(([path]) => path);
    assert.deepEqual(loose, []);
  });

  test('every file name is in lower case, words joined by hyphens', () => {
    const usual = /^(README|LICENSE|SPEC|CHANGELOG|CONTRIBUTING)(\.md)?$/;
    const odd = filesIn('.').filter((path) =>
      path
        .split('/')
        .some((name) => !usual.test(name) && !/^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(name)),
    );
    assert.deepEqual(odd, []);
  });

  test('no drawer for everything: a file or folder is named after what it holds', () => {
    const drawers = /(^|[/.-])(utils?|helpers?|common|misc|shared)([/.-]|$)/;
    assert.deepEqual(
      filesIn('.').filter((path) => drawers.test(path)),
      [],
    );
  });
});
