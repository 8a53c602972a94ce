import type {Plugin} from 'vite';

const SELF = 'cc-click-to-call';

/**
 * The headless entry is built by itself. It takes faults from the main entry, so that there is one class `Fault` and
 * `instanceof` holds whichever entry a program imports.
 */
export const oneFault = (): Plugin => ({
  name: 'one-fault',
  enforce: 'pre',
  resolveId: {
    filter: {id: /\/faults\.js$/},
    handler: (source) => (/(^|\/)(domain\/)?faults\.js$/.test(source) ? {id: SELF, external: true} : null),
  },
});
