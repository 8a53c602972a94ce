/** Where the links of the Markdown lead in the site: a page, a picture, or a source that is shown as a page. */
import {existsSync, statSync} from 'node:fs';
import {posix} from 'node:path';
import type {DocumentationPage} from './pages.js';

/** What the site has besides pages. */
export interface Besides {
  /** Source files that pages link to; each is shown as a page. */
  readonly sources: Set<string>;
  /** Pictures that pages show. */
  readonly pictures: Set<string>;
}

const PICTURE = /\.(png|svg|jpg|webp)$/;
const OUTSIDE = /^(https?:|mailto:|#)/;

export const sourcePath = (file: string): string => `source/${file}.html`;
export const picturePath = (file: string): string => file.replace(/^docs\//, '');

/** Turns a link of one page into one of the site; throws where it leads nowhere. Notes what else the site has to have. */
export const linkResolver =
  (root: string, pages: readonly DocumentationPage[], besides: Besides) =>
  (from: DocumentationPage, href: string): string => {
    if (OUTSIDE.test(href)) return href;
    const [target = '', fragment] = href.split('#');
    const file = posix.join(posix.dirname(from.source), target).replace(/\/$/, '');
    const path = siteOf(root, file, pages, besides);
    if (!path) throw new Error(`${from.source} links to ${href}, where nothing is.`);
    const [place, ofFolder] = path.split('#');
    const anchor = fragment ?? ofFolder;
    return `${posix.relative(posix.dirname(from.path), place ?? '')}${anchor ? `#${anchor}` : ''}`;
  };

/** The snippet builder is built into the site; the decisions have no page of their own, and are listed in the contents. */
const FOLDERS: Readonly<Record<string, string>> = {
  'docs/decisions': 'contents.html#decisions',
  'integrations/snippet-builder': 'snippet-builder/index.html',
};

const siteOf = (
  root: string,
  file: string,
  pages: readonly DocumentationPage[],
  {sources, pictures}: Besides,
): string | undefined => {
  if (FOLDERS[file]) return FOLDERS[file];
  const page = pages.find(({source}) => source === file || source === `${file}/README.md`);
  if (page) return page.path;
  const whole = posix.join(root, file);
  if (!existsSync(whole) || statSync(whole).isDirectory()) return undefined;
  (PICTURE.test(file) ? pictures : sources).add(file);
  return PICTURE.test(file) ? picturePath(file) : sourcePath(file);
};
