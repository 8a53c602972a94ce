import type {Plugin} from 'vite';

/** One `description: '…',` of a chart, on one line or with its text on the next. */
const DESCRIPTION = /\bdescription:\s*(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")\s*,?/g;

/** Leaves the charts' descriptions out of what visitors load: they are for readers, diagrams and tests. */
export const stripDescriptions = (): Plugin => ({
  name: 'strip-descriptions',
  transform: {
    filter: {id: /[\\/]machines[\\/].*-machine\.ts$/},
    handler: (code) => ({code: code.replace(DESCRIPTION, ''), map: null}),
  },
});
