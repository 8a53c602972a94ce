/** The built pages by their headings: for the list beside a page, and for the search. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse, HTMLElement, type Node} from 'node-html-parser';
import type {DocumentationPage} from './pages.js';

/** What the search finds: a part of a page, below one heading. */
export interface Section {
  readonly id: number;
  readonly page: string;
  readonly heading: string;
  readonly path: string;
  readonly text: string;
}

const HEADINGS = new Set(['H1', 'H2', 'H3']);

const isHeading = (node: Node): node is HTMLElement => node instanceof HTMLElement && HEADINGS.has(node.tagName);

const textOf = (node: Node): string => node.textContent.replace(/\s+/g, ' ').trim();

/** The headings of second order, for the list beside a page. */
export const headingsOf = (html: string): readonly {id: string; text: string}[] =>
  parse(html)
    .querySelectorAll('h2[id]')
    .map((heading) => ({id: heading.id, text: textOf(heading)}));

/** Writes `assets/search.json`; returns how many sections there are. */
export const writeSearchIndex = (folder: string, pages: readonly DocumentationPage[]): number => {
  const sections = pages.flatMap(({path, title}) => sectionsOf(readFileSync(join(folder, path), 'utf8'), path, title));
  const numbered: Section[] = sections.map((section, id) => ({id, ...section}));
  writeFileSync(join(folder, 'assets/search.json'), JSON.stringify(numbered));
  return numbered.length;
};

const sectionsOf = (html: string, path: string, page: string): Omit<Section, 'id'>[] => {
  const main = parse(html).querySelector('main');
  if (!main) throw new Error(`${path} has no main.`);
  const sections: {page: string; heading: string; path: string; text: string}[] = [];
  for (const node of main.childNodes) {
    if (isHeading(node)) {
      const place = node.tagName === 'H1' ? path : `${path}#${node.id}`;
      sections.push({page, heading: textOf(node), path: place, text: ''});
    } else if (!(node instanceof HTMLElement) || !node.classList.contains('chart')) {
      const section = sections.at(-1);
      if (section) section.text = `${section.text} ${spacedText(node)}`.replace(/\s+/g, ' ').trim();
    }
  }
  return sections;
};

const BLOCKS = new Set(['DIV', 'LI', 'OL', 'P', 'PRE', 'TABLE', 'TBODY', 'TD', 'TH', 'THEAD', 'TR', 'UL']);

/** Cells of a table are words of their own. */
const spacedText = (node: Node): string => {
  if (node.childNodes.length === 0) return node.textContent.replace(/\s+/g, ' ');
  const text = node.childNodes.map(spacedText).join('');
  return node instanceof HTMLElement && BLOCKS.has(node.tagName) ? ` ${text.trim()} ` : text;
};
