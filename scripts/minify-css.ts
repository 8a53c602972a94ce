import type {Plugin} from 'vite';

/** A style sheet in a template without holes: `css` of Lit, or the plain text of the loader's styles. */
const SHEET = /(\bcss|Styles = )`((?:[^`$]|\$(?!\{))*)`/g;

const squeeze = (css: string): string =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,])\s*/g, '$1')
    // A colon before a space stands in a declaration, never in a selector.
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();

/** Takes out of the elements' style sheets what only readers need. */
export const minifyCss = (): Plugin => ({
  name: 'minify-css',
  transform: {
    filter: {id: /[\\/]components[\\/].*\.ts$/},
    handler: (code) => ({
      code: code.replace(SHEET, (_, before: string, css: string) => `${before}\`${squeeze(css)}\``),
      map: null,
    }),
  },
});
