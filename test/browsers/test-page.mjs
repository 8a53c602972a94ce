const POLICY = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: ws:";

/**
 * The page that tests run in, where the browser is not the Chromium for which they were written.
 *
 * @param {Partial<Record<import('../support/lacks.js').Need, string>>} lacks What this browser has not, and why.
 */
export const testPage = (lacks) => (testFramework) =>
  `<!doctype html><html lang="en"><head>
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
  </head><body>
    <script>globalThis.lacks = ${JSON.stringify(lacks)};</script>
    <script type="module" src="/test/browsers/computed-accessibility.mjs"></script>
    <script type="module" src="/test/browsers/foreign-requests.ts"></script>
    <script type="module">
      import {tellMadeEvents} from '/test/browsers/track-events.ts';
      tellMadeEvents();
    </script>
    <script type="module" src="${testFramework}"></script>
  </body></html>`;
