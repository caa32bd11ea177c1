/** Builds the simulator with the product's own code into one file; with a planted bug, if one is named. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import type { Mutant } from './mutants.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Writes the file; throws when the mutant's text stands not exactly once where it says. */
export async function buildSimulator(outFile: string, mutant?: Mutant): Promise<void> {
  let planted = false;
  const plant: Plugin = {
    name: 'plant-a-bug',
    enforce: 'pre',
    transform(code, id) {
      if (!mutant || !id.replaceAll('\\', '/').endsWith(`/packages/${mutant.file}`)) return null;
      const places = code.split(mutant.find).length - 1;
      if (places !== 1) throw new Error(`${mutant.name}: its text stands ${places} times`);
      planted = true;
      return { code: code.replace(mutant.find, () => mutant.replace), map: null };
    },
  };
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [plant],
    build: {
      ssr: at('./run-histories.ts'),
      outDir: fileURLToPath(new URL('.', `file://${outFile}`)),
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        output: { entryFileNames: outFile.split('/').at(-1)!, codeSplitting: false },
      },
    },
    ssr: { noExternal: true },
  });
  if (mutant && !planted) throw new Error(`${mutant.name}: ${mutant.file} is not in the simulator`);
}
