import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the kit as it is shipped, and the scripts of the bench, into this folder: never yesterday's. */
export async function buildAll(folder: string): Promise<void> {
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: join(folder, 'kit') },
  });
  for (const name of ['storage', 'ratios', 'drain', 'interactive', 'keystroke', 'catalogue'])
    await buildScript(folder, name);
}

// Each by itself and as a classic script, so that it can be injected before the page's own.
async function buildScript(folder: string, name: string): Promise<void> {
  await build({
    configFile: false,
    root: join(root, 'test/bench/page'),
    logLevel: 'error',
    // As the kit is built: a file that no tsconfig.json covers would keep its decorators.
    oxc: {
      decorator: { legacy: true },
      assumptions: { setPublicClassFields: true },
      typescript: { removeClassFieldsWithoutInitializer: true },
    },
    build: {
      target: 'es2022',
      outDir: join(folder, 'built'),
      emptyOutDir: false,
      lib: {
        entry: join(root, `test/bench/page/${name}.ts`),
        formats: ['iife'],
        name,
        fileName: () => `${name}.js`,
      },
    },
  });
}
