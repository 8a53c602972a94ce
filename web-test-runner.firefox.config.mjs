import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {findFirefox, lackingForFirefox} from './scripts/find-browser.mjs';
import {firefoxPrefs} from './test/browsers/firefox-prefs.mjs';
import {withChords} from './test/browsers/key-chords.mjs';
import {startSound} from './test/browsers/sound-server.mjs';
import {testPage} from './test/browsers/test-page.mjs';
import shared from './web-test-runner.config.mjs';

const lacking = lackingForFirefox();
if (lacking) throw new Error(lacking);
const sound = await startSound();

/** The component suite in Firefox. See docs/browsers.md. */
export default {
  ...shared,
  testRunnerHtml: testPage({
    'second device': 'Firefox makes up one microphone and one camera only',
  }),
  // A page that is not in front draws nothing.
  concurrency: 1,
  // Slower than Chromium where they draw by the processor alone.
  testFramework: {config: {timeout: 40_000}},
  browsers: [
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: findFirefox(),
        headless: true,
        env: {...process.env, ...sound},
        extraPrefsFirefox: firefoxPrefs,
      },
      createPage: async ({context}) => withChords(await context.newPage()),
    }),
  ],
};
