/** Writes docs/elements/*.md from the docstrings of the elements, by way of their Custom Elements Manifest. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

interface Described {
  readonly name?: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text?: string };
  readonly kind?: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly inheritedFrom?: unknown;
}

interface ElementDeclaration {
  readonly tagName?: string;
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly customElement?: boolean;
  readonly members?: readonly Described[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly cssStates?: readonly Described[];
}

const at = (path: string): URL => new URL(path, import.meta.url);

export function referencePages(): ReadonlyMap<string, string> {
  execFileSync(
    'npx',
    ['cem', 'analyze', '--litelement', '--globs', 'packages/*/src/**/*.ts', '--outdir', '.cem'],
    { cwd: at('../'), stdio: 'ignore' },
  );
  const manifest = JSON.parse(readFileSync(at('../.cem/custom-elements.json'), 'utf8')) as {
    modules: { declarations?: ElementDeclaration[] }[];
  };
  const elements = manifest.modules
    .flatMap(({ declarations }) => declarations ?? [])
    .filter(({ customElement, tagName }) => customElement && tagName);
  return new Map(elements.map((element) => [`${element.tagName}.md`, page(element)]));
}

function page(element: ElementDeclaration): string {
  const fields = (element.members ?? []).filter(isPublicField);
  const attributes = fields.filter(({ attribute }) => attribute);
  return [
    `# \`<${element.tagName}>\``,
    element.summary,
    element.description,
    table('Attributes', ['attribute', 'type', 'default', 'meaning'], attributes, (field) => [
      code(field.attribute),
      code(field.type?.text),
      code(field.default),
      field.description,
    ]),
    table('Properties', ['property', 'type', 'meaning'], fields, (field) => [
      code(field.name),
      code(field.type?.text),
      field.description,
    ]),
    table(
      'Events',
      ['event', 'class', 'when'],
      (element.events ?? []).filter(({ name, description }) => name && description),
      (event) => [code(event.name), code(event.type?.text), event.description],
    ),
    table('Slots', ['slot', 'what belongs here'], element.slots ?? [], (slot) => [
      slot.name ? code(slot.name) : '(default)',
      slot.description,
    ]),
    table('Parts', ['part', 'what it is'], element.cssParts ?? [], plain),
    table(
      'Custom properties',
      ['property', 'default', 'what it changes'],
      element.cssProperties ?? [],
      (each) => [code(each.name), code(each.default), each.description],
    ),
    table('States', ['state', 'when'], element.cssStates ?? [], plain),
    '<!-- Written from the docstrings by `npm run docs`. -->',
  ]
    .filter((part): part is string => Boolean(part))
    .join('\n\n')
    .concat('\n');
}

const isPublicField = ({
  kind,
  privacy,
  description,
  name,
  static: isStatic,
  attribute,
}: Described): boolean =>
  kind === 'field' &&
  privacy !== 'private' &&
  privacy !== 'protected' &&
  !isStatic &&
  !name?.startsWith('#') &&
  (Boolean(description) || attribute !== undefined) &&
  !description?.includes('@internal');

const plain = ({ name, description }: Described): (string | undefined)[] => [
  code(name),
  description,
];

function table<Row>(
  title: string,
  heads: readonly string[],
  rows: readonly Row[],
  cells: (row: Row) => readonly (string | undefined)[],
): string | undefined {
  if (rows.length === 0) return undefined;
  const line = (texts: readonly (string | undefined)[]): string =>
    `| ${texts.map((text) => (text ?? '').replaceAll('\n', ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    line(heads),
    line(heads.map(() => '---')),
    ...rows.map((row) => line(cells(row))),
  ].join('\n');
}

const code = (text: string | undefined): string => (text ? `\`${text}\`` : '');

if (process.argv[1]?.endsWith('write-reference.ts'))
  for (const [file, text] of referencePages()) writeFileSync(at(`./elements/${file}`), text);
