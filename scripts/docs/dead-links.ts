/** What in a built site leads nowhere, or to a foreign host where it would be fetched. */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join, posix} from 'node:path';
import {parse} from 'node-html-parser';

const FETCHED = 'script[src], link[href], img[src], iframe[src], source[src], video[src], audio[src]';

interface Anchors {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly fetched: readonly string[];
}

const anchorsOf = (file: string): Anchors => {
  const html = parse(readFileSync(file, 'utf8'));
  const fetched = html
    .querySelectorAll(FETCHED)
    .map((node) => node.getAttribute('src') ?? node.getAttribute('href') ?? '');
  const links = html.querySelectorAll('a[href]').map((node) => node.getAttribute('href') ?? '');
  return {ids: new Set(html.querySelectorAll('[id]').map(({id}) => id)), links, fetched};
};

/** One line for each link to a file or heading that is not there, and for each file that another host would have to give. */
export const deadLinksIn = (folder: string): string[] => {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'));
  const anchors = new Map(files.map((file) => [file, anchorsOf(join(folder, file))]));

  const leadsNowhere = (from: string, link: string): boolean => {
    if (/^(https?:|mailto:|data:)/.test(link)) return false;
    const [target = '', fragment] = link.split('#');
    const file = target === '' ? from : posix.join(posix.dirname(from), decodeURI(target));
    if (file.startsWith('..') || !existsSync(join(folder, file)) || statSync(join(folder, file)).isDirectory())
      return true;
    return fragment !== undefined && !anchors.get(file)?.ids.has(decodeURIComponent(fragment));
  };

  return [...anchors].flatMap(([file, {links, fetched}]) => [
    ...[...links, ...fetched].filter((link) => leadsNowhere(file, link)).map((link) => `${file} → ${link}`),
    ...fetched.filter((link) => /^(https?:)?\/\//.test(link)).map((link) => `${file} fetches ${link}`),
  ]);
};
