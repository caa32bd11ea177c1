/** What a page must load to show the slip: its weight, and what must not be in it. Looked at in a build of its own. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build, parseAst, type InlineConfig, type Rolldown } from 'vite';
import { root } from './source-files.ts';

/** Bytes, minified and gzipped: everything a page must load to show the slip. */
const budget = 45_000;

/** The other forms, each with a script of its own for pages that need nothing else. */
const forms = ['fee-calculator', 'survey', 'parts-request'];
/** Bytes, gzipped: what such a form adds to a page that has the slip, and what it needs on a page of its own. */
const formBudget = { added: 15_000, alone: 40_000 };

/**
 * Bytes, gzipped, of the SDK without elements: what keeps records, and that with what is fetched for the outbox once
 * there is a receiver.
 */
const sdkBudget = { keeping: 16_000, sending: 24_000 };

/** What a page needs on demand only, and how its modules are known. */
const onDemand: Readonly<Record<string, RegExp>> = {
  signature_pad: /\/signature_pad\//,
  uqr: /\/uqr\//,
  papaparse: /\/papaparse\//,
  'the print sheet': /\/elements\/src\/print\//,
  'SHA-256': /\/@noble\/hashes\/|\/core\/src\/sheet\/sha256\.ts$/,
  valibot: /\/valibot\//,
  'records of one’s own':
    /\/(core|elements)\/src\/(own-record|own-policy|own-form|plugin|plugins)\/|\/aftersale\/src\/(plugins|kit-plugins)\.ts$/,
  'the list of records': /\/elements\/src\/records\//,
  'what tells of the way to a receiver':
    /\/elements\/src\/(delivery|sync-status|form\/delivery(-note|\.view|\.styles))/,
  'the outbox': /\/sdk\/src\/delivery\/(outbox|deliverer|receiver|hand-over)\.ts$/,
};

const folder = mkdtempSync(join(tmpdir(), 'aftersale-size-'));
after(() => rmSync(folder, { recursive: true }));

const chunks = await buildKit('production');
const needed = neededFor('aftersale.js', chunks);

test(`everything a page must load to show the slip is at most ${budget} bytes, gzipped`, () => {
  assertWithin(budget, needed);
});

for (const form of forms) {
  test(`<aftersale-${form}> adds at most ${formBudget.added} bytes to a page that has the slip`, () => {
    const door = chunks.find(({ facadeModuleId }) =>
      facadeModuleId?.replaceAll('\\', '/').endsWith(`/elements/src/${form}/define.ts`),
    );
    assert.ok(door, 'is not loaded on demand by the kit');
    const added = neededFor(door.fileName, chunks).filter((chunk) => !needed.includes(chunk));
    assertWithin(formBudget.added, added);
  });

  test(`<aftersale-${form}> alone needs at most ${formBudget.alone} bytes`, async () => {
    const own = await buildKit(form);
    assertWithin(formBudget.alone, neededFor(`${form}.js`, own));
  });
}

test(`the SDK needs at most ${sdkBudget.keeping} bytes, and ${sdkBudget.sending} with its outbox`, async () => {
  const sdk = await buildSdk();
  const keeping = neededFor('sdk.js', sdk);
  assertWithin(sdkBudget.keeping, keeping);
  const late = ['delivery/outbox', 'sheet/sha256'].map((module) => {
    const door = sdk.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}.ts`)));
    assert.ok(door && !keeping.includes(door), `${module} is not fetched on demand`);
    return door.fileName;
  });
  const sending = new Set([...keeping, ...late.flatMap((name) => neededFor(name, sdk))]);
  assertWithin(sdkBudget.sending, [...sending]);
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
  for (const file of builtFiles())
    assert.doesNotThrow(() => parseAst(readFileSync(join(folder, file), 'utf8')), file);
});

function assertWithin(bytes: number, files: readonly Rolldown.OutputChunk[]): void {
  const texts = files.map(({ fileName }) => readFileSync(join(folder, fileName)));
  const asOne = gzipped(Buffer.concat(texts));
  const asFiles = texts.map(gzipped).reduce((sum, each) => sum + each, 0);
  assert.ok(asOne <= bytes, `as one file: ${asOne} bytes`);
  assert.ok(asFiles <= bytes, `as ${texts.length} files: ${asFiles} bytes`);
}

async function buildKit(mode: string): Promise<readonly Rolldown.OutputChunk[]> {
  return chunksOf({ configFile: join(root, 'vite.config.ts'), mode, build: { outDir: folder } });
}

/** The SDK as an application bundles it that has elements of its own. */
async function buildSdk(): Promise<readonly Rolldown.OutputChunk[]> {
  return chunksOf({
    configFile: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: join(root, 'packages/sdk/src/index.ts'),
        formats: ['es'],
        fileName: () => 'sdk.js',
      },
      rolldownOptions: { output: { minify: true, chunkFileNames: 'sdk/[name]-[hash].js' } },
    },
  });
}

async function chunksOf(config: InlineConfig): Promise<readonly Rolldown.OutputChunk[]> {
  const built = await build({ ...config, logLevel: 'error' });
  const [result] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  return result!.output.filter((file) => file.type === 'chunk');
}

/** The file and all that it imports before it can run, but not what it imports while it runs. */
function neededFor(
  entry: string,
  built: readonly Rolldown.OutputChunk[],
): readonly Rolldown.OutputChunk[] {
  const chunkOf = (fileName: string): Rolldown.OutputChunk => {
    const found = built.find((chunk) => chunk.fileName === fileName);
    assert.ok(found, `no built file ${fileName}`);
    return found;
  };
  const names = new Set([entry]);
  // Grows while it is gone through.
  for (const name of names) for (const imported of chunkOf(name).imports) names.add(imported);
  return [...names].map(chunkOf);
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
