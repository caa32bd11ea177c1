/** The browser suites: what needs a real IndexedDB, a real layout or a real keyboard. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { browserTallyReporter } from './support/browser-tally-reporter.mjs';
import { serveFarEnd } from './support/far-end-server.mjs';
import { build } from 'vite';
import { browsersVariable } from './support/tally.mjs';
import { launchers } from './support/browsers.mjs';

const rootDir = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

// papaparse is published as UMD only; the bundler wraps it, and here nothing else would.
const umdAsModule = {
  name: 'umd-as-module',
  transform: ({ path, body }) =>
    path.endsWith('/papaparse/papaparse.js')
      ? `const module = { exports: {} };const exports = module.exports;${body}\nexport default module.exports;`
      : undefined,
};

// Every test file is a page of its own, and would fetch the domain as some three hundred files: here it is one.
// Its functions are pure, so that a module which a test also imports by its own path may be there twice.
const domain = '/node_modules/.domain-for-tests/domain.js';
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    outDir: `${rootDir}/node_modules/.domain-for-tests`,
    target: 'es2022',
    minify: false,
    sourcemap: 'inline',
    lib: {
      entry: `${rootDir}/packages/core/src/index.ts`,
      formats: ['es'],
      fileName: () => 'domain.js',
    },
  },
});
const domainAsOne = {
  name: 'domain-as-one',
  resolveImport: ({ source }) => (source === '@aftersale/core' ? domain : undefined),
};

const wanted = process.env[browsersVariable];
// The slowest begins, and the others keep it company.
const browsers = (wanted ? wanted.split(',') : Object.keys(launchers)).reverse();

export default {
  rootDir,
  files: 'test/{sdk,elements,aftersale}/**/*.test.ts',
  middleware: [serveFarEnd()],
  // The development build of lit warns about what the production build swallows.
  nodeResolve: { exportConditions: ['development'] },
  plugins: [
    domainAsOne,
    umdAsModule,
    // The plugin does not follow `extends`, so this tsconfig repeats the two decorator flags.
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../packages/elements/tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: browsers.map((name) => launchers[name]()),
  reporters: [defaultReporter(), browserTallyReporter()],
  // The default of two seconds says more about a busy machine than about the code.
  testFramework: { config: { timeout: 20_000 } },
  // Each keeps two processors busy by itself.
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
};
