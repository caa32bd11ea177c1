/**
 * What no reviewer should have to look for. Run from the root of the repository:
 * `eslint -c test/rules/eslint.config.js .`
 */
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The files that may touch the world, each with what it may use and why. Everything else is handed a clock,
 * a timer or a database. A file that is gone, or no longer uses what it was allowed, comes off this list.
 */
export const adapters = [
  {
    file: 'packages/sdk/src/system/clock.ts',
    uses: ['clock'],
    why: 'the one clock of the client, replaced in tests',
  },
  {
    file: 'packages/sdk/src/system/timers.ts',
    uses: ['setTimeout'],
    why: 'the one timer of the client, replaced in tests',
  },
  {
    file: 'packages/sdk/src/system/send.ts',
    uses: ['fetch'],
    why: 'the one line to a site’s receiver, replaced in tests',
  },
  {
    file: 'packages/sdk/src/system/chance.ts',
    uses: ['chance'],
    why: 'spreads out what many devices would try again at once, and decides nothing',
  },
  {
    file: 'packages/sdk/src/system/local-storage.ts',
    uses: ['localStorage'],
    why: 'keeps beside the database that there are records in it, and what a page that goes could not save',
  },
  {
    file: 'packages/sdk/src/system/random.ts',
    uses: ['crypto'],
    why: 'the salt of an encrypted backup, which nobody may guess',
  },
  {
    file: 'packages/sdk/src/system/persistence.ts',
    uses: ['navigator'],
    why: 'asks the browser to spare the records, where there is anybody to ask',
  },
  {
    file: 'packages/sdk/src/store/open-database.ts',
    uses: ['indexedDB'],
    why: 'finds out whether this page has a database at all, before opening it',
  },
  {
    file: 'packages/elements/src/form/draft-keeper.ts',
    uses: ['setTimeout'],
    why: 'waits for a pause in the typing before it keeps a draft',
  },
  {
    file: 'packages/elements/src/form/when-idle.ts',
    uses: ['setTimeout'],
    why: 'stands in for requestIdleCallback where a browser lacks it',
  },
  {
    file: 'packages/elements/src/form/storage-watch.ts',
    uses: ['setTimeout'],
    why: 'says so when the storage of the device does not answer in time',
  },
  {
    file: 'packages/elements/src/form/page-clock.ts',
    uses: ['clock'],
    why: 'the time of a slip that stands on a page without a service',
  },
  {
    file: 'packages/elements/src/plugins/fetch-plugin.ts',
    uses: ['fetch'],
    why: 'reads a definition from the page’s own site',
  },
  {
    file: 'packages/elements/src/export/save-file.ts',
    uses: ['setTimeout'],
    why: 'lets go of the address of a file only after the browser has read it',
  },
];

const worldlyGlobals = [
  'crypto',
  'fetch',
  'indexedDB',
  'localStorage',
  'setTimeout',
  'setInterval',
];

const clockSyntax = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Time is an argument: take the instant from the context or from the clock.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Time is an argument: take the instant from the context or from the clock.',
  },
];

const chanceSyntax = [
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Nothing here is random: ids come from the context.',
  },
];

const everywhereSyntax = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Markup from a text is a door for an attacker: render it as a template.',
  },
  {
    selector: 'TaggedTemplateExpression TemplateElement[value.raw=/\\.(inner|outer)HTML\\s*=/]',
    message: 'Markup from a text is a door for an attacker: render it as a template.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: 'A strict Content-Security-Policy drops style attributes: use a class or styleMap.',
  },
  {
    selector: 'ExportDefaultDeclaration',
    message: 'A thing has one name, here and where it is used: export it by name.',
  },
];

const worldRules = (uses) => ({
  'no-restricted-globals': [
    'error',
    {
      globals: worldlyGlobals
        .filter((name) => !uses.includes(name))
        .map((name) => ({ name, message: 'Only the adapters listed in this config touch it.' })),
      checkGlobalObject: true,
    },
  ],
  'no-restricted-syntax': [
    'error',
    ...everywhereSyntax,
    ...(uses.includes('clock') ? [] : clockSyntax),
    ...(uses.includes('chance') ? [] : chanceSyntax),
  ],
});

export default defineConfig(
  { ignores: ['**/node_modules/', '**/dist/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      eqeqeq: 'error',
      'no-empty': ['error', { allowEmptyCatch: true }],
      // The paper's own spacing is set with full-width spaces.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict],
    rules: {
      // The compiler knows names and types better, and `!` is how an index that cannot miss is written.
      'no-undef': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A callback that may or may not be awaited returns `void | Promise<void>`.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    // These run in Node or in a page; the globals of both are known to exist.
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    languageOptions: {
      // Named so that what hides behind them is found too.
      globals: { window: 'readonly', self: 'readonly' },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: fileURLToPath(new URL('../..', import.meta.url)),
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        // Lit awaits nothing that a listener returns, and listeners may well be asynchronous.
        { checksVoidReturn: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            'lit/directives/unsafe-html.js',
            'lit/directives/unsafe-svg.js',
            'lit/directives/unsafe-mathml.js',
          ].map((name) => ({
            name,
            message: 'Markup from a text is a door for an attacker: render it as a template.',
          })),
        },
      ],
      'no-console': 'error',
      ...worldRules([]),
    },
  },
  {
    // A program for the command line speaks by printing.
    files: ['packages/aftersale/src/verifier/verify-cli.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // What only whoever made the page can mend is said where they look.
    files: [
      'packages/aftersale/src/page-registry.ts',
      'packages/elements/src/own-field/tell-author.ts',
    ],
    rules: { 'no-console': ['error', { allow: ['warn'] }] },
  },
  ...adapters.map(({ file, uses }) => ({ files: [file], rules: worldRules(uses) })),
  {
    files: ['packages/elements/src/**/*.ts', 'packages/aftersale/src/**/*.ts'],
    extends: [lit['flat/recommended'], wc.configs['flat/recommended']],
  },
);
