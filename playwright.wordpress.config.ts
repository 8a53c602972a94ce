import {defineConfig} from '@playwright/test';
import shared from './playwright.config.js';
import {lackingForWordPress} from './scripts/find-wordpress.mjs';

const lacking = lackingForWordPress();
if (lacking) throw new Error(lacking);

/** The plugin in a real WordPress, up to an answered text. See docs/integrate/wordpress.md. */
export default defineConfig({
  ...shared,
  testDir: 'test/wordpress',
  testMatch: '**/*.wordpress.ts',
  outputDir: 'test-results/wordpress',
  reporter: [['list'], ['json', {outputFile: 'test-results/wordpress.json'}]],
});
