/** Markdown as code hosts show it, and what the site adds: links of its own, colours, charts, tables that scroll. */
import hljs from 'highlight.js/lib/common';
import nginx from 'highlight.js/lib/languages/nginx';
import markdownIt, {type MarkdownIt} from 'markdown-it';
import anchor from 'markdown-it-anchor';
import type {DocumentationPage} from './pages.js';

hljs.registerLanguage('nginx', nginx);
hljs.registerAliases(['vue', 'svelte', 'html'], {languageName: 'xml'});

export interface Surroundings {
  readonly resolve: (from: DocumentationPage, href: string) => string;
  readonly drawChart: (diagram: string) => string;
  /** Keeps a chart as a file of its own, where it can be made large; returns its address from the page. */
  readonly keepChart: (from: DocumentationPage, svg: string) => string;
}

/** As GitHub makes them, so that links to headings hold there and here. */
export const slugOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');

/** HTML of code in colours; without, where the language is none that is known. */
export const highlight = (code: string, language: string): string =>
  hljs.highlight(code, {language: hljs.getLanguage(language) ? language : 'plaintext'}).value;

/** Long code can be scrolled by keys, too. */
export const codeBlock = (html: string): string => `<pre tabindex="0"><code>${html}</code></pre>\n`;

/** What is in the drawing is in the table below it, too. */
const chart = (svg: string, address: string): string =>
  `<figure class="chart"><div role="img" aria-label="Statechart">${svg}</div>
<figcaption><a href="${address}">The drawing at its full size</a></figcaption></figure>\n`;

/** The page that is being made, which the generator's data have. */
const pageOf = (env: unknown): DocumentationPage =>
  (env as {documentation: {page: DocumentationPage}}).documentation.page;

export const createMarkdown = ({resolve, drawChart, keepChart}: Surroundings): MarkdownIt => {
  const md = markdownIt({html: true});
  md.use(anchor, {
    slugify: slugOf,
    permalink: anchor.permalink.headerLink({safariReaderFix: true}),
  });
  md.core.ruler.push('links of the site', ({tokens, env}) => {
    const from = pageOf(env);
    for (const token of tokens.flatMap((block) => block.children ?? [])) {
      const name = token.type === 'link_open' ? 'href' : token.type === 'image' ? 'src' : null;
      const value = name && token.attrGet(name);
      if (name && value) token.attrSet(name, resolve(from, decodeURI(String(value))));
    }
  });
  md.core.ruler.push('heads of tables', ({tokens}) => {
    // Markdown has no table without a head; one without words would be announced all the same.
    for (const [index, token] of tokens.entries()) {
      if (token.type !== 'th_open' || tokens[index + 1]?.content) continue;
      for (const cell of [token, tokens[index + 2]]) if (cell) cell.tag = 'td';
    }
  });
  md.renderer.rules.fence = (tokens, index, _options, env) => {
    const {content = '', info = ''} = tokens[index] ?? {};
    if (info.trim() === 'mermaid') {
      const svg = drawChart(content);
      return chart(svg, keepChart(pageOf(env), svg));
    }
    return codeBlock(highlight(content, info.trim()));
  };
  md.renderer.rules.table_open = () => '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>\n';
  md.renderer.rules.table_close = () => '</table></div>\n';
  return md;
};
