import {defineConfig} from '@playwright/test';
import shared from './playwright.config.js';
import {lackingForFirefox} from './scripts/find-browser.mjs';

const lacking = lackingForFirefox();
if (lacking) throw new Error(lacking);

/** Calls of a visitor in Firefox, with an agent in Chromium. See docs/browsers.md. */
export default defineConfig({
  ...shared,
  testDir: 'test/browsers',
  testMatch: '**/*.firefox.ts',
  outputDir: 'test-results/firefox',
  reporter: [['list'], ['json', {outputFile: 'test-results/firefox.json'}]],
});
