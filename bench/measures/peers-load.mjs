import {asVisitor} from '../support/chromium.mjs';
import {withSnippet} from '../support/snippet.mjs';
import {scriptsOf} from './bytes.mjs';
import {untilSettled} from './load.mjs';
import {clickToUsable} from './open.mjs';
import {heapOf} from './thread.mjs';

/** What is fetched after the click has come by then, ms. A widget that polls is never idle. */
const OPENED_MS = 1_500;

const bytesOf = (scripts) => scripts.reduce((total, {bytes}) => total + bytes, 0);

const isElsewhere = (url) => {
  const {protocol, hostname} = new URL(url);
  return /^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1';
};

/**
 * Collects what the page asks of others than this machine. The browser resolves none of their names, so that the
 * request ends there.
 *
 * @returns {() => string[]} throws when one was answered after all
 */
export const strangersOf = (page) => {
  const asked = new Set();
  const answered = new Set();
  const collect = (event, into) => page.on(event, (what) => isElsewhere(what.url()) && into.add(what.url()));
  collect('request', asked);
  collect('websocket', asked);
  collect('response', answered);
  return () => {
    if (answered.size > 0) throw new Error(`Not from this machine: ${[...answered].join(', ')}`);
    return [...asked];
  };
};

/** The heap of the article alone, MB. */
export const measureBareHeap = ({browser, pages}) =>
  asVisitor(browser, {}, async (page, cdp) => {
    await page.goto(`${pages.url}/article`);
    return heapOf(cdp);
  });

/** One visit of one candidate: what it costs to load, to open, and what it keeps. */
export const measureVisit = async (home, candidate) => {
  let scripts;
  let strangers;
  const meets = (page) => {
    scripts = scriptsOf(page, /javascript|css/);
    strangers = strangersOf(page);
  };
  return withSnippet({...home, meets}, candidate, async (page, times, cdp) => {
    const load = await untilSettled(page, times);
    const atLauncher = bytesOf(await scripts());
    const heapClosed = await heapOf(cdp);
    const openMs = candidate.hasLauncher ? await clickToUsable(page, candidate) : undefined;
    await page.waitForTimeout(OPENED_MS);
    const whenOpen = atLauncher + bytesOf(await scripts());
    const heapOpen = await heapOf(cdp);
    return {...load, atLauncher, whenOpen, openMs, heapClosed, heapOpen, strangers: strangers()};
  });
};
