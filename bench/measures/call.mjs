import {watchCall} from '../in-page/watch-call.mjs';
import {bundleFloor} from '../support/bundle-floor.mjs';
import {asVisitor} from '../support/chromium.mjs';
import {against, median, spread} from '../support/figures.mjs';
import {interleave, RUNS} from '../support/interleave.mjs';
import {visitor} from '../support/visitor.mjs';

const PAIRS = Math.max(20, 4 * RUNS);
const CALLS_WITHOUT_STUN = 10;
const MOST_INVITE_MS = 60;
const MOST_RATIO = 1.1;
/** The discard port: requests that get there are never answered. */
export const SILENT_STUN = [{urls: 'stun:127.0.0.1:9'}];

/** The microphone has been open for so long when either calls, so that neither pays for starting the page or it. */
const SETTLES_MS = 1_000;

const timesOf = (page) => page.evaluate(() => globalThis.benchCall.times());

/** One audio call by the widget to the automatic agent, in a page that has made none before. */
const byWidget = ({browser, centre}, attributes) =>
  asVisitor(browser, {inits: [watchCall]}, async (page) => {
    const {comes, opens, isGreeted, calls, hangsUp} = visitor(page);
    await comes(centre.url, attributes);
    await opens();
    await isGreeted();
    await calls(SETTLES_MS);
    const times = await timesOf(page);
    await hangsUp();
    return times;
  });

/** The same by the minimal client, in the same page with the widget's launcher left alone. */
const byHand = ({browser, centre}, client) =>
  asVisitor(browser, {inits: [watchCall]}, async (page) => {
    // The page's policy lets no script be added to it later.
    await page.addInitScript({content: client});
    await visitor(page).comes(centre.url);
    await page.evaluate(() => globalThis.byHand.openMicrophone());
    await page.waitForTimeout(SETTLES_MS);
    const end = await page.evaluateHandle(() => {
      globalThis.benchCall.clicked();
      return globalThis.byHand.call();
    });
    const times = await timesOf(page);
    await page.evaluate((hangUp) => hangUp(), end);
    return times;
  });

const inviteRow = (what, calls) => {
  const ms = calls.map(({route, invite, handshake}) => invite - route - handshake);
  return {
    what,
    measured: `${median(ms).toFixed(1)} ms`,
    budget: `≤ ${MOST_INVITE_MS} ms`,
    ...against(median(ms), MOST_INVITE_MS),
    details: [
      `without the handshake ${spread(ms)}; the handshake ${spread(calls.map(({handshake}) => handshake))}`,
      `route → socket ${spread(calls.map(({route, socket}) => socket - route))}`,
      `socket open → peer connection ${spread(calls.map(({socket, handshake, peer}) => peer - socket - handshake))}`,
      `peer connection → INVITE ${spread(calls.map(({peer, invite}) => invite - peer))}`,
    ],
    values: {calls},
  };
};

const stepsOf = (calls) =>
  ['answer', 'ack', 'up', 'heard', 'seen']
    .map((step) => `${step} ${median(calls.map(({[step]: at, invite}) => at - invite)).toFixed(1)}`)
    .join(', ');

const audioRow = (what, calls, floor) => {
  const ms = (of) => of.map(({heard, invite}) => heard - invite);
  const ratio = median(ms(calls)) / median(ms(floor));
  return {
    what,
    measured: `${ratio.toFixed(2)} × floor`,
    budget: `≤ ${MOST_RATIO} × floor`,
    ...against(ratio, MOST_RATIO),
    details: [
      `widget ${spread(ms(calls))}: ${stepsOf(calls)} ms after the INVITE`,
      `minimal client ${spread(ms(floor))}: ${stepsOf(floor)} ms after the INVITE`,
    ],
    values: {widget: calls, floor},
  };
};

/** No budget of its own: between click and INVITE lies what AICC takes to find an agent. */
const clickRow = (what, calls, floor) => {
  const ms = (of) => of.map(({click, invite}) => invite - click);
  return {
    what,
    measured: `${(median(ms(calls)) / median(ms(floor))).toFixed(2)} × floor`,
    budget: 'none',
    ok: true,
    details: [`widget ${spread(ms(calls))}`, `minimal client ${spread(ms(floor))}`],
    values: {widget: calls, floor},
  };
};

/**
 * Click → INVITE, route received → INVITE, INVITE → first audio, beside a bare client of the same gateway.
 *
 * @param {{iceServers?: object[], where?: string, pairs?: number}} options
 */
export const measureCalls = async (home, {iceServers, where = '', pairs = PAIRS} = {}) => {
  const client = await bundleFloor('sip-call', 'iife');
  const attributes = iceServers && {'ice-servers': JSON.stringify(iceServers)};
  const {widget: calls, floor} = await interleave(pairs, {
    widget: () => byWidget(home, attributes),
    floor: () => byHand(home, client),
  });
  return [
    clickRow(`click → INVITE${where}, ${pairs} interleaved pairs`, calls, floor),
    inviteRow(`168101 received → INVITE sent, less the WebSocket handshake${where}`, calls),
    audioRow(`INVITE sent → first inbound audio${where}`, calls, floor),
  ];
};

/** The same for the table of all budgets, and with a STUN server that never answers. */
export const measureCall = async (home) => {
  const [, ...rows] = await measureCalls(home);
  const withoutStun = [];
  for (let call = 0; call < CALLS_WITHOUT_STUN; call += 1) {
    withoutStun.push(await byWidget(home, {'ice-servers': JSON.stringify(SILENT_STUN)}));
  }
  return [...rows, inviteRow('168101 received → INVITE sent with a STUN server that never answers', withoutStun)];
};
