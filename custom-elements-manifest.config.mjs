import {markInternal} from './scripts/manifest/mark-internal.mjs';
import {publicProperties} from './scripts/manifest/public-properties.mjs';

export default {
  globs: ['components/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: '.',
  // What is published is not this manifest but dist/custom-elements.json.
  packagejson: false,
  litelement: true,
  plugins: [publicProperties(), markInternal('cc-click-to-call')],
};
