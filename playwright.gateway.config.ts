import {defineConfig} from '@playwright/test';
import shared from './playwright.config.js';
import {requirePrograms} from './test/gateway/support/programs.js';

requirePrograms();

/** The gateway lab: calls through Kamailio and rtpengine to baresip phones. See docs/gateway-lab.md. */
export default defineConfig({
  ...shared,
  testDir: 'test/gateway',
  testMatch: '**/*.gateway.ts',
  outputDir: 'test-results/gateway',
  reporter: [['list'], ['json', {outputFile: 'test-results/gateway.json'}]],
});
