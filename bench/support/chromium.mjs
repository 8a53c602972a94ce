import {chromium} from 'playwright';
import {requireBrowser} from '../../scripts/find-browser.mjs';

/** As in the end-to-end tests: nothing of the browser's own on the network, and calls on loopback. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--allow-loopback-in-peer-connection',
  '--autoplay-policy=no-user-gesture-required',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

export const launchChromium = () => chromium.launch({executablePath: requireBrowser(), args: FLAGS});

/**
 * Runs `visit` with the page of a visitor who has never been here: an empty cache and a process of its own.
 *
 * @param {import('playwright').Browser} browser
 * @param {{inits?: Function[], cpuSlowdown?: number}} options `inits` run in the page before its own scripts
 * @param {(page: import('playwright').Page, cdp: import('playwright').CDPSession) => Promise<T>} visit
 * @template T
 * @returns {Promise<T>}
 */
export const asVisitor = async (browser, {inits = [], cpuSlowdown = 1}, visit) => {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}, locale: 'en'});
  try {
    for (const init of inits) await context.addInitScript(init);
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    if (cpuSlowdown !== 1) await cdp.send('Emulation.setCPUThrottlingRate', {rate: cpuSlowdown});
    return await visit(page, cdp);
  } finally {
    await context.close();
  }
};
