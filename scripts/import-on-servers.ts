import type {Plugin} from 'vite';

const BASE = 'extends HTMLElement';

/**
 * Lets the package be imported where pages are rendered and there is no DOM. Only there does it matter what the two
 * plain elements extend; the loader, which no server imports, is spared the bytes.
 */
export const importOnServers = (): Plugin => ({
  name: 'import-on-servers',
  transform: {
    filter: {id: /components[\\/](cc-click-to-call|cc-launcher)[\\/]\1\.ts$/},
    handler: (code, id) => {
      if (!code.includes(BASE)) throw new Error(`import-on-servers: “${BASE}” is not in ${id}`);
      return {code: code.replace(BASE, 'extends (globalThis.HTMLElement ?? class {})'), map: null};
    },
  },
});
