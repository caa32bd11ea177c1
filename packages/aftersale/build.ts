/** Builds everything that pages load: the kit, the scripts of pages that need one element only, and the verifier. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

for (const mode of ['production', 'fee-calculator', 'survey', 'parts-request'])
  await build({ configFile: at('../../vite.config.ts'), mode, logLevel: 'warn' });
await build({ configFile: at('./vite.verifier.config.ts'), logLevel: 'warn' });
