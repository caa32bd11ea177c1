import { fileURLToPath } from 'node:url';
import { defaultShouldMinify, minifyHTMLLiterals } from 'minify-literals';
import { build, defineConfig, type InlineConfig, type Plugin, type Rolldown } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The script that a page loads: one file that shows the element, and chunks for what is needed only on demand.
 * `--mode fee-calculator` and the like build the script of a page that needs that element and not the slip.
 */
export default defineConfig(async ({ mode }) => {
  const script = scripts[mode] ?? scripts.production!;
  const shown = await modulesThatShowTheElement(script);
  return kit(script, {
    preserveEntrySignatures: 'allow-extension',
    output: {
      chunkFileNames: `chunks/${script.name}/[name]-[hash].js`,
      minify: true,
      // Left alone, the bundler cuts a chunk for every set of later chunks that shares something with the entry:
      // five more files, two levels deep, before a page shows anything.
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [{ name: (id: string) => (shown.has(id) ? 'shown' : null) }],
      },
    },
  });
});

interface Script {
  /** The built file, without its ending. */
  readonly name: string;
  readonly entry: string;
}

const alone = (name: string): Script => ({
  name,
  entry: at(`packages/aftersale/src/alone/${name}.ts`),
});

const scripts: Readonly<Record<string, Script>> = {
  production: { name: 'aftersale', entry: at('packages/aftersale/src/index.ts') },
  'fee-calculator': alone('fee-calculator'),
  survey: alone('survey'),
  'parts-request': alone('parts-request'),
};

function kit(
  { name, entry }: Script,
  rolldownOptions: Rolldown.RolldownOptions & { output?: object },
): InlineConfig {
  return {
    root: at('packages/aftersale'),
    plugins: [shortTemplates(), importableWithoutPage()],
    // Said here and not left to the nearest tsconfig.json: a file that it does not cover would keep its decorators.
    oxc: {
      decorator: { legacy: true },
      assumptions: { setPublicClassFields: true },
      typescript: { removeClassFieldsWithoutInitializer: true },
    },
    build: {
      target: 'es2022',
      outDir: 'dist',
      // The first of the builds clears the folder for the others.
      emptyOutDir: name === 'aftersale',
      sourcemap: true,
      modulePreload: false,
      lib: {
        entry,
        formats: ['es'],
        fileName: () => `${name}.js`,
      },
      rolldownOptions,
    },
  };
}

/** Which modules have something left in what the entry needs before it runs? Asked of a first build that is not written. */
async function modulesThatShowTheElement(script: Script): Promise<ReadonlySet<string>> {
  const plain = kit(script, {});
  const built = await build({
    ...plain,
    configFile: false,
    logLevel: 'error',
    build: { ...plain.build, write: false, sourcemap: false },
  });
  const [{ output }] = (Array.isArray(built) ? built : [built]) as [Rolldown.RolldownOutput];
  const chunks = output.filter((file) => file.type === 'chunk');
  const needed = new Set([`${script.name}.js`]);
  // Grows while it is gone through.
  for (const name of needed)
    for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
      needed.add(imported);
  const shown = chunks.filter(({ fileName }) => needed.has(fileName));
  const left = shown
    .flatMap(({ modules }) => Object.entries(modules))
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => id);
  // Empty modules by themselves, but the entry and what the others import by name.
  const doors = [script.entry, ...litDoors(shown)];
  return new Set([...left, ...doors]);
}

const litDoors = (chunks: readonly Rolldown.OutputChunk[]): string[] =>
  chunks
    .flatMap(({ moduleIds }) => moduleIds)
    .filter((id) => /\/node_modules\/(lit|lit-element|@lit\/reactive-element)\//.test(id));

/** Takes the indentation out of templates and style sheets, which a minifier of scripts leaves as it is. */
function shortTemplates(): Plugin {
  return {
    name: 'short-templates',
    enforce: 'pre',
    async transform(code, id) {
      if (!/\/packages\/\w+\/src\/.*\.ts$/.test(id) || !/\b(html|css|svg)`/.test(code)) return null;
      const styled = shortStyles(code);
      const shortened = await minifyHTMLLiterals(styled, {
        fileName: id,
        // Style sheets are shortened above: the HTML minifier's CSS parser does not know container queries.
        // A lone <col> is left as it is: the minifier puts a <colgroup> around it.
        shouldMinify: (template) =>
          defaultShouldMinify(template) && !template.parts[0]?.text.startsWith('<col '),
        shouldMinifyCSS: () => false,
        minifyOptions: { caseSensitive: true, conservativeCollapse: true, minifyCSS: false },
      });
      // It finds nothing to do in a file of style sheets alone.
      if (!shortened) return { code: styled, map: null };
      // The minifier mends what it takes for a broken page: around a lone <col> it puts a <colgroup> of its own.
      if (tagsIn(shortened.code).join() !== tagsIn(code).join())
        throw new Error(`${id}: shortening a template changed its elements`);
      return { code: shortened.code, map: shortened.map };
    },
  };
}

/**
 * Lets the built script be imported where there is no page, by a server that renders one say: it then defines nothing.
 * Lit's build for Node does so too, but a page would carry its stand-ins.
 */
function importableWithoutPage(): Plugin {
  const standIns: readonly (readonly [file: RegExp, text: string, standIn: string])[] = [
    [/\/reactive-element\.js$/, 'extends HTMLElement', 'extends(globalThis.HTMLElement??Object)'],
    [/\/lit-html\.js$/, '=document,', '=globalThis.document??{createTreeWalker(){}},'],
  ];
  return {
    name: 'importable-without-page',
    transform(code, id) {
      const standIn = standIns.find(([file]) => file.test(id));
      if (!standIn) return null;
      const [, text, replacement] = standIn;
      if (!code.includes(text)) throw new Error(`${id}: has no "${text}" any more`);
      return { code: code.replace(text, replacement), map: null };
    },
  };
}

const tagsIn = (code: string): string[] => code.match(/<\/?[a-z][\w-]*(?=[\s>/])/g) ?? [];

const shortStyles = (code: string): string =>
  code.replace(
    /css`([^`$]*)`/g,
    (_, style: string) =>
      `css\`${style
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};]) ?/g, '$1')
        .replace(/: /g, ':')
        .replace(/;}/g, '}')}\``,
  );
