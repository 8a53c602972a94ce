/** The pages of the documentation: which Markdown files they are made of, and where they lie in the site. */
import {readFileSync, readdirSync} from 'node:fs';
import {posix} from 'node:path';

export interface DocumentationPage {
  /** Its Markdown, from the repository's root. */
  readonly source: string;
  /** Where it lies in the site. */
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

/** Groups of the navigation. A folder stands for all pages in it that are not named elsewhere. */
export const GROUPS: readonly {readonly name: string; readonly sources: readonly string[]}[] = [
  {name: 'Begin', sources: ['README.md', 'docs/quick-start.md', 'docs/reference.md', 'docs/README.md']},
  {
    name: 'Use',
    sources: [
      'docs/integrate/html.md',
      'docs/integrate/react.md',
      'docs/integrate/vue.md',
      'docs/integrate/angular.md',
      'docs/integrate/svelte.md',
      'docs/integrate/cms.md',
      'docs/integrate/wordpress.md',
      'docs/integrate/analytics.md',
      'docs/integrate/headless.md',
      'docs/integrate',
      'docs/migration.md',
    ],
  },
  {
    name: 'Operate',
    sources: [
      'docs/operations.md',
      'docs/broker.md',
      'docs/security.md',
      'docs/privacy.md',
      'docs/troubleshooting.md',
      'docs/back-office.md',
    ],
  },
  {
    name: 'Quality',
    sources: [
      'docs/accessibility.md',
      'docs/browsers.md',
      'docs/performance.md',
      'docs/resilience.md',
      'docs/gateway-lab.md',
    ],
  },
  {
    name: 'Inside',
    sources: ['docs/statecharts.md', 'CONTRIBUTING.md', 'docs/release.md', 'server', 'docs', 'CHANGELOG.md'],
  },
  {name: 'Examples and modules', sources: ['integrations']},
  {name: 'Decisions', sources: ['docs/decisions']},
];

/** `docs/integrate/html.md` → `integrate/html.html`, `integrations/react/README.md` → `integrations/react.html`. */
const pathOf = (source: string): string => {
  if (source === 'README.md') return 'index.html';
  if (source === 'docs/README.md') return 'contents.html';
  return source
    .replace(/^docs\//, '')
    .replace(/\/README\.md$/, '.md')
    .replace(/\.md$/, '.html')
    .toLowerCase();
};

/** The README's own heading is the element's tag, which says little in a list. */
const titleOf = (text: string, source: string): string => {
  if (source === 'README.md') return 'Overview';
  const title = /^# (.+)$/m.exec(text)?.[1];
  if (!title) throw new Error(`${source} has no title.`);
  return title.replace(/[`*]/g, '');
};

const markdownIn = (root: string, folder: string): string[] =>
  readdirSync(posix.join(root, folder), {recursive: true, encoding: 'utf8'})
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => file.endsWith('.md') && !/(^|\/)(node_modules|dist|\.svelte-kit)\//.test(file));

/** All pages, in no order that means anything. */
export const readPages = (root: string): DocumentationPage[] => {
  const sources = [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    ...markdownIn(root, 'docs'),
    ...['integrations', 'server'].flatMap((folder) => markdownIn(root, folder)),
  ];
  return sources.map((source) => {
    const text = readFileSync(posix.join(root, source), 'utf8');
    return {source, path: pathOf(source), title: titleOf(text, source), text};
  });
};

/** The navigation: each page in one group, as the groups name them. */
export const navigationOf = (pages: readonly DocumentationPage[]) => {
  const named = new Set(GROUPS.flatMap(({sources}) => sources));
  const left = new Map(pages.map((page) => [page.source, page]));
  const take = (source: string): DocumentationPage[] => {
    const page = left.get(source);
    if (source.endsWith('.md') && !page) throw new Error(`The navigation names ${source}, which is no page.`);
    const found = page
      ? [page]
      : [...left.values()].filter((one) => isIn(one.source, source) && !named.has(one.source));
    for (const one of found) left.delete(one.source);
    return found.sort((one, other) => (one.source < other.source ? -1 : 1));
  };
  // Folders within a folder first: what `docs` stands for is what no other group has.
  const folders = [...named]
    .filter((source) => !source.endsWith('.md'))
    .sort((one, other) => other.length - one.length);
  const inFolder = new Map(folders.map((folder) => [folder, take(folder)]));
  const groups = GROUPS.map(({name, sources}) => ({
    name,
    pages: sources.flatMap((source) => inFolder.get(source) ?? take(source)),
  }));
  if (left.size > 0) throw new Error(`No group of the navigation has ${[...left.keys()].join(', ')}.`);
  return groups;
};

const isIn = (source: string, folder: string): boolean => source.startsWith(`${folder}/`);
