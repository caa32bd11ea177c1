import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { root } from './source-files.ts';

const folder = join(root, 'packages/core');
const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), (path) =>
  ts.sys.readFile(path),
);
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder);

const problemsIn = (program: ts.Program): string[] =>
  ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));

describe('core', () => {
  const program = ts.createProgram(fileNames, options);

  test('compiles by itself, without a page and without Node', () => {
    assert.ok(fileNames.length > 20);
    assert.deepEqual(problemsIn(program), []);
  });

  test('sees the types of neither, not even through what it depends on', () => {
    const worldly = program
      .getSourceFiles()
      .map(({ fileName }) => fileName)
      .filter((name) => /\/lib\.(dom|webworker)[^/]*$|\/@types\//.test(name));
    assert.deepEqual(worldly, []);
  });

  test('would not compile if it reached for a page, a clock that ticks, or Node', () => {
    const path = join(folder, 'src/reaching-out.ts');
    const text = 'export const all = [document, setTimeout, process, fetch];';
    const host = ts.createCompilerHost(options);
    const reading = host.getSourceFile.bind(host);
    host.getSourceFile = (name, target) =>
      name === path ? ts.createSourceFile(name, text, target) : reading(name, target);
    assert.equal(problemsIn(ts.createProgram([path], options, host)).length, 4);
  });
});
