import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {playwrightLauncher} from '@web/test-runner-playwright';
import {requireBrowser} from './scripts/find-browser.mjs';
import {prebundle} from './test/support/prebundle.mjs';

const {SEED, RUNS} = process.env;

const args = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream=device-count=2',
  '--autoplay-policy=no-user-gesture-required',
  // Two peer connections of a page find each other where there is only `lo`.
  '--allow-loopback-in-peer-connection',
  // The harnesses find what a person would, by the role and name that the browser itself computes.
  '--enable-blink-features=ComputedAccessibilityInfo',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

export default {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: true,
  concurrency: 2,
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: {executablePath: requireBrowser(), headless: true, args},
      createBrowserContext: ({browser}) => browser.newContext({viewport: {width: 800, height: 900}}),
    }),
  ],
  plugins: [
    prebundle(['jssip', '@tanstack/virtual-core']),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  testFramework: {config: {timeout: 10_000}},
  testRunnerHtml: (testFramework) =>
    `<!doctype html><html lang="en"><body><script>globalThis.asked = ${JSON.stringify({SEED, RUNS})}</script><script type="module" src="${testFramework}"></script></body></html>`,
  filterBrowserLogs: ({args: [text]}) => !String(text).includes('Lit is in dev mode'),
};
