import { fileURLToPath } from 'node:url';
import { defaultShouldMinify, minifyHTMLLiterals } from 'minify-literals';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The script that a page loads: one entry, and chunks for what is needed only on demand. */
export default defineConfig({
  root: at('packages/aftersale'),
  plugins: [shortTemplates()],
  // Said here and not left to the nearest tsconfig.json: a file that it does not cover would keep its decorators.
  oxc: {
    decorator: { legacy: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    modulePreload: false,
    lib: {
      entry: at('packages/aftersale/src/index.ts'),
      formats: ['es'],
      fileName: () => 'aftersale.js',
    },
    rolldownOptions: {
      // Lets what entry and chunks share stay in the entry, so that a page loads few files to show the slip.
      preserveEntrySignatures: 'allow-extension',
      output: { chunkFileNames: 'chunks/[name]-[hash].js', minify: true },
    },
  },
});

/** Takes the indentation out of templates and style sheets, which a minifier of scripts leaves as it is. */
function shortTemplates(): Plugin {
  return {
    name: 'short-templates',
    enforce: 'pre',
    async transform(code, id) {
      if (!/\/packages\/\w+\/src\/.*\.ts$/.test(id) || !/\b(html|css|svg)`/.test(code)) return null;
      const shortened = await minifyHTMLLiterals(shortStyles(code), {
        fileName: id,
        // Style sheets are shortened above: the HTML minifier's CSS parser does not know container queries.
        shouldMinify: (template) => defaultShouldMinify(template),
        shouldMinifyCSS: () => false,
        minifyOptions: { caseSensitive: true, conservativeCollapse: true, minifyCSS: false },
      });
      return shortened ? { code: shortened.code, map: shortened.map } : null;
    },
  };
}

const shortStyles = (code: string): string =>
  code.replace(
    /css`([^`$]*)`/g,
    (_, style: string) =>
      `css\`${style
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};]) ?/g, '$1')
        .replace(/: /g, ':')}\``,
  );
