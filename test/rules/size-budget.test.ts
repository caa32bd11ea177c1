/** What a page must load to show the slip: its weight, and what must not be in it. Looked at in a build of its own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { root } from './source-files.ts';

/** Bytes, minified and gzipped: everything a page must load to show the slip. */
const budget = 45_000;

/** What a page needs on demand only, and how its modules are known. */
const onDemand: Readonly<Record<string, RegExp>> = {
  signature_pad: /\/signature_pad\//,
  uqr: /\/uqr\//,
  papaparse: /\/papaparse\//,
  'the print sheet': /\/elements\/src\/print\//,
  'SHA-256': /\/@noble\/hashes\/|\/core\/src\/sheet\/sha256\.ts$/,
  valibot: /\/valibot\//,
  'the list of records': /\/elements\/src\/records\//,
};

const folder = mkdtempSync(join(tmpdir(), 'aftersale-size-'));
after(() => rmSync(folder, { recursive: true }));

const chunks = await buildKit();
const needed = neededFor('aftersale.js');

test(`everything a page must load to show the slip is at most ${budget} bytes, gzipped`, () => {
  const texts = needed.map(({ fileName }) => readFileSync(join(folder, fileName)));
  const asOne = gzipped(Buffer.concat(texts));
  const asFiles = texts.map(gzipped).reduce((sum, bytes) => sum + bytes, 0);
  assert.ok(asOne <= budget, `as one file: ${asOne} bytes`);
  assert.ok(asFiles <= budget, `as ${texts.length} files: ${asFiles} bytes`);
});

for (const [name, module] of Object.entries(onDemand)) {
  test(`${name} is loaded on demand`, () => {
    assert.deepEqual(modulesIn(needed).filter(isOf(module)), []);
    // A module that has moved would be missed above without a word.
    assert.notDeepEqual(modulesIn(chunks).filter(isOf(module)), [], 'is nowhere in the kit');
  });
}

test('no built file holds a decorator that was left as it is', () => {
  const left = builtFiles().filter((file) =>
    /@(customElement|property|state)\(/.test(readFileSync(join(folder, file), 'utf8')),
  );
  assert.deepEqual(left, []);
});

test('every built file is a script that can be read', () => {
  // Beside the files, so that Node reads them as modules.
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const file of builtFiles()) {
    const { status, stderr } = spawnSync(process.execPath, ['--check', join(folder, file)]);
    assert.equal(status, 0, `${file}: ${String(stderr)}`);
  }
});

async function buildKit(): Promise<readonly Rolldown.OutputChunk[]> {
  const built = await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder },
  });
  const [result] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  return result!.output.filter((file) => file.type === 'chunk');
}

/** The file and all that it imports before it can run, but not what it imports while it runs. */
function neededFor(entry: string): readonly Rolldown.OutputChunk[] {
  const names = new Set([entry]);
  // Grows while it is gone through.
  for (const name of names) for (const imported of chunkOf(name).imports) names.add(imported);
  return [...names].map(chunkOf);
}

function chunkOf(fileName: string): Rolldown.OutputChunk {
  const found = chunks.find((chunk) => chunk.fileName === fileName);
  assert.ok(found, `no built file ${fileName}`);
  return found;
}

/** The modules of which something is left in these files. */
const modulesIn = (files: readonly Rolldown.OutputChunk[]): string[] =>
  files.flatMap(({ modules }) =>
    Object.entries(modules)
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .map(([id]) => id.replaceAll('\\', '/')),
  );

const isOf = (module: RegExp) => (id: string) => module.test(id);

const builtFiles = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));

const gzipped = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;
