import {defineConfig} from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  // One machine plays visitor, agents and contact centre at once.
  workers: 1,
  timeout: 90_000,
  use: {actionTimeout: 20_000},
  expect: {timeout: 15_000},
  forbidOnly: Boolean(process.env.CI),
  // Two browsers, media and a contact centre share whatever machine this is. What passes only then is named at the end.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json', {outputFile: 'test-results/e2e.json'}]],
});
