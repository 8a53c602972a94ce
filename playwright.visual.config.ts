import {defineConfig} from '@playwright/test';
import {requireBrowser} from './scripts/find-browser.mjs';

/** Stories as built for any host: what they look like, and what holds for each of them. See CONTRIBUTING.md. */
export default defineConfig({
  testDir: 'test/visual',
  testMatch: '**/*.visual.ts',
  outputDir: 'test-results/visual',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  workers: 1,
  timeout: 240_000,
  expect: {
    timeout: 15_000,
    // The edges of letters differ between versions of a browser; a control that moved or changed its colour is more.
    toHaveScreenshot: {threshold: 0.1, maxDiffPixels: 120, animations: 'disabled', caret: 'hide'},
  },
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: {reducedMotion: 'reduce'},
    launchOptions: {
      executablePath: requireBrowser(),
      // Letters are drawn the same way whatever the machine's settings for fonts and colours are.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--font-render-hinting=none',
        '--disable-lcd-text',
        '--force-color-profile=srgb',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  // A test that passes only then is named at the end of `npm test`.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', {outputFile: 'test-results/visual.json'}]],
});
