import {lackingForWebKit} from './scripts/find-browser.mjs';
import {testPage} from './test/browsers/test-page.mjs';
import {WebKitLauncher} from './test/browsers/webkit-launcher.mjs';
import shared from './web-test-runner.config.mjs';

const lacking = lackingForWebKit();
if (lacking) throw new Error(lacking);

/** The component suite in WebKitGTK. See docs/browsers.md. */
export default {
  ...shared,
  testRunnerHtml: testPage({
    'drawn streams': 'WebKitGTK does not always show the first picture of a stream from a canvas',
    WebRTC: 'WebKitGTK is built without WebRTC',
    devices: 'WebKitGTK has no devices to open here',
    'second device': 'WebKitGTK has no devices to open here',
    'failed requests': 'WebKitGTK keeps no trace of them',
    'long words': 'WebKitGTK lays out each word of 1 MB for seconds',
    speakers: 'WebKit chooses no speakers',
  }),
  concurrency: 1,
  // Slower than Chromium where they draw by the processor alone.
  testFramework: {config: {timeout: 40_000}},
  // The hostile corpus takes its time in WebKit.
  testsFinishTimeout: 300_000,
  browsers: [new WebKitLauncher()],
};
