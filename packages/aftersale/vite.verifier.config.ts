/** Builds the offline verifier: `verify.mjs` for Node, and `verify.html` with its script and style, which opens from disk. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const outDir = here('./dist');

/** A page opened from disk may not load modules, so its script is a classic one, built beside the module for Node. */
const page: Plugin = {
  name: 'verifier-page',
  async closeBundle() {
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        outDir,
        emptyOutDir: false,
        target: 'es2022',
        lib: {
          entry: here('./src/verifier/verify-page.ts'),
          formats: ['iife'],
          name: 'aftersaleVerifier',
          fileName: () => 'verify.js',
        },
      },
    });
    mkdirSync(outDir, { recursive: true });
    for (const file of ['verify.html', 'verify.css'])
      copyFileSync(here(`./src/verifier/${file}`), `${outDir}/${file}`);
  },
};

export default defineConfig({
  plugins: [page],
  ssr: { noExternal: true, target: 'node' },
  build: {
    outDir,
    emptyOutDir: false,
    target: 'node20',
    minify: true,
    ssr: here('./src/verifier/verify-cli.ts'),
    rollupOptions: { output: { format: 'es', entryFileNames: 'verify.mjs' } },
  },
});
