import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import {configs as lit} from 'eslint-plugin-lit';
import {configs as wc} from 'eslint-plugin-wc';

/** One row of the layer table in CONTRIBUTING.md: files in `from` may not import what `not` matches. */
const layer = (from, not, why) => ({
  files: [from],
  rules: {'no-restricted-imports': ['error', {patterns: [{regex: not, message: why}]}]},
});

const adapters = ['aicc', 'sip', 'media', 'storage'];
const others = (own) => adapters.filter((name) => name !== own).join('|');

export default tseslint.config(
  {
    ignores: [
      '**/dist',
      'coverage',
      'docs-site',
      'node_modules',
      'release',
      'storybook-static',
      'playwright-report',
      'test-results',
    ],
  },
  // Their packages are their own; `npm run test:package` checks their types.
  {ignores: ['integrations/angular', 'integrations/react', 'integrations/svelte', 'integrations/vue']},
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/recommended']],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    settings: {wc: {elementBaseClasses: ['LitElement']}},
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      'max-lines': ['error', {max: 400, skipComments: true}],
      'no-console': 'error',
      'no-restricted-exports': ['error', {restrictDefaultExports: {direct: true, named: true, defaultFrom: true}}],
    },
  },
  layer(
    'src/domain/**',
    '^(?!\\.\\.?/)|/(aicc|sip|media|storage|i18n|log|app|machines|components)/',
    'The domain is words only: it imports nothing.',
  ),
  ...adapters.map((own) =>
    layer(
      `src/${own}/**`,
      `/(${others(own)}|app|i18n|machines|components)/|^(lit|xstate)`,
      'Adapters know the domain and themselves only.',
    ),
  ),
  layer(
    'machines/**',
    '/(aicc|sip|media|storage|i18n|app|components)/|^(?!xstate|\\.)',
    'Machines know xstate and src/domain only.',
  ),
  layer('components/**', '/(aicc|sip|media|storage)/|^(ky|jssip)', 'Components reach adapters only through src/app.'),
  {
    files: ['**/*.config.ts', '**/*.config.mjs', '.storybook/**', 'stories/**'],
    rules: {'no-restricted-exports': 'off'},
  },
  {
    files: ['test/**', 'scripts/**'],
    rules: {'@typescript-eslint/no-unused-expressions': 'off'},
  },
  {
    files: ['test/browser/**'],
    rules: {'@typescript-eslint/no-floating-promises': 'off'},
  },
  {
    files: ['test/docs/**', 'test/node/**', 'test/package/**'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {allowForKnownSafeCalls: [{from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test'}]},
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {globals: {process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly'}},
  },
  {files: ['scripts/**', 'server/**'], rules: {'no-console': 'off'}},
);
