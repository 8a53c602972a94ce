/* global document, performance, MutationObserver */
import {watchFrames} from '../in-page/watch-frames.mjs';
import {watchThread} from '../in-page/watch-thread.mjs';
import {arrivals} from '../support/arrivals.mjs';
import {asVisitor} from '../support/chromium.mjs';
import {median} from '../support/figures.mjs';
import {visitor} from '../support/visitor.mjs';
import {heapOf} from './thread.mjs';

export const THREAD_SIZES = [10, 30, 100, 300, 1_000, 3_000, 10_000];
export const TABS = [1, 2, 4, 8];
const APPENDED = 5;
const TEXTS = 5;
/** How long the polls are counted, ms. */
const WATCHED_MS = 20_000;
const MINUTE_MS = 60_000;

/** One more message into a thread that grows: the median of {@link APPENDED}, and the heap over the empty panel. */
export const measureThreadGrowth = ({browser, centre}) =>
  asVisitor(browser, {inits: [watchFrames, watchThread]}, async (page, cdp) => {
    const {comes, opens} = visitor(page);
    await comes(centre.url);
    await opens();
    const arrivesThere = await arrivals(page, centre);
    const empty = await heapOf(cdp);
    const arrives = async (words, text, times) => {
      await page.evaluate(() => globalThis.benchThread.toTheEnd());
      return arrivesThere(words, text, times);
    };
    const points = [];
    let length = 0;
    for (const size of THREAD_SIZES) {
      const missing = size - length;
      // The last number closes the text, so that no earlier one is found for it.
      await arrives(`to ${size}: ${missing}.`, `to ${size}: {n}.`, missing);
      const heapMB = (await heapOf(cdp)) - empty;
      const more = [];
      for (let n = 1; n <= APPENDED; n += 1) more.push(await arrives(`at ${size}, ${n}.`, `at ${size}, ${n}.`, 1));
      length = size + APPENDED;
      points.push({size, moreMs: median(more), heapMB});
    }
    return points;
  });

/** In the page: when the text is in its thread, by the clock that all tabs share. */
const whenShown = (text) => {
  const log = globalThis.benchThread.log();
  globalThis.benchShown = new Promise((resolve) => {
    const look = () => {
      if (!log.textContent.includes(text)) return;
      observer.disconnect();
      resolve(performance.timeOrigin + performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(log, {subtree: true, childList: true, characterData: true});
  });
};

/** In the page: remembers when the visitor presses Enter. */
const noteEnter = () =>
  document.addEventListener(
    'keydown',
    ({key, timeStamp}) => {
      if (key === 'Enter') globalThis.benchEntered = performance.timeOrigin + timeStamp;
    },
    true,
  );

const travels = async (pages, text) => {
  const [from, ...others] = pages;
  await Promise.all(others.map((page) => page.evaluate(whenShown, text)));
  await visitor(from).writes(text);
  const entered = await from.evaluate(() => globalThis.benchEntered);
  const shown = await Promise.all(others.map((page) => page.evaluate(() => globalThis.benchShown)));
  return shown.map((at) => at - entered);
};

/** One conversation in so many tabs: heap of each, polls of all of them, and how long a text takes to the others. */
export const measureTabs = ({browser, centre}, count) =>
  asVisitor(browser, {inits: [watchFrames, watchThread, noteEnter]}, async (first, cdp) => {
    const tabs = [{page: first, cdp}];
    await visitor(first).comes(centre.url);
    await visitor(first).opens();
    await visitor(first).isGreeted();
    while (tabs.length < count) {
      const page = await first.context().newPage();
      tabs.push({page, cdp: await first.context().newCDPSession(page)});
      await visitor(page).comes(centre.url);
      if (!(await page.getByRole('log', {name: 'Messages'}).isVisible())) await visitor(page).opens();
      await visitor(page).isGreeted();
    }
    let polls = 0;
    first.context().on('request', (request) => (polls += Number(request.url().includes('/poll?'))));
    await first.waitForTimeout(WATCHED_MS);
    const pollsAMinute = (polls * MINUTE_MS) / WATCHED_MS;

    const ms = [];
    if (count > 1) {
      await first.bringToFront();
      const pages = tabs.map(({page}) => page);
      for (let n = 1; n <= TEXTS; n += 1) ms.push(...(await travels(pages, `from the first tab, ${n}.`)));
    }
    const heaps = [];
    for (const tab of tabs) heaps.push(await heapOf(tab.cdp));
    return {tabs: count, heapMB: median(heaps), pollsAMinute, travelMs: count > 1 ? median(ms) : null, travels: ms};
  });
