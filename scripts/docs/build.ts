/** `npm run docs:build`: the documentation as a site of static files, in `docs-site/` or the folder given. */
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, posix, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import Eleventy from '@11ty/eleventy';
import {build as bundle} from 'esbuild';
import {build as buildPage} from 'vite';
import {deadLinksIn} from './dead-links.js';
import {linkResolver, picturePath, sourcePath} from './links.js';
import {codeBlock, createMarkdown, highlight} from './markdown.js';
import {navigationOf, readPages, type DocumentationPage} from './pages.js';
import {headingsOf, writeSearchIndex} from './sections.js';
import {chartDrawer} from './statechart-svg.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SITE = join(ROOT, 'scripts/docs/site');

const pages = readPages(ROOT);
const groups = navigationOf(pages);
const charts: string[] = [];
const besides = {sources: new Set<string>(), pictures: new Set<string>()};

/** From a page to the site's root; empty at the root itself. */
const toRoot = (path: string): string => '../'.repeat(path.split('/').length - 1);

/** Braces in the text are no template's. */
const dataOf = (path: string, title: string, page?: DocumentationPage) => ({
  layout: 'page.njk',
  templateEngineOverride: page ? 'md' : 'html',
  permalink: path,
  title,
  root: toRoot(path),
  groups,
  documentation: {path, page},
});

const write = async (output: string, templates: readonly [string, string, Readonly<Record<string, unknown>>][]) => {
  const resolveLink = linkResolver(ROOT, pages, besides);
  const drawChart = await chartDrawer();
  const keepChart = ({path}: DocumentationPage, svg: string): string => `${toRoot(path)}${chartPath(charts.push(svg))}`;
  const site = new Eleventy(relative(process.cwd(), SITE), relative(process.cwd(), output), {
    configPath: '',
    quietMode: true,
    config: (configuration) => {
      configuration.setUseGitIgnore(false);
      configuration.addFilter('headings', headingsOf);
      configuration.setLibrary('md', createMarkdown({resolve: resolveLink, drawChart, keepChart}));
      for (const [name, text, data] of templates) configuration.addTemplate(name, text, data);
      return {templateFormats: ['md', 'html']};
    },
  });
  await site.write();
};

const chartPath = (number: number): string => `charts/${number}.svg`;

const writeAssets = async (output: string): Promise<void> => {
  for (const file of ['site.css', 'icon.svg']) cpSync(join(SITE, file), join(output, 'assets', file));
  await bundle({
    entryPoints: [join(SITE, 'search.ts')],
    outfile: join(output, 'assets/search.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'inline',
  });
  mkdirSync(join(output, 'charts'));
  for (const [index, svg] of charts.entries()) writeFileSync(join(output, chartPath(index + 1)), svg);
  for (const file of besides.pictures) {
    const place = join(output, picturePath(file));
    mkdirSync(dirname(place), {recursive: true});
    cpSync(join(ROOT, file), place);
  }
};

/** `npm run size` builds without the latter. */
const NEEDED_OF_DIST = ['widget.js', 'custom-elements.json'];

const writeSnippetBuilder = async (output: string): Promise<void> => {
  if (NEEDED_OF_DIST.some((file) => !existsSync(join(ROOT, 'dist', file)))) {
    execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], {cwd: ROOT, stdio: 'inherit'});
  }
  await buildPage({
    configFile: join(ROOT, 'integrations/snippet-builder/vite.config.ts'),
    logLevel: 'warn',
    build: {outDir: join(output, 'snippet-builder'), emptyOutDir: true},
  });
};

const output = resolve(process.argv[2] ?? join(ROOT, 'docs-site'));
rmSync(output, {recursive: true, force: true});

await write(
  output,
  pages.map((page) => [page.source, page.text, dataOf(page.path, page.title, page)]),
);
// Which sources are shown is known when all links of the pages are.
await write(
  output,
  [...besides.sources].map((file) => {
    const code = highlight(readFileSync(join(ROOT, file), 'utf8'), posix.extname(file).slice(1));
    return [`${sourcePath(file)}`, `<h1>${file}</h1>\n${codeBlock(code)}`, dataOf(sourcePath(file), file)];
  }),
);
await writeAssets(output);
await writeSnippetBuilder(output);
const count = writeSearchIndex(output, pages);
const dead = deadLinksIn(output);
for (const link of dead) console.error(`dead: ${link}`);
if (dead.length > 0) process.exit(1);
console.log(
  `${relative(process.cwd(), output)}: ${pages.length} pages, ${besides.sources.size} sources, ${count} sections to search`,
);
