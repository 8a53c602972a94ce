import {dirname, join} from 'node:path/posix';

type Layer =
  | 'domain'
  | 'aicc'
  | 'sip'
  | 'media'
  | 'storage'
  | 'i18n'
  | 'log'
  | 'app'
  | 'invitation'
  | 'entries'
  | 'machines'
  | 'components'
  | 'root';

/** Whom a layer may import, besides itself: layers, and packages by name. */
interface Row {
  readonly layers: readonly Layer[];
  readonly packages: readonly string[];
}

const adapters = ['aicc', 'sip', 'media', 'storage'] as const;

/** The layer table, one direction: domain ← adapters, domain ← machines, both ← app ← the root element ← entries. */
const table: Readonly<Record<Layer, Row>> = {
  domain: {layers: [], packages: []},
  aicc: {layers: ['domain'], packages: ['ky']},
  sip: {layers: ['domain'], packages: []},
  media: {layers: ['domain'], packages: []},
  storage: {layers: ['domain'], packages: []},
  i18n: {layers: ['domain'], packages: []},
  log: {layers: ['domain'], packages: []},
  machines: {layers: ['domain'], packages: ['xstate']},
  app: {layers: ['domain', ...adapters, 'i18n', 'log', 'machines'], packages: ['xstate']},
  invitation: {layers: ['domain', 'i18n', 'components'], packages: []},
  components: {layers: ['domain', 'i18n', 'machines'], packages: ['lit', '@lit/reactive-element']},
  root: {layers: ['domain', 'i18n', 'log', 'app', 'machines', 'components', 'entries'], packages: ['lit']},
  entries: {
    layers: ['domain', ...adapters, 'i18n', 'log', 'app', 'invitation', 'machines', 'components', 'root'],
    packages: [],
  },
};

/** The one element that is not presentational: it holds the session. */
const rootFolder = 'cc-widget';

/** The one file each that may know a package which its layer may not. */
const aloneWith: Readonly<Record<string, string>> = {
  jssip: 'src/sip/jssip-dial.ts',
  dompurify: 'components/cc-message-list/rich/rich-text.ts',
  linkifyjs: 'components/cc-message-list/rich/linked-text.ts',
  '@tanstack/virtual-core': 'components/cc-message-list/rich/thread-window.ts',
  '@lit/react': 'src/react.ts',
  react: 'src/react.ts',
  svelte: 'src/svelte.d.ts',
  vue: 'src/vue.d.ts',
};

const layerOf = (file: string): Layer => {
  const [top, folder, ...rest] = file.split('/');
  if (folder === rootFolder) return 'root';
  if (top !== 'src') return top as Layer;
  return rest.length === 0 ? 'entries' : (folder as Layer);
};

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** What a source file imports, statically, dynamically or as types. */
export const importsOf = (source: string): string[] =>
  [...source.matchAll(/(?:(?<!\[['"])\bfrom|\bimport)\s*\(?\s*(['"])([^'"\n]+)\1/g)].map(
    ([, , specifier]) => specifier ?? '',
  );

/** Why a file may not import something; `null` where it may. Files are named from the repository's root. */
export const breachOf = (file: string, specifier: string): string | null => {
  const from = layerOf(file);
  const row = table[from];
  if (!specifier.startsWith('.')) {
    const name = packageOf(specifier);
    if (row.packages.includes(name) || aloneWith[name] === file) return null;
    return `${file}: ${from} may not import the package ${name}`;
  }
  const to = layerOf(join(dirname(file), specifier));
  return to === from || row.layers.includes(to) ? null : `${file}: ${from} may not import ${to} (${specifier})`;
};
