import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** A page's script as one file, with nothing left to load. */
export async function oneScript(entry: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('.', entry)),
    build: {
      target: 'es2022',
      write: false,
      rolldownOptions: { output: { codeSplitting: false } },
      lib: { entry: fileURLToPath(entry), formats: ['es'], fileName: 'script' },
    },
  });
  const [{ output }] = (Array.isArray(built) ? built : [built]) as [Rolldown.RolldownOutput];
  return output.find((file) => file.type === 'chunk')!.code;
}
