/* global clearTimeout, performance, setTimeout */
import {watchThread} from '../in-page/watch-thread.mjs';
import {arrivals} from '../support/arrivals.mjs';
import {launchChromium} from '../support/chromium.mjs';
import {median} from '../support/figures.mjs';
import {withSnippet} from '../support/snippet.mjs';
import {clickToUsable} from './open.mjs';
import {strangersOf} from './peers-load.mjs';
import {heapOf} from './thread.mjs';

/** A peer that needs longer for a size is not run on, ms. */
export const MOST_MS = 60_000;
const APPENDED = 5;
const SCROLL_MS = 2_000;

/** In the page: has the peer show texts in one batch, or one more; from the call to the frame that shows it, ms. */
const byPeer = async ({count, words}) => {
  const texts = Array.from({length: count}, (_, index) => `line ${index + 1}`);
  const start = performance.now();
  if (count > 1) globalThis.peer.fill(texts);
  else globalThis.peer.add(words);
  const {at, painted} = await globalThis.benchThread.shows(words);
  return at - start + painted;
};

/** How texts come to the widget: by the contact centre, in one reply to its poll. */
const toWidget = async (page, centre) => {
  const arrives = await arrivals(page, centre);
  return ({count, words}) => arrives(words, count > 1 ? 'line {n}' : words, count);
};

const steps = async ({centre, giveUp}, candidate, size, page, cdp) => {
  if (candidate.hasLauncher) await clickToUsable(page, candidate);
  await page.evaluate((path) => (globalThis.benchThread.path = path), candidate.list);
  const arrives = candidate.entry ? (given) => page.evaluate(byPeer, given) : await toWidget(page, centre);
  const shows = async (given) => {
    await page.evaluate(() => globalThis.benchThread.toTheEnd());
    const timer = setTimeout(giveUp, MOST_MS);
    try {
      return await arrives(given);
    } finally {
      clearTimeout(timer);
    }
  };
  const before = await heapOf(cdp);
  const render = await shows({count: size, words: `line ${size}`});
  const heap = (await heapOf(cdp)) - before;
  const more = [];
  for (let n = 1; n <= APPENDED; n += 1) more.push(await shows({count: 1, words: `one more, ${n}`}));
  const frames = await page.evaluate((ms) => globalThis.benchThread.scrolls(ms), SCROLL_MS);
  const length = frames.reduce((sum, ms) => sum + ms, 0);
  return {render, more: median(more), framesPerSecond: (1_000 * frames.length) / length, heap};
};

/**
 * One thread of one candidate, in a browser of its own: one that hangs is closed with it.
 *
 * @returns the figures, or undefined where {@link MOST_MS} were not enough for a step
 */
export const measureThreadOf = async (home, candidate, size) => {
  const browser = await launchChromium();
  let giveUp;
  const tooLong = new Promise((resolve) => (giveUp = () => resolve(undefined)));
  let strangers;
  const meets = (page) => (strangers = strangersOf(page));
  const run = withSnippet(
    {...home, browser, cpuSlowdown: 1, inits: [watchThread], meets},
    candidate,
    (page, _times, cdp) => steps({...home, giveUp}, candidate, size, page, cdp),
  );
  try {
    const result = await Promise.race([run, tooLong]);
    strangers();
    return result;
  } finally {
    // A run that was given up fails when its browser goes.
    run.catch(() => {});
    await browser.close();
  }
};
