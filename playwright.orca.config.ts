import {defineConfig} from '@playwright/test';
import shared from './playwright.config.js';
import {lackingForOrca} from './scripts/find-browser.mjs';

const lacking = lackingForOrca();
if (lacking) throw new Error(lacking);

/** What a visitor hears who uses a screen reader. See docs/accessibility.md. */
export default defineConfig({
  ...shared,
  testDir: 'test/screen-reader',
  testMatch: '**/*.orca.ts',
  outputDir: 'test-results/screen-reader',
  reporter: [['list'], ['json', {outputFile: 'test-results/screen-reader.json'}]],
});
